package yardstick.reviews;

import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked about a review itself. */
final class ReviewForm {

    static final List<Ask> ASKS =
            List.of(
                    Ask.line(
                            "title",
                            "Title",
                            "What staff call it, up to 160 characters",
                            "Enter a title",
                            160),
                    Ask.radios(
                            "kind",
                            "What kind of review is it?",
                            "Choose what kind of review it is",
                            ReviewKind.choices()),
                    Ask.day("begins", "First day on site", "Enter the first day on site"),
                    Ask.day("ends", "Last day on site", "Enter the last day on site"),
                    Ask.day("letter", "Day of the letter with the findings (optional)", ""),
                    Ask.text(
                            "focus",
                            "What it looked at (optional)",
                            "Up to 4,000 characters",
                            "",
                            4000),
                    Ask.line(
                            "round",
                            "Round of reviews (optional)",
                            "Such as Eastern region 2026, triad B. Councils that review each other write the same",
                            "",
                            160),
                    Ask.text(
                            "summary",
                            "What it came to, in your council’s words (optional)",
                            "Up to 8,000 characters. Write about services, never about a child or a person.",
                            "",
                            8000),
                    Ask.radios(
                            "disclosed",
                            "May the letter be shown to the inspectorate?",
                            "Choose whether the letter may be shown to the inspectorate",
                            List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"))));

    private ReviewForm() {}

    /** A form that shows a review as it is. */
    static Filled of(Review review) {
        return Filled.of(
                Map.of(
                        "round", review.round(),
                        "title", review.title(),
                        "kind", review.kind().word(),
                        "begins", Words.typed(review.beginsOn()),
                        "ends", Words.typed(review.endsOn()),
                        "letter", Words.typed(review.letterOn()),
                        "focus", review.focus(),
                        "summary", review.summary(),
                        "disclosed", review.mayBeDisclosed() ? "yes" : "no"));
    }

    /** What is wrong, question by question. */
    static List<FieldError> errors(Filled typed) {
        var errors = new ArrayList<>(typed.errors(ASKS));
        typed.day("begins")
                .filter(begins -> typed.day("ends").filter(begins::isAfter).isPresent())
                .ifPresent(
                        begins ->
                                errors.add(
                                        new FieldError(
                                                "ends",
                                                "Enter a last day that is not before the first, %s"
                                                        .formatted(Wording.day(begins)))));
        return errors;
    }
}
