package yardstick.notes;

import yardstick.disclosure.SmallNumbers;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody typed about a figure, kept as typed.
 *
 * @param period the period's label
 * @param body the text
 * @param version the version of the commentary that was on the page; 0 for a new one
 * @param checked whether the text was looked at again for small numbers
 * @param key names what is added, so that sending it again adds nothing
 */
record CommentaryForm(String period, String body, int version, boolean checked, String key) {

    private static final int LONGEST_BODY = 4000;

    /** A form as it is first shown: about the latest period. */
    static CommentaryForm empty(Watched watched) {
        var periods = watched.given();
        return new CommentaryForm(
                periods.isEmpty() ? "" : periods.getFirst().value(), "", 0, false, Keys.next());
    }

    /** A form that shows a commentary as it is. */
    static CommentaryForm of(Commentary commentary) {
        return new CommentaryForm(
                commentary.period(), commentary.body(), commentary.version(), false, "");
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static CommentaryForm read(Map<String, Object> sent) {
        return new CommentaryForm(
                Typed.line(sent, "period"),
                Typed.text(sent, "body"),
                Typed.version(sent),
                Typed.checked(sent),
                Typed.line(sent, "key"));
    }

    /** The same about a period that does not change once it is written. */
    CommentaryForm about(String fixed) {
        return new CommentaryForm(fixed, body, version, checked, key);
    }

    /** The name of what it adds. */
    UUID name() {
        return Keys.name(key, period, body);
    }

    /** The commentary that the form describes, written now by whoever is asking. */
    Commentary commentary(CommentaryId id, Subject subject, SignedIn who) {
        return new Commentary(
                id,
                subject.watched().indicatorId(),
                subject.watched().indicatorNo(),
                period,
                body,
                who.person(),
                who.name(),
                Instant.now(),
                version);
    }

    /** What is wrong, field by field, each with what to enter. */
    List<FieldError> errors(Watched watched) {
        var errors = new ArrayList<FieldError>();
        var periods = watched.given();
        if (!Watched.has(periods, period)) {
            errors.add(
                    new FieldError(
                            "period",
                            "Choose a period from %s to %s"
                                    .formatted(
                                            periods.getLast().text(), periods.getFirst().text())));
        }
        if (body.isEmpty()) {
            errors.add(new FieldError("body", "Enter what you want to say about this figure"));
        } else if (body.length() > LONGEST_BODY) {
            errors.add(
                    new FieldError(
                            "body",
                            "Shorten the text by %,d characters: it may have 4,000"
                                    .formatted(body.length() - LONGEST_BODY)));
        } else if (!checked) {
            SmallNumbers.warning("The text", body)
                    .ifPresent(words -> errors.add(new FieldError("body", words)));
        }
        return errors;
    }
}
