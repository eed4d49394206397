package yardstick.boards;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.boards.ChangeQueries.Event;
import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.RatedAs;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What happened to plans between two days. Ratings count by the day of the report they are for;
 * everything else by the day it happened, both days included, so that what is done on the day of a
 * meeting is seen at the next.
 *
 * @param since the earlier day
 * @param until the later day
 * @param list what happened, plan by plan
 */
record Changes(LocalDate since, LocalDate until, List<Change> list) {

    /** What kind of thing happened. */
    enum Kind {
        DOWN("Ratings down"),
        UP("Ratings up"),
        FIRST("First ratings"),
        CLOSED_WITHOUT("Closed without evidence"),
        CLOSED("Closed with evidence"),
        MOVED("Dates moved"),
        ADDED("Actions added"),
        REMOVED("Actions taken out"),
        REACHED("Milestones reached"),
        PLAN_ENTERED("Plans entered"),
        PROGRESS("Progress");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * One thing.
     *
     * @param kind what kind
     * @param plan the plan
     * @param action the action; null where it is gone or the whole plan is meant
     * @param what what happened, in words
     * @param who whoever did it, as far as it is known; may be empty
     * @param why why, as far as it was said; may be empty
     */
    record Change(
            Kind kind,
            WholePlan plan,
            @Nullable Action action,
            String what,
            String who,
            String why) {}

    /** Reads them. The plans are as they stand at the later day's report. */
    static Changes between(
            DSLContext sql,
            CouncilId council,
            List<WholePlan> plans,
            LocalDate since,
            LocalDate until) {
        var ids = plans.stream().map(p -> p.plan().id()).toList();
        var stood =
                ChangeQueries.stood(sql, council, ids, since).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ChangeQueries.Stood::as,
                                        Collectors.toMap(
                                                ChangeQueries.Stood::action,
                                                ChangeQueries.Stood::step)));
        var events = ChangeQueries.trail(sql, council, ids, since, until);
        var notes =
                ChangeQueries.progress(sql, council, ids, since, until).stream()
                        .collect(Collectors.groupingBy(ChangeQueries.Note::action));
        var list = new ArrayList<Change>();
        for (var plan : plans) {
            var of = new OfOne(plan, since, until, list);
            plan.actions().forEach(action -> of.action(action, stood, notes));
            of.trail(events.stream().filter(e -> e.plan().equals(plan.plan().id())).toList());
        }
        return new Changes(since, until, List.copyOf(list));
    }

    List<Change> of(Kind kind) {
        return list.stream().filter(change -> change.kind() == kind).toList();
    }

    /** What happened to one plan. */
    private record OfOne(WholePlan plan, LocalDate since, LocalDate until, List<Change> list) {

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
                Action action,
                RatedAs as,
                @Nullable Rating now,
                Map<RatedAs, Map<UUID, Short>> stood) {
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
                        closing.withEvidence() ? Kind.CLOSED : Kind.CLOSED_WITHOUT,
                        action,
                        Days.words(closing.on()),
                        closing.by(),
                        closing.because());
            }
        }

        private void reached(Action action, Milestone milestone) {
            var on = milestone.reachedOn();
            if (on != null && isWithin(on)) {
                add(
                        Kind.REACHED,
                        action,
                        "%s: %s".formatted(milestone.body(), Days.words(on)),
                        "",
                        "");
            }
        }

        private boolean isWithin(LocalDate day) {
            return !day.isBefore(since) && !day.isAfter(until);
        }

        /** What came with the plan itself is not told apart; the plan is told once. */
        void trail(List<Event> events) {
            var entered =
                    events.stream().filter(e -> e.is(ChangeQueries.PLAN, "insert")).findFirst();
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
                if (event.is(ChangeQueries.ACTIONS, "insert")
                        && entered.isEmpty()
                        && known != null) {
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
                    .filter(
                            e ->
                                    e.event().equals("update")
                                            && !e.table().equals(ChangeQueries.PLAN))
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
}
