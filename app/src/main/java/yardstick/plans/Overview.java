package yardstick.plans;

import yardstick.plan.Action;
import yardstick.plan.Due;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is off track in a plan.
 *
 * @param plan the plan as it stood at a report
 * @param day the day on which it is looked at
 */
record Overview(WholePlan plan, LocalDate day) {

    List<Action> all() {
        return plan.actions().toList();
    }

    List<Action> overdue() {
        return those(action -> due(action) == Due.OVERDUE);
    }

    List<Action> soon() {
        return those(action -> due(action) == Due.SOON);
    }

    List<Action> stale() {
        return those(this::isStale);
    }

    List<Action> closedWithoutEvidence() {
        return those(Action::isClosedWithoutEvidence);
    }

    /** How an action stands against its day; one that is rated as completed is done. */
    Due due(Action action) {
        return plan.due(action, day);
    }

    boolean isStale(Action action) {
        return action.isStale(plan.plan().rhythm(), day);
    }

    private List<Action> those(Predicate<Action> are) {
        return plan.actions().filter(are).toList();
    }

    /** What is off track, in a sentence. */
    String answer() {
        int all = all().size();
        if (all == 0) {
            return "This plan has no actions yet";
        }
        int overdue = overdue().size();
        int stale = stale().size();
        var late =
                overdue == 0
                        ? "None of %s is overdue".formatted(Words.number(all, "action"))
                        : "%,d of %s %s overdue"
                                .formatted(
                                        overdue, Words.number(all, "action"), Words.are(overdue));
        return stale == 0
                ? late
                : "%s, and %,d %s no fresh rating"
                        .formatted(late, stale, stale == 1 ? "has" : "have");
    }
}
