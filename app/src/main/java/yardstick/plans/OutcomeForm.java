package yardstick.plans;

import static yardstick.db.council.Tables.OUTCOME;

import org.jooq.Field;

import yardstick.plan.WholePlan;
import yardstick.web.FieldError;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What will be different when a priority has been met. */
final class OutcomeForm implements PartForm {

    private static final Stored STORED =
            new Stored(
                    OUTCOME,
                    OUTCOME.COUNCIL_ID,
                    OUTCOME.PLAN_ID,
                    OUTCOME.OUTCOME_ID,
                    OUTCOME.PRIORITY_ID,
                    OUTCOME.POSITION,
                    OUTCOME.VERSION,
                    200,
                    true);

    @Override
    public Optional<Sent> empty(Asked asked, UUID within) {
        return asked.priority(within).map(p -> Sent.NOTHING.with("priority", p.id().toString()));
    }

    @Override
    public List<Entry> entries(Asked asked, Sent typed) {
        return List.of(
                Entry.text(typed, "body", "What will be different", "Up to 2,000 characters"),
                Entry.small(typed, "begins", "Work on it begins (optional)", Days.HINT),
                Entry.small(typed, "expected", "Expected by (optional)", Days.HINT),
                Entry.select(typed, "priority", "Priority", asked.priorities()),
                Entry.place(typed, room(asked, typed)));
    }

    @Override
    public List<FieldError> errors(Asked asked, Sent typed) {
        return new Checks(typed)
                .needs("body", "what will be different", 2000)
                .day("begins", "the day on which work begins")
                .day("expected", "the day by which it is expected")
                .wrongIf(
                        typed.id("priority").flatMap(asked::priority).isEmpty(),
                        "priority",
                        "Choose the priority that it belongs to")
                .place(room(asked, typed))
                .errors();
    }

    private static int room(Asked asked, Sent typed) {
        return 1
                + typed.id("priority")
                        .flatMap(asked::priority)
                        .map(p -> p.outcomes().size())
                        .orElse(0);
    }

    @Override
    public Map<Field<?>, Object> columns(Asked asked, Sent typed) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(OUTCOME.BODY, typed.text("body"));
        columns.put(OUTCOME.BEGINS_ON, typed.day("begins").orElse(null));
        columns.put(OUTCOME.EXPECTED_ON, typed.day("expected").orElse(null));
        columns.put(OUTCOME.PRIORITY_ID, typed.id("priority").orElseThrow());
        return columns;
    }

    @Override
    public Optional<Kept> find(WholePlan plan, UUID id) {
        return plan.priorities().stream()
                .flatMap(p -> p.outcomes().stream())
                .filter(o -> o.id().equals(id))
                .findFirst()
                .map(
                        o ->
                                new Kept(
                                        id,
                                        o.priority(),
                                        "this outcome",
                                        o.version(),
                                        new Sent(
                                                Map.of(
                                                        "body",
                                                        o.body(),
                                                        "begins",
                                                        Days.typed(o.beginsOn()),
                                                        "expected",
                                                        Days.typed(o.expectedOn()),
                                                        "priority",
                                                        o.priority().toString(),
                                                        "place",
                                                        String.valueOf(o.position())))));
    }

    @Override
    public String inTheWay(WholePlan plan, UUID id) {
        long actions = plan.actions().filter(a -> id.equals(a.outcome())).count();
        return actions == 0
                ? ""
                : "%s for it. Choose another outcome there, or none, first"
                        .formatted(Words.number(actions, "action") + " " + Words.are(actions));
    }

    @Override
    public UUID shownWith(Asked asked, Sent typed, UUID id) {
        return typed.id("priority").orElse(asked.plan().plan().id());
    }

    @Override
    public Stored stored() {
        return STORED;
    }
}
