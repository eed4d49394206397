package yardstick.plans;

import static yardstick.db.council.Tables.ACTION;

import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.plan.Action;
import yardstick.plan.Origin;
import yardstick.plan.WholePlan;
import yardstick.tenants.CouncilId;
import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Something the plan says will be done, with its owners and what it answers. */
final class ActionForm implements PartForm {

    private static final Stored STORED =
            new Stored(
                    ACTION,
                    ACTION.COUNCIL_ID,
                    ACTION.PLAN_ID,
                    ACTION.ACTION_ID,
                    ACTION.PRIORITY_ID,
                    ACTION.POSITION,
                    ACTION.VERSION,
                    2000,
                    true);

    @Override
    public Optional<Sent> empty(Asked asked, UUID within) {
        return asked.priority(within).map(p -> Sent.NOTHING.with("priority", p.id().toString()));
    }

    @Override
    public List<Entry> entries(Asked asked, Sent typed) {
        var entries =
                new ArrayList<>(
                        List.of(
                                Entry.text(
                                        typed,
                                        "title",
                                        "What will be done",
                                        "Up to 1,000 characters"),
                                Entry.small(
                                        typed,
                                        "reference",
                                        "Reference (optional)",
                                        "As papers have it, such as 3.2"),
                                Entry.text(
                                        typed,
                                        "owners",
                                        "Owners (optional)",
                                        "Roles such as Head of Service, one a line; the first leads. Not people’s names."),
                                Entry.small(
                                        typed, "starts", "Work begins on (optional)", Days.HINT),
                                Entry.small(typed, "target", "Target date (optional)", Days.HINT),
                                Entry.small(
                                        typed,
                                        "targetWords",
                                        "Target in words (optional)",
                                        "As the plan prints it, such as Ongoing or Monthly"),
                                Entry.select(typed, "priority", "Priority", asked.priorities()),
                                Entry.select(
                                        typed,
                                        "outcome",
                                        "Outcome that it serves (optional)",
                                        outcomes(asked)),
                                Entry.place(typed, room(asked, typed))));
        calls(
                        asked,
                        typed,
                        Origin.Kind.RECOMMENDATION,
                        "recommendation",
                        "Recommendations that it answers")
                .ifPresent(entries::add);
        calls(
                        asked,
                        typed,
                        Origin.Kind.FINDING,
                        "finding",
                        "Findings of peer reviews that it answers")
                .ifPresent(entries::add);
        return entries;
    }

    private static Optional<Entry> calls(
            Asked asked, Sent typed, Origin.Kind kind, String name, String label) {
        var choices =
                asked.calls().stream()
                        .filter(call -> call.kind() == kind)
                        .map(
                                call ->
                                        new Choice(
                                                call.id().toString(),
                                                call.number()
                                                        + ". "
                                                        + Words.shortened(call.body(), 300),
                                                call.source()))
                        .toList();
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(Entry.ticks(typed, name, label, "Tick all that it answers", choices));
    }

