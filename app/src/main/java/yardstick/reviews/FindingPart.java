package yardstick.reviews;

import static yardstick.db.council.Tables.REVIEW_FINDING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Typed;
import yardstick.web.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What was found, and what the council says to it. */
record FindingPart() implements Part {

    /** How many of a kind there is room for. */
    static final int MOST = 200;

    @Override
    public String word() {
        return "findings";
    }

    @Override
    public String one() {
        return "finding";
    }

    @Override
    public List<Ask> asks(Review review, List<String> councils) {
        return List.of(
                Ask.radios("kind", "What is it?", "Choose what it is", FindingKind.choices()),
                Ask.text(
                        "body",
                        "What it says",
                        "Up to 4,000 characters. Write about services, never about a child or a person.",
                        "Enter what it says",
                        4000),
                Ask.select("line", "Line of enquiry that it belongs to (optional)", lines(review)),
                Ask.number(
                        "number",
                        "Number among its kind (optional)",
                        "As in the letter; empty for the next",
                        MOST),
                Ask.radios("answer", "What does your council say to it?", "", Answer.choices()),
                Ask.text(
                        "answerNote",
                        "Your council’s answer in words (optional)",
                        "Up to 4,000 characters",
                        "",
                        4000));
    }

    private static List<Choice> lines(Review review) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None"));
        for (var line : review.lines()) {
            choices.add(
                    Choice.of(
                            String.valueOf(line.no()),
                            line.no() + ". " + Wording.shortened(line.body(), 90)));
        }
        return choices;
    }

    @Override
    public List<FieldError> errors(Review review, String key, Filled typed) {
        var kind = FindingKind.of(typed.get("kind"));
        if (number(review, key, typed) > MOST) {
            return List.of(
                    new FieldError(
                            "kind",
                            "There is room for %d of a kind. Remove one first".formatted(MOST)));
        }
        return typed.number("number")
                .filter(number -> number == 0 || isTaken(review, key, kind, number))
                .map(
                        number ->
                                List.of(
                                        new FieldError(
                                                "number",
                                                number == 0
                                                        ? "Enter a number from 1, or leave it empty for the next"
                                                        : "There is a %s %d already. Enter another number, or leave it empty for the next"
                                                                .formatted(
                                                                        kind.one()
                                                                                .toLowerCase(
                                                                                        Locale.UK),
                                                                        number))))
                .orElse(List.of());
    }

    private static boolean isTaken(Review review, String key, FindingKind kind, int number) {
        return review.findings(kind).stream()
                .anyMatch(f -> f.number() == number && !f.id().toString().equals(key));
    }

    /** The number that was typed, else the one it has among its kind, else the next. */
    private static int number(Review review, String key, Filled typed) {
        var kind = FindingKind.of(typed.get("kind"));
        return typed.number("number")
                .or(
                        () ->
                                review.findings(kind).stream()
                                        .filter(f -> f.id().toString().equals(key))
                                        .map(Review.Finding::number)
                                        .findFirst())
                .orElseGet(
                        () ->
                                IntStream.iterate(1, next -> next + 1)
                                        .filter(next -> !isTaken(review, key, kind, next))
                                        .findFirst()
                                        .orElseThrow());
    }

    @Override
    public Optional<String> next(Review review) {
        return Optional.of(UUID.randomUUID().toString());
    }

    @Override
    public List<Kept> kept(Review review) {
        return review.findings().stream()
                .map(
                        f ->
                                new Kept(
                                        f.id().toString(),
                                        f.name().toLowerCase(Locale.UK),
                                        String.valueOf(f.version()),
                                        values(f)))
                .toList();
    }

    private static Filled values(Review.Finding finding) {
        var line = finding.line();
        return Filled.of(
                Map.of(
                        "kind",
                        finding.kind().word(),
                        "body",
                        finding.body(),
                        "line",
                        line == null ? "" : line.toString(),
                        "number",
                        String.valueOf(finding.number()),
                        "answer",
                        finding.answer().word(),
                        "answerNote",
                        finding.answerNote()));
    }

    @Override
    public boolean isThere(Review review, String key, Filled typed) {
        return find(review, key).isPresent();
    }

    @Override
    public void add(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.insertInto(REVIEW_FINDING)
                .set(REVIEW_FINDING.COUNCIL_ID, council.value())
                .set(REVIEW_FINDING.REVIEW_ID, review.id())
                .set(REVIEW_FINDING.FINDING_ID, Typed.id(key).orElseGet(UUID::randomUUID))
                .set(REVIEW_FINDING.KIND, typed.get("kind"))
                .set(REVIEW_FINDING.POSITION, (short) number(review, key, typed))
                .set(REVIEW_FINDING.LINE_NO, line(typed))
                .set(REVIEW_FINDING.BODY, typed.get("body"))
                .set(REVIEW_FINDING.ANSWER, answer(typed))
                .set(REVIEW_FINDING.ANSWER_NOTE, typed.get("answerNote"))
                .onConflict(REVIEW_FINDING.COUNCIL_ID, REVIEW_FINDING.FINDING_ID)
                .doNothing()
                .execute();
    }

    @Override
    public void change(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.update(REVIEW_FINDING)
                .set(REVIEW_FINDING.KIND, typed.get("kind"))
                .set(REVIEW_FINDING.POSITION, (short) number(review, key, typed))
                .set(REVIEW_FINDING.LINE_NO, line(typed))
                .set(REVIEW_FINDING.BODY, typed.get("body"))
                .set(REVIEW_FINDING.ANSWER, answer(typed))
                .set(REVIEW_FINDING.ANSWER_NOTE, typed.get("answerNote"))
                .set(REVIEW_FINDING.VERSION, REVIEW_FINDING.VERSION.plus(1))
                .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_FINDING.FINDING_ID.eq(UUID.fromString(key)))
                .execute();
    }

    private static @Nullable Short line(Filled typed) {
        return typed.number("line").map(Integer::shortValue).orElse(null);
    }

    private static @Nullable String answer(Filled typed) {
        return Optional.of(typed.get("answer")).filter(word -> !word.isEmpty()).orElse(null);
    }

    @Override
    public String inTheWay(Review review, String key) {
        return review.findings().stream()
                        .anyMatch(f -> f.id().toString().equals(key) && !f.became().isEmpty())
                ? "An action of a plan answers this finding. Take the finding out of the action first"
                : "";
    }

    @Override
    public void remove(DSLContext sql, CouncilId council, Review review, String key) {
        sql.deleteFrom(REVIEW_FINDING)
                .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_FINDING.FINDING_ID.eq(UUID.fromString(key)))
                .execute();
    }
}
