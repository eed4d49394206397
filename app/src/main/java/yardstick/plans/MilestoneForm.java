package yardstick.plans;

import static yardstick.db.council.Tables.MILESTONE;

import org.jooq.Field;

import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.WholePlan;
import yardstick.web.FieldError;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A step on the way of an action, and the day it was reached. */
final class MilestoneForm implements PartForm {

    private static final Stored STORED =
            new Stored(
                    MILESTONE,
                    MILESTONE.COUNCIL_ID,
                    MILESTONE.PLAN_ID,
                    MILESTONE.MILESTONE_ID,
                    MILESTONE.ACTION_ID,
                    MILESTONE.POSITION,
                    MILESTONE.VERSION,
                    200,
                    false);

    @Override
    public Optional<Sent> empty(Asked asked, UUID within) {
        return asked.action(within).map(a -> Sent.NOTHING.with("action", a.id().toString()));
    }

    @Override
    public List<Entry> entries(Asked asked, Sent typed) {
        return List.of(
                Entry.text(typed, "body", "What is reached", "Up to 2,000 characters"),
                Entry.small(typed, "target", "Target date (optional)", Days.HINT),
                Entry.small(
                        typed,
                        "targetWords",
                        "Target in words (optional)",
                        "As the plan prints it, such as Ongoing or Monthly"),
                Entry.line(
                        typed,
                        "owners",
                        "Owners (optional)",
                        "Roles, separated by semicolons; empty for those of the action"),
                Entry.small(typed, "reached", "Reached on (optional)", Days.HINT),
                Entry.place(typed, room(asked, typed)),
                Entry.kept(typed, "action"));
    }

    @Override
    public List<FieldError> errors(Asked asked, Sent typed) {
        return new Checks(typed)
                .needs("body", "what is reached", 2000)
                .day("target", "the target date")
                .fits("targetWords", "the target in words", 100)
                .fits("owners", "the owners", 400)
                .day("reached", "the day it was reached")
                .wrongIf(
                        typed.day("reached").filter(d -> d.isAfter(Words.today())).isPresent(),
                        "reached",
                        "Enter a day that has come, or leave this empty until the milestone is reached")
                .wrongIf(
                        typed.id("action").flatMap(asked::action).isEmpty(),
                        "body",
                        "The action of this milestone is no longer in the plan. Go back to the plan")
                .place(room(asked, typed))
                .errors();
    }

    private static int room(Asked asked, Sent typed) {
        return 1
                + typed.id("action")
                        .flatMap(asked::action)
                        .map(a -> a.milestones().size())
                        .orElse(0);
    }

    @Override
    public Map<Field<?>, Object> columns(Asked asked, Sent typed) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(MILESTONE.BODY, typed.text("body"));
        columns.put(MILESTONE.TARGET_ON, typed.day("target").orElse(null));
        columns.put(MILESTONE.TARGET_WORDS, typed.line("targetWords"));
        columns.put(MILESTONE.OWNERS, typed.line("owners"));
        columns.put(MILESTONE.REACHED_ON, typed.day("reached").orElse(null));
        columns.put(MILESTONE.ACTION_ID, typed.id("action").orElseThrow());
        return columns;
    }

    @Override
    public Optional<Kept> find(WholePlan plan, UUID id) {
        return plan.actions()
                .flatMap(
                        action ->
                                action.milestones().stream()
                                        .filter(m -> m.id().equals(id))
                                        .map(m -> kept(action, m)))
                .findFirst();
    }

    private static Kept kept(Action action, Milestone milestone) {
        var values = new HashMap<String, Object>();
        values.put("body", milestone.body());
        values.put("target", Days.typed(milestone.targetOn()));
        values.put("targetWords", milestone.targetWords());
        values.put("owners", milestone.owners());
        values.put("reached", Days.typed(milestone.reachedOn()));
        values.put("place", String.valueOf(milestone.position()));
        values.put("action", action.id().toString());
        return new Kept(
                milestone.id(),
                action.priority(),
                "milestone " + milestone.position(),
                milestone.version(),
                new Sent(values));
    }

    @Override
    public UUID shownWith(Asked asked, Sent typed, UUID id) {
        return asked.priorityOfAction(typed);
    }

    @Override
    public Stored stored() {
        return STORED;
    }
}
