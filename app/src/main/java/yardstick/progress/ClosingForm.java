package yardstick.progress;

import yardstick.plan.Closing;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How an action is to be closed, as it was typed.
 *
 * @param sent how, because, day and version
 */
record ClosingForm(Sent sent) {

    static final String WITH = "with-evidence";
    static final String WITHOUT = "without-evidence";
    private static final int LONGEST = 2000;

    String how() {
        return sent.line("how");
    }

    String because() {
        return sent.text("because");
    }

    /** What is wrong, field by field; evidence is counted that has not been withdrawn. */
    List<FieldError> errors(Subject subject, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        boolean with = how().equals(WITH);
        boolean without = how().equals(WITHOUT);
        if (!with && !without) {
            errors.add(new FieldError("how", "Choose whether evidence stands behind it"));
        } else if (with && subject.action().evidence() == 0) {
            errors.add(
                    new FieldError(
                            "how",
                            "Add the evidence first, or choose that it is closed without evidence"));
        }
        if (without && because().isEmpty()) {
            errors.add(new FieldError("because", "Enter why it is closed without evidence"));
        } else if (because().length() > LONGEST) {
            errors.add(
                    new FieldError(
                            "because",
                            "Shorten the text by %,d characters: it may have 2,000"
                                    .formatted(because().length() - LONGEST)));
        }
        if (sent.day("day").filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.add(
                    new FieldError(
                            "day",
                            "Enter the day on which it was closed, today or earlier, such as "
                                    + Words.typed(today)));
        }
        return errors;
    }

    /** Whether it was this form that closed the action, sent by this person before. */
    boolean made(Closing closing, SignedIn who) {
        return closing.withEvidence() == how().equals(WITH)
                && closing.because().equals(because())
                && closing.by().equals(who.name())
                && sent.day("day").filter(closing.on()::equals).isPresent();
    }

    /** Ways to close, to choose from. */
    static List<Choice> ways(int evidence) {
        return List.of(
                new Choice(
                        WITH,
                        "With evidence",
                        evidence == 0
                                ? "There is none yet"
                                : Words.number(evidence, "piece") + " of evidence"),
                new Choice(WITHOUT, "Without evidence", "Boards see it listed, with your reason"));
    }

    /** What a closing says. */
    static List<SummaryRow> rows(Closing closing) {
        return List.of(
                SummaryRow.of("Closed", Words.day(closing.on()) + ", by " + closing.by()),
                SummaryRow.of("How", how(closing)),
                SummaryRow.of("Why", closing.because().isEmpty() ? "–" : closing.because()));
    }

    static String how(Closing closing) {
        return closing.withEvidence() ? "With evidence" : "Without evidence";
    }
}
