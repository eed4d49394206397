package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.charts.During;
import yardstick.charts.Milestone.State;
import yardstick.plan.Milestone;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The milestones of an action, numbered as the page lists them.
 *
 * @param milestones in order
 * @param today the day by which one is overdue
 */
record Steps(List<Milestone> milestones, LocalDate today) {

    /** Those with a day, as marks on an axis of time. */
    List<yardstick.charts.Milestone> marks() {
        var marks = new ArrayList<yardstick.charts.Milestone>();
        for (int i = 0; i < milestones.size(); i++) {
            var one = milestones.get(i);
            var day = day(one);
            if (day != null) {
                marks.add(
                        new yardstick.charts.Milestone(
                                i + 1, Words.shortened(one.body()), day, state(one)));
            }
        }
        return marks;
    }

    /** What the page lists, with those that lie outside of a picture said to. */
    List<ActionWorking.MilestoneLine> lines() {
        var lines = new ArrayList<ActionWorking.MilestoneLine>();
        for (int i = 0; i < milestones.size(); i++) {
            var one = milestones.get(i);
            lines.add(
                    new ActionWorking.MilestoneLine(
                            String.valueOf(i + 1), one.body(), planned(one), stands(one)));
        }
        return lines;
    }

    /** Those that a picture has no place for, in words; nothing where it shows them all. */
    List<String> outside(During drawn) {
        var shown = drawn.milestones().stream().map(yardstick.charts.Milestone::number).toList();
        var outside = new ArrayList<String>();
        for (int i = 0; i < milestones.size(); i++) {
            if (!shown.contains(i + 1)) {
                var one = milestones.get(i);
                outside.add("%d %s: %s".formatted(i + 1, one.body(), when(one)));
            }
        }
        return outside;
    }

    private String when(Milestone one) {
        var day = day(one);
        if (day == null) {
            return one.targetWords().isEmpty() ? "no day is set" : one.targetWords();
        }
        return "%s %s".formatted(state(one).word(), Wording.day(day));
    }

    private static @Nullable LocalDate day(Milestone one) {
        return one.reachedOn() == null ? one.targetOn() : one.reachedOn();
    }

    private State state(Milestone one) {
        if (one.reachedOn() != null) {
            return State.REACHED;
        }
        var target = one.targetOn();
        return target != null && target.isBefore(today) ? State.OVERDUE : State.PLANNED;
    }

    private static String planned(Milestone one) {
        return Optional.ofNullable(one.targetOn())
                .map(Wording::day)
                .orElseGet(() -> one.targetWords().isEmpty() ? "No day is set" : one.targetWords());
    }

    private String stands(Milestone one) {
        var reached = one.reachedOn();
        return reached == null
                ? state(one) == State.OVERDUE ? "Overdue" : "Planned"
                : "Reached on " + Wording.day(reached);
    }
}