    private static List<Choice> outcomes(Asked asked) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None"));
        for (var priority : asked.plan().priorities()) {
            for (var outcome : priority.outcomes()) {
                choices.add(
                        Choice.of(
                                outcome.id().toString(),
                                "%d: %s"
                                        .formatted(
                                                priority.position(),
                                                Words.shortened(outcome.body(), 90))));
            }
        }
        return choices;
    }

    private static int room(Asked asked, Sent typed) {
        return 1
                + typed.id("priority")
                        .flatMap(asked::priority)
                        .map(p -> p.actions().size())
                        .orElse(0);
    }

    @Override
    public List<FieldError> errors(Asked asked, Sent typed) {
        return new Checks(typed)
                .needs("title", "what will be done", 1000)
                .fits("reference", "the reference", 40)
                .roles("owners")
                .day("starts", "when work begins")
                .day("target", "the target date")
                .inOrder("starts", "target", "Enter a target date that is not before work begins")
                .fits("targetWords", "the target in words", 100)
                .wrongIf(
                        typed.id("priority").flatMap(asked::priority).isEmpty(),
                        "priority",
                        "Choose the priority that it serves")
                .wrongIf(
                        !isOfItsPriority(asked, typed),
                        "outcome",
                        "Choose an outcome of the priority that is chosen above, or none")
                .place(room(asked, typed))
                .wrongIf(!isKnown(asked, typed, "recommendation"), "recommendation", GONE)
                .wrongIf(!isKnown(asked, typed, "finding"), "finding", GONE)
                .errors();
    }

    private static final String GONE =
            "One that was ticked is no longer there. Look at those that are, and save again";

    private static boolean isKnown(Asked asked, Sent typed, String field) {
        var known = asked.calls().stream().map(call -> call.id().toString()).toList();
        return known.containsAll(typed.all(field));
    }

    private static boolean isOfItsPriority(Asked asked, Sent typed) {
        return typed.line("outcome").isEmpty()
                || typed.id("outcome")
                        .flatMap(asked::outcome)
                        .filter(o -> o.priority().toString().equals(typed.line("priority")))
                        .isPresent();
    }

    @Override
    public Map<Field<?>, Object> columns(Asked asked, Sent typed) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(ACTION.TITLE, typed.text("title"));
        columns.put(ACTION.REFERENCE, typed.line("reference"));
        columns.put(ACTION.STARTS_ON, typed.day("starts").orElse(null));
        columns.put(ACTION.TARGET_ON, typed.day("target").orElse(null));
        columns.put(ACTION.TARGET_WORDS, typed.line("targetWords"));
        columns.put(ACTION.PRIORITY_ID, typed.id("priority").orElseThrow());
        columns.put(ACTION.OUTCOME_ID, typed.id("outcome").orElse(null));
        return columns;
    }

    @Override
    public void writeRest(DSLContext sql, CouncilId council, Asked asked, UUID id, Sent typed) {
        var links = new Links(council, asked.plan().plan().id(), id);
        links.owners(sql, typed.lines("owners"));
        links.recommendations(
                sql, typed.all("recommendation").stream().map(UUID::fromString).toList());
        links.findings(sql, typed.all("finding").stream().map(UUID::fromString).toList());
    }

    @Override
    public Optional<Kept> find(WholePlan plan, UUID id) {
        return plan.findAction(id)
                .map(
                        a ->
                                new Kept(
                                        id,
                                        a.priority(),
                                        a.reference().isEmpty()
                                                ? "this action"
                                                : "action " + a.reference(),
                                        a.version(),
                                        values(a)));
    }

    private static Sent values(Action action) {
        var values = new HashMap<String, Object>();
        values.put("title", action.title());
        values.put("reference", action.reference());
        values.put("owners", String.join("\n", action.owners()));
        values.put("starts", Days.typed(action.startsOn()));
        values.put("target", Days.typed(action.targetOn()));
        values.put("targetWords", action.targetWords());
        values.put("priority", action.priority().toString());
        values.put("outcome", action.outcome() == null ? "" : action.outcome().toString());
        values.put("place", String.valueOf(action.position()));
        values.put("recommendation", origins(action, Origin.Kind.RECOMMENDATION));
        values.put("finding", origins(action, Origin.Kind.FINDING));
        return new Sent(values);
    }

    private static List<String> origins(Action action, Origin.Kind kind) {
        return action.origins().stream()
                .filter(o -> o.kind() == kind)
                .map(o -> o.id().toString())
                .toList();
    }

    @Override
    public String inTheWay(WholePlan plan, UUID id) {
        return plan.findAction(id).filter(a -> a.standing().now() != null).isPresent() ? SAID : "";
    }

    /** What to say when somebody has rated an action, or reported on it. */
    static final String SAID =
            "Somebody has rated this action or reported on it, so it stays. Close it instead";

    @Override
    public String goesWith() {
        return "Its milestones and success measures go with it. An action that somebody has rated or reported on stays.";
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
