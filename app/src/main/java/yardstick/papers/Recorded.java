package yardstick.papers;

import org.jspecify.annotations.Nullable;

import yardstick.team.EntryKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a council has recorded of those who came to look at it. */
final class Recorded {

    private Recorded() {}

    /**
     * An inspection.
     *
     * @param published the published inspection whose report the record adds to; null for a record
     *     of its own
     */
    record Inspection(
            String framework,
            @Nullable Integer published,
            Visit visit,
            Words words,
            List<Inspections.Found> judgements,
            List<Recommendation> recommendations,
            List<Fact> facts) {}

    /** What kind of visit it was, and its days; null where one is not known. */
    record Visit(
            String kind,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate publishedOn,
            String theme) {}

    /** What it found in the council's words, and where that was read. */
    record Words(String summary, String source, String link) {}

    /** What is asked, with the paragraphs of the report that it rests on. */
    record Recommendation(UUID id, int number, String body, String paragraphs) {}

    /** A figure of the area as the report states it. */
    record Fact(String label, String value, String asAt, String paragraph) {}

    /** A peer review. */
    record Review(
            Head head,
            About about,
            List<Member> team,
            List<Line> lines,
            List<Method> methods,
            List<Finding> findings) {}

    /** What it is called and when it was; {@code letter} is null before there is one. */
    record Head(
            String title,
            String kind,
            LocalDate begins,
            LocalDate ends,
            @Nullable LocalDate letter) {}

    /** What it was about; each may be empty. */
    record About(String focus, String round, String summary, boolean mayBeDisclosed) {}

    /** A role of the team and where it is from; that may be empty. */
    record Member(String role, String from) {}

    /** A line of enquiry. */
    record Line(int no, String body) {}

    /** How the team found out; {@code howMany} is null where it was not said. */
    record Method(String kind, @Nullable Integer howMany, String note) {}

    /**
     * What was found.
     *
     * @param answer the word of the database; empty while there is none
     * @param statuses what has become of it, the latest first
     */
    record Finding(
            UUID id,
            EntryKind kind,
            int number,
            @Nullable Integer line,
            String body,
            String answer,
            String answerNote,
            List<Status> statuses) {}

    /** What the council said on a day. */
    record Status(String body, Instant at) {}
}
