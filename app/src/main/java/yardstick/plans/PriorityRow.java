package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Due;
import yardstick.plan.PrintedScore;
import yardstick.plan.Priority;
import yardstick.plan.Score;
import yardstick.plan.Step;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One priority with its scores.
 *
 * @param number its number
 * @param title what it says
 * @param href its page
 * @param before its mean at the report before
 * @param beforePrinted the same as a paper printed it; empty where none is kept
 * @param now its mean at the report shown
 * @param nowPrinted the same as a paper printed it
 * @param counted how many ratings the mean is of
 * @param steps how many actions stand on each step
 * @param overdue how many are overdue
 */
public record PriorityRow(
        String number,
        String title,
        String href,
        String before,
        String beforePrinted,
        String now,
        String nowPrinted,
        String counted,
        List<Count> steps,
        int overdue) {

    /** How many actions stand on a step. */
    public record Count(ActionRow.Tag tag, int actions) {}

    static PriorityRow of(Where where, Overview overview, Priority priority) {
        var plan = overview.plan();
        var now = Score.now(priority.actions(), plan.scale());
        var before = Score.before(priority.actions(), plan.scale());
        return new PriorityRow(
                String.valueOf(priority.position()),
                priority.title(),
                where.priority(priority.id()),
                Words.mean(before.mean()),
                printed(plan, priority, plan.reports().before()),
                Words.mean(now.mean()),
                printed(plan, priority, plan.reports().now()),
                "%d of %s"
                        .formatted(
                                rated(priority), Words.number(priority.actions().size(), "action")),
                steps(plan, priority),
                (int)
                        priority.actions().stream()
                                .filter(action -> overview.due(action) == Due.OVERDUE)
                                .count());
    }

    private static long rated(Priority priority) {
        return priority.actions().stream().filter(a -> a.standing().now() != null).count();
    }

    private static List<Count> steps(WholePlan plan, Priority priority) {
        var counts = new ArrayList<Count>();
        for (var step : plan.scale()) {
            int actions = on(step, priority);
            if (actions > 0) {
                counts.add(
                        new Count(
                                new ActionRow.Tag(step.label(), ActionRow.Tag.colour(step.tone())),
                                actions));
            }
        }
        return counts;
    }

    private static int on(Step step, Priority priority) {
        return (int)
                priority.actions().stream()
                        .map(action -> action.standing().now())
                        .filter(now -> now != null && now.step() == step.no())
                        .count();
    }

    private static String printed(WholePlan plan, Priority priority, @Nullable LocalDate report) {
        return score(plan, priority, report).map(p -> p.printed().toPlainString()).orElse("");
    }

    private static Optional<PrintedScore> score(
            WholePlan plan, Priority priority, @Nullable LocalDate report) {
        return plan.printed().stream()
                .filter(p -> p.priority().equals(priority.id()) && p.ratedFor().equals(report))
                .findFirst();
    }

    /** Where a paper printed something else than the ratings give, one sentence each. */
    static List<String> differences(WholePlan plan) {
        var sentences = new ArrayList<String>();
        for (var priority : plan.priorities()) {
            score(plan, priority, plan.reports().before())
                    .flatMap(
                            p ->
                                    sentence(
                                            priority,
                                            p,
                                            Score.before(priority.actions(), plan.scale())))
                    .ifPresent(sentences::add);
            score(plan, priority, plan.reports().now())
                    .flatMap(
                            p -> sentence(priority, p, Score.now(priority.actions(), plan.scale())))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> sentence(Priority priority, PrintedScore printed, Score score) {
        var mean = score.mean();
        if (mean != null && Words.isPrintedAs(mean, printed.printed())) {
            return Optional.empty();
        }
        return Optional.of(
                "Priority %d, report of %s: %s printed %s; the %s give %s."
                        .formatted(
                                priority.position(),
                                Words.day(printed.ratedFor()),
                                printed.source(),
                                printed.printed().toPlainString(),
                                Words.number(score.counted(), "rating"),
                                Words.mean(mean)));
    }
}
