package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A plan with all its parts as it stood at a report.
 *
 * @param plan the plan itself
 * @param reports the report shown and the one before
 * @param scale the steps of its ratings, the least progress first
 * @param priorities its priorities in order, with their actions
 * @param risks its risk register
 * @param printed scores as papers printed them
 * @param progress what was last reported of each action; null where it was not asked for, or not
 *     kept with an old version
 */
public record WholePlan(
        Plan plan,
        Reports reports,
        List<Step> scale,
        List<Priority> priorities,
        List<Risk> risks,
        List<PrintedScore> printed,
        @Nullable List<Progress> progress) {

    /** All actions in the order of the plan. */
    public Stream<Action> actions() {
        return priorities.stream().flatMap(priority -> priority.actions().stream());
    }

    /** The same with what was last reported of its actions. */
    WholePlan with(List<Progress> reported) {
        return new WholePlan(
                plan, reports, scale, priorities, risks, printed, List.copyOf(reported));
    }

    /** What was last reported of an action. */
    public Optional<Progress> findProgress(UUID action) {
        return progress == null
                ? Optional.empty()
                : progress.stream().filter(said -> said.action().equals(action)).findFirst();
    }

    /** The action with this id. */
    public Optional<Action> findAction(UUID id) {
        return actions().filter(action -> action.id().equals(id)).findFirst();
    }

    /** The day on which work on an action began: the plan's first where it does not say. */
    public LocalDate begins(Action action) {
        var own = action.startsOn();
        return own == null ? plan.startsOn() : own;
    }

    /** The last day for which the board has rated an action; empty while it has rated none. */
    public Optional<LocalDate> ratedByBoard() {
        return actions()
                .flatMap(action -> Optional.ofNullable(action.standing().board()).stream())
                .map(Rating::ratedFor)
                .max(LocalDate::compareTo);
    }

    /**
     * How an action stands against its day. One that is rated as completed is done, though it may
     * stay in the plan to be watched.
     */
    public Due due(Action action, LocalDate day) {
        var now = action.standing().now();
        return now != null && step(now.step()).done() ? Due.DONE : action.due(day);
    }

    /** The step with this number. */
    public Step step(short no) {
        // Asked for every action and milestone several times a page: no stream.
        for (var step : scale) {
            if (step.no() == no) {
                return step;
            }
        }
        throw new NoSuchElementException("The plan has no step " + no);
    }
}
