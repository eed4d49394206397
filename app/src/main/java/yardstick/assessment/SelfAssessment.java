package yardstick.assessment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a council says of itself in a year that begins on 1 April.
 *
 * @param id names it within its council
 * @param year the year in which it begins
 * @param questions what its set of questions is called
 * @param source who asks them, and where
 * @param author the role of who answers for the text
 * @param version counts changes of the author
 * @param answers every question of the set with its answer, in order
 * @param signings sign-offs and what took them away, the latest first
 * @param statuses what has become of it, the latest first
 */
public record SelfAssessment(
        UUID id,
        int year,
        String questions,
        String source,
        String author,
        int version,
        List<Answer> answers,
        List<Signing> signings,
        List<Status> statuses) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How many months after the sign-off a status is due. */
    private static final int MONTHS = 6;

    /**
     * A question with its answer.
     *
     * @param question the short name of the question
     * @param asked what is asked
     * @param hint what an answer tells
     * @param body the answer in paragraphs; empty while there is none
     * @param by who saved it last; empty for nobody
     * @param at when; null for never
     * @param version counts changes
     * @param evidence pages that bear it out
     */
    public record Answer(
            String question,
            String asked,
            String hint,
            String body,
            String by,
            @Nullable OffsetDateTime at,
            int version,
            List<Evidence> evidence) {

        /** The answer as paragraphs; none while it is empty. */
        public List<String> paragraphs() {
            return SelfAssessment.paragraphs(body);
        }
    }

    /** A page of the portal, and what it shows. */
    public record Evidence(UUID id, String path, String title, String why) {}

    /**
     * A sign-off, or that one was taken away.
     *
     * @param signed whether it is a sign-off
     * @param role as what the person did it
     * @param reason why it was opened again; empty for a sign-off
     */
    public record Signing(
            boolean signed, String role, String reason, OffsetDateTime at, String by) {

        /** Its day in London. */
        public LocalDate day() {
            return SelfAssessment.day(at);
        }
    }

    /** What has become of it, said on a day. */
    public record Status(String body, OffsetDateTime at, String by) {

        /** Its day in London. */
        public LocalDate day() {
            return SelfAssessment.day(at);
        }
    }

    /** Such as "2026-27". */
    public static String yearWords(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }

    /** The year of self-assessments in which a day lies. */
    public static int yearOf(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    /** What it is called. */
    public String title() {
        return "Self-assessment " + yearWords(year);
    }

    /** The sign-off that holds; empty while it is open. */
    public Optional<Signing> signed() {
        return signings.stream().findFirst().filter(Signing::signed);
    }

    /** How many questions have an answer. */
    public int answered() {
        return (int) answers.stream().filter(answer -> !answer.body().isEmpty()).count();
    }

    /** The answer to a question of its set. */
    public Optional<Answer> find(String question) {
        return answers.stream().filter(answer -> answer.question().equals(question)).findFirst();
    }

    /** From when a status is due; empty while it is not signed off. */
    public Optional<LocalDate> statusDue() {
        return signed().map(signing -> signing.day().plusMonths(MONTHS));
    }

    /** Whether a status was said when one was due. */
    public boolean statusSaid() {
        return statusDue()
                .filter(due -> statuses.stream().anyMatch(said -> !said.day().isBefore(due)))
                .isPresent();
    }

    /** Tells one state of the text from another. */
    public String mark() {
        var all =
                Stream.concat(
                        Stream.of(version + "-" + signings.size()),
                        answers.stream().map(answer -> answer.version() + "" + answer.evidence()));
        return UUID.nameUUIDFromBytes(
                        all.toList().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(LONDON).toLocalDate();
    }

    /** A text as paragraphs: an empty line ends one. */
    public static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
