package yardstick.boards;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.WholePlan;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            var of = new ChangesOfOne(plan, since, until, list);
            plan.actions().forEach(action -> of.action(action, stood, notes));
            of.trail(events.stream().filter(e -> e.plan().equals(plan.plan().id())).toList());
        }
        return new Changes(since, until, List.copyOf(list));
    }

    List<Change> of(Kind kind) {
        return list.stream().filter(change -> change.kind() == kind).toList();
    }
}
