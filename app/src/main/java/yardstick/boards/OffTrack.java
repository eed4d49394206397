package yardstick.boards;

import yardstick.plan.Action;
import yardstick.plan.Due;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An action that a board should look at.
 *
 * @param plan its plan
 * @param action the action
 * @param why why, one reason or more
 */
record OffTrack(WholePlan plan, Action action, Set<Why> why) {

    /** Tones of a scale that say that something is wrong. */
    private static final Set<String> LOW = Set.of("red", "orange");

    /** Why an action is off track. */
    enum Why {
        OVERDUE("overdue"),
        LOW("rated low"),
        STALE("stale");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** The open actions of open plans that are off track, those with most reasons first. */
    static List<OffTrack> of(List<WholePlan> plans, LocalDate day) {
        var found = new ArrayList<OffTrack>();
        for (var plan : plans) {
            if (plan.plan().isOpen()) {
                plan.actions()
                        .filter(Action::isOpen)
                        .map(action -> new OffTrack(plan, action, why(plan, action, day)))
                        .filter(off -> !off.why().isEmpty())
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(off -> -off.why().size()));
        return List.copyOf(found);
    }

    private static Set<Why> why(WholePlan plan, Action action, LocalDate day) {
        var why = EnumSet.noneOf(Why.class);
        if (plan.due(action, day) == Due.OVERDUE) {
            why.add(Why.OVERDUE);
        }
        var now = action.standing().now();
        if (now != null && LOW.contains(plan.step(now.step()).tone())) {
            why.add(Why.LOW);
        }
        if (action.isStale(plan.plan().rhythm(), day)) {
            why.add(Why.STALE);
        }
        return why;
    }
}
