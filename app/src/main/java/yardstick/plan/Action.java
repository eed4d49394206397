package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something a plan says will be done.
 *
 * @param id names it within its council
 * @param priority the priority it serves
 * @param outcome the outcome it serves; null where the plan does not say
 * @param position order within the priority
 * @param reference how papers refer to it, such as 3.2; may be empty
 * @param title what will be done
 * @param startsOn when work begins; null where the plan does not say
 * @param targetOn the day by which it is done; null where the plan sets no day
 * @param targetWords when, as the plan prints it; may be empty
 * @param closing how it was closed; null while it is open
 * @param owners the roles that answer for it; the first leads
 * @param milestones steps on the way, in order
 * @param measures how the council will know that it works
 * @param origins what it answers
 * @param standing how it is rated
 * @param evidence how many pieces of evidence hold
 * @param version counts changes
 */
public record Action(
        UUID id,
        UUID priority,
        @Nullable UUID outcome,
        short position,
        String reference,
        String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate targetOn,
        String targetWords,
        @Nullable Closing closing,
        List<String> owners,
        List<Milestone> milestones,
        List<Measure> measures,
        List<Origin> origins,
        Standing standing,
        int evidence,
        int version) {

    /**
     * How an action is rated at a report.
     *
     * @param now its owner's rating at the report; null where there is none
     * @param before its owner's rating at the report before; null where there is none
     * @param board the board's last rating up to the day looked at; null where there is none
     */
    public record Standing(@Nullable Rating now, @Nullable Rating before, @Nullable Rating board) {

        /** Of an action that nobody has rated. */
        public static final Standing NONE = new Standing(null, null, null);

        /** Whether owner and board see it differently. */
        public boolean differs() {
            return now != null && board != null && now.step() != board.step();
        }

        /** Whether the board says something that the owner's rating does not. */
        public boolean boardSaysMore() {
            return board != null && (now == null || now.step() != board.step());
        }
    }

    /** Whether work on it may still be reported. */
    public boolean isOpen() {
        return closing == null;
    }

    /** Whether it is closed and no evidence stands behind it, or none any more. */
    public boolean isClosedWithoutEvidence() {
        return closing != null && (!closing.withEvidence() || evidence == 0);
    }

    /** Whether it was closed with evidence, all of which has been withdrawn since. */
    public boolean isEvidenceWithdrawn() {
        return closing != null && closing.withEvidence() && evidence == 0;
    }

    /** How it stands against its day, whatever its rating says: a plan asks {@link WholePlan}. */
    Due due(LocalDate today) {
        if (closing != null) {
            return Due.DONE;
        }
        if (targetOn == null) {
            return Due.NO_DAY;
        }
        if (targetOn.isBefore(today)) {
            return Due.OVERDUE;
        }
        return targetOn.isAfter(today.plusDays(Due.SOON_DAYS)) ? Due.LATER : Due.SOON;
    }

    /** Whether it is open and its rating is older than the plan's rhythm, or missing. */
    public boolean isStale(Rhythm rhythm, LocalDate today) {
        var now = standing.now();
        return isOpen() && (now == null || rhythm.isStale(now.ratedFor(), today));
    }
}
