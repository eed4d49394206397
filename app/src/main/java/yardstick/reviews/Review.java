package yardstick.reviews;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A peer review as its council keeps it.
 *
 * @param id names it within the council
 * @param title what staff call it
 * @param kind what kind of review it is
 * @param beginsOn first day on site
 * @param endsOn last day on site
 * @param letterOn the day of the letter with its findings; null before there is one
 * @param focus what it looked at; may be empty
 * @param round the round of reviews it belongs to; empty for none
 * @param summary what it came to, in the council's words; may be empty
 * @param mayBeDisclosed whether its letter may be shown to the inspectorate
 * @param version counts changes, so that two people do not overwrite each other
 * @param team who came, in order
 * @param lines the lines of enquiry, in order
 * @param methods how the team found out, in order
 * @param findings by kind, each kind in order of number
 * @param letters what its team has released here, the first one first
 */
record Review(
        UUID id,
        String title,
        ReviewKind kind,
        LocalDate beginsOn,
        LocalDate endsOn,
        @Nullable LocalDate letterOn,
        String focus,
        String round,
        String summary,
        boolean mayBeDisclosed,
        int version,
        List<Member> team,
        List<Line> lines,
        List<Method> methods,
        List<Finding> findings,
        List<Letter> letters) {

    /**
     * A letter that the team has released.
     *
     * @param drafts how many findings it holds
     * @param taken how many of them are in this record
     */
    record Letter(UUID id, OffsetDateTime at, String by, int drafts, int taken) {}

    /** What the council said has become of a finding. */
    record Status(String body, OffsetDateTime at, String by) {}

    /** A member of the team: a role, never a person's name, and the council or body it is from. */
    record Member(int position, String role, String from) {}

    /** A question that host and team agreed before the review. */
    record Line(int no, String body) {}

    /**
     * How the team found out.
     *
     * @param howMany such as cases audited; null where it was not said
     */
    record Method(int position, MethodKind kind, @Nullable Integer howMany, String note) {}

    /**
     * What was found.
     *
     * @param number its number among its kind
     * @param line the line of enquiry it belongs to; null where it belongs to none
     * @param answer what the council says to it
     * @param answerNote the same in words; may be empty
     * @param version counts changes
     * @param became the actions that answer it
     * @param statuses what has become of it, the latest first
     * @param released when the team released the letter it was taken from; null for none
     */
    record Finding(
            UUID id,
            FindingKind kind,
            int number,
            @Nullable Integer line,
            String body,
            Answer answer,
            String answerNote,
            int version,
            List<Became> became,
            List<Status> statuses,
            @Nullable OffsetDateTime released) {

        /** Such as "Recommendation 3". */
        String name() {
            return kind.one() + " " + number;
        }
    }

    /** An action that answers a finding, in its plan. */
    record Became(UUID plan, String planTitle, UUID action, String title) {}

    /** The findings of one kind. */
    List<Finding> findings(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
