package yardstick.plans;

import static yardstick.db.council.Tables.PRIORITY;

import org.jooq.Field;

import yardstick.plan.Priority;
import yardstick.plan.WholePlan;
import yardstick.web.FieldError;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A priority, or theme. */
final class PriorityForm implements PartForm {

    private static final Stored STORED =
            new Stored(
                    PRIORITY,
                    PRIORITY.COUNCIL_ID,
                    PRIORITY.PLAN_ID,
                    PRIORITY.PRIORITY_ID,
                    null,
                    PRIORITY.POSITION,
                    PRIORITY.VERSION,
                    60,
                    false);

    @Override
    public Optional<Sent> empty(Asked asked, UUID within) {
        return Optional.of(Sent.NOTHING);
    }

    @Override
    public List<Entry> entries(Asked asked, Sent typed) {
        return List.of(
                Entry.line(typed, "title", "What the priority says", "Up to 600 characters"),
                Entry.place(typed, asked.plan().priorities().size() + 1));
    }

    @Override
    public List<FieldError> errors(Asked asked, Sent typed) {
        return new Checks(typed)
                .needs("title", "what the priority says", 600)
                .place(asked.plan().priorities().size() + 1)
                .errors();
    }

    @Override
    public Map<Field<?>, Object> columns(Asked asked, Sent typed) {
        return Map.of(PRIORITY.TITLE, typed.line("title"));
    }

    @Override
    public Optional<Kept> find(WholePlan plan, UUID id) {
        return plan.priorities().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(
                        p ->
                                new Kept(
                                        id,
                                        id,
                                        "priority " + p.position(),
                                        p.version(),
                                        new Sent(
                                                Map.of(
                                                        "title",
                                                        p.title(),
                                                        "place",
                                                        String.valueOf(p.position())))));
    }

    @Override
    public String inTheWay(WholePlan plan, UUID id) {
        long actions =
                plan.priorities().stream()
                        .filter(p -> p.id().equals(id))
                        .map(Priority::actions)
                        .mapToLong(List::size)
                        .sum();
        return actions == 0
                ? ""
                : "%s %s in it. Move them to another priority, or remove them, first"
                        .formatted(Words.number(actions, "action"), Words.are(actions));
    }

    @Override
    public String goesWith() {
        return "Its outcomes and printed scores go with it.";
    }

    @Override
    public UUID shownWith(Asked asked, Sent typed, UUID id) {
        return id;
    }

    @Override
    public Stored stored() {
        return STORED;
    }
}
