package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.boards.ChangeQueries.Event;
import yardstick.boards.Changes.Change;
import yardstick.boards.Changes.Kind;
import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.RatedAs;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happened to one plan.
 *
 * @param plan the plan, as it stands at the later day's report
 * @param since the earlier day
 * @param until the later day
 * @param list where it is written down
 */
record ChangesOfOne(WholePlan plan, LocalDate since, LocalDate until, List<Change> list) {

    void action(
            Action action,
            Map<RatedAs, Map<UUID, Short>> stood,
            Map<UUID, List<ChangeQueries.Note>> notes) {
        rating(action, RatedAs.OWNER, action.standing().now(), stood);
        rating(action, RatedAs.BOARD, action.standing().board(), stood);
        closing(action);
        action.milestones().forEach(milestone -> reached(action, milestone));
        for (var note : notes.getOrDefault(action.id(), List.of())) {
            add(
                    Kind.PROGRESS,
                    action,
                    note.body(),
                    "%s, %s".formatted(note.by(), Days.moment(note.at().toInstant())),
                    "");
        }
    }

    private void rating(
            Action action, RatedAs as, @Nullable Rating now, Map<RatedAs, Map<UUID, Short>> stood) {
        var before = stood.getOrDefault(as, Map.of()).get(action.id());
        if (now == null || before != null && before == now.step()) {
            return;
        }
        var kind = before == null ? Kind.FIRST : now.step() > before ? Kind.UP : Kind.DOWN;
        var label = plan.step(now.step()).label();
        add(
                kind,
                action,
                "%s%s%s, for %s"
                        .formatted(
                                as == RatedAs.BOARD ? "Board: " : "",
                                before == null ? "" : plan.step(before).label() + " → ",
                                label,
                                Days.words(now.ratedFor())),
                now.by(),
                now.reason());
    }

    private void closing(Action action) {
        var closing = action.closing();
        if (closing != null && isWithin(closing.on())) {
            add(
                    action.isClosedWithoutEvidence() ? Kind.CLOSED_WITHOUT : Kind.CLOSED,
                    action,
                    Days.words(closing.on())
                            + (action.isEvidenceWithdrawn() ? ". " + PlanRows.WITHDRAWN : ""),
                    closing.by(),
                    closing.because());
        }
    }

    private void reached(Action action, Milestone milestone) {
        var on = milestone.reachedOn();
        if (on != null && isWithin(on)) {
            add(Kind.REACHED, action, "%s: %s".formatted(milestone.body(), Days.words(on)), "", "");
        }
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }

    /** What came with the plan itself is not told apart; the plan is told once. */
    void trail(List<Event> events) {
        var entered = events.stream().filter(e -> e.is(ChangeQueries.PLAN, "insert")).findFirst();
        entered.ifPresent(
                e ->
                        add(
                                Kind.PLAN_ENTERED,
                                null,
                                Days.words(e.at().atZoneSameInstant(Days.LONDON).toLocalDate()),
                                "",
                                ""));
        for (var event : events) {
            var known = find(event);
            if (event.is(ChangeQueries.ACTIONS, "insert") && entered.isEmpty() && known != null) {
                add(Kind.ADDED, known, "Added", "", "");
            } else if (event.is(ChangeQueries.ACTIONS, "delete")) {
                add(Kind.REMOVED, null, event.title(), "", "");
            }
        }
        moved(events);
    }

    /** A day that was moved several times is told from the first to the last. */
    private void moved(List<Event> events) {
        var moves = new LinkedHashMap<UUID, Event>();
        events.stream()
                .filter(e -> e.event().equals("update") && !e.table().equals(ChangeQueries.PLAN))
                .forEach(
                        e ->
                                moves.merge(
                                        e.id(),
                                        e,
                                        (first, last) ->
                                                new Event(
                                                        last.table(),
                                                        last.event(),
                                                        last.plan(),
                                                        last.action(),
                                                        last.id(),
                                                        last.title(),
                                                        first.from(),
                                                        last.to(),
                                                        last.at())));
        moves.values().forEach(this::move);
    }

    private void move(Event event) {
        var known = find(event);
        var from = day(event.from());
        var to = day(event.to());
        if (known != null && !from.equals(to)) {
            add(
                    Kind.MOVED,
                    known,
                    "%s%s → %s"
                            .formatted(
                                    event.table().equals(ChangeQueries.MILESTONES)
                                            ? "Milestone “%s”: ".formatted(event.title())
                                            : "",
                                    from,
                                    to),
                    "",
                    "");
        }
    }

    private static String day(@Nullable String day) {
        return day == null ? "No day set" : Days.words(LocalDate.parse(day));
    }

    private @Nullable Action find(Event event) {
        var id = event.action();
        return id == null ? null : plan.findAction(id).orElse(null);
    }

    private void add(Kind kind, @Nullable Action action, String what, String who, String why) {
        list.add(new Change(kind, plan, action, what, who, why));
    }
}
