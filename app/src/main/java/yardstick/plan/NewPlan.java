package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan that is to be written whole: from a file, from a peer review or from nothing. Positions
 * are those in the lists.
 *
 * @param id its id, chosen before it is written, so that writing it twice does it once
 * @param kind what kind of plan it is
 * @param title what staff call it
 * @param introduction what it is for; may be empty
 * @param startsOn first day it is in force
 * @param endsOn last day; null while none is set
 * @param rhythm how often its actions are rated and reported
 * @param review the peer review that it answers; null for other plans
 * @param scale the steps of its ratings, the least progress first
 * @param priorities its priorities with what hangs from them
 * @param risks its risk register; ids, positions and versions in it are not read
 */
public record NewPlan(
        UUID id,
        PlanKind kind,
        String title,
        String introduction,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Rhythm rhythm,
        @Nullable UUID review,
        List<Step> scale,
        List<NewPriority> priorities,
        List<Risk> risks) {

    /** The last day for which ratings came with it. */
    public Optional<LocalDate> lastReport() {
        return priorities.stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(action -> action.ratings().stream())
                .map(NewRating::ratedFor)
                .max(Comparator.naturalOrder());
    }

    /**
     * A priority.
     *
     * @param title what it says
     * @param outcomes what will be different, without days
     * @param inTime what will be different, with days; these come after
     * @param actions what will be done
     */
    public record NewPriority(
            String title, List<String> outcomes, List<NewOutcome> inTime, List<NewAction> actions) {

        /** A priority whose outcomes have no days. */
        public NewPriority(String title, List<String> outcomes, List<NewAction> actions) {
            this(title, outcomes, List.of(), actions);
        }
    }

    /** An outcome: what it says, when work on it begins, and by when it is expected. */
    public record NewOutcome(
            String body, @Nullable LocalDate beginsOn, @Nullable LocalDate expectedOn) {}

    /**
     * An action.
     *
     * @param reference how papers refer to it; may be empty
     * @param title what will be done
     * @param startsOn when work begins; null where the plan does not say
     * @param targetOn the day by which it is done; null where the plan sets no day
     * @param targetWords when, as the plan prints it; may be empty
     * @param owners the roles that answer for it; the first leads
     * @param milestones steps on the way
     * @param measures how the council will know that it works
     * @param ratings owners' ratings that came with it
     * @param progress what was said about its progress for the last report that comes with the
     *     plan; empty for nothing
     * @param recommendations the recommendations of inspections that it answers
     * @param findings the findings of peer reviews that it answers
     */
    public record NewAction(
            String reference,
            String title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate targetOn,
            String targetWords,
            List<String> owners,
            List<NewMilestone> milestones,
            List<NewMeasure> measures,
            List<NewRating> ratings,
            String progress,
            List<UUID> recommendations,
            List<UUID> findings) {

        /** An action of which the plan does not say when work begins. */
        public NewAction(
                String reference,
                String title,
                @Nullable LocalDate targetOn,
                String targetWords,
                List<String> owners,
                List<NewMilestone> milestones,
                List<NewMeasure> measures,
                List<NewRating> ratings,
                String progress,
                List<UUID> recommendations,
                List<UUID> findings) {
            this(
                    reference,
                    title,
                    null,
                    targetOn,
                    targetWords,
                    owners,
                    milestones,
                    measures,
                    ratings,
                    progress,
                    recommendations,
                    findings);
        }
    }

    /** A milestone; owners are roles separated by semicolons, empty: those of the action. */
    public record NewMilestone(
            String body, @Nullable LocalDate targetOn, String targetWords, String owners) {}

    /**
     * A success measure.
     *
     * @param body what will be seen, in words; may be empty where an indicator says it
     * @param evidencedBy how it is evidenced; may be empty
     * @param indicator number of the published indicator that should move; null where it is none
     * @param collected number of the collected indicator that should move; null where it is none
     * @param baseline where it stood, in the indicator's unit; null where unknown
     * @param baselinePeriod the period of the baseline; may be empty
     * @param target where it should stand; null where none is set
     * @param targetPeriod the period by which it should stand there; may be empty
     */
    public record NewMeasure(
            String body,
            String evidencedBy,
            @Nullable Integer indicator,
            @Nullable Integer collected,
            @Nullable BigDecimal baseline,
            String baselinePeriod,
            @Nullable BigDecimal target,
            String targetPeriod) {

        /** A measure in words alone. */
        public static NewMeasure inWords(String body) {
            return new NewMeasure(body, "", null, null, null, "", null, "");
        }
    }

    /** An owner's rating for the report of a day, on a step of the plan's scale. */
    public record NewRating(LocalDate ratedFor, short step, String reason) {}
}
