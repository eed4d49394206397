package yardstick.papers;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator sent to share a paper, kept as it was typed.
 *
 * @param key names the paper from the first look on, so that sending twice shares once
 * @param mark what was previewed
 * @param audience a word for an audience, or {@code review-} and the name of a review
 * @param until the last day on which it may be read, as typed
 * @param note what to say to whoever reads it
 * @param checked whether the note was looked at again for small numbers
 * @param looked whether the paper's sentences with small numbers were looked at
 */
public record ShareForm(
        String key,
        String mark,
        String audience,
        String until,
        String note,
        boolean checked,
        boolean looked) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int DAYS = 30;
    private static final int LONGEST_NOTE = 2000;

    /**
     * An empty form above a preview.
     *
     * @param asked the audience that the way here speaks of; empty for none
     */
    static ShareForm of(Preview preview, String asked) {
        var until = DAY.format(today().plusDays(DAYS));
        return new ShareForm(
                UUID.randomUUID().toString(),
                preview.mark(),
                preview.audience().isEmpty() ? asked : preview.audience(),
                until,
                "",
                false,
                false);
    }

    /**
     * The same as an earlier paper was shared: with whom, and until when if that is still to come.
     */
    ShareForm like(ShareQueries.Earlier earlier) {
        var end = DAY.format(earlier.lastDay());
        return new ShareForm(
                key,
                mark,
                earlier.audience(),
                earlier.lastDay().isBefore(today()) ? until : end,
                earlier.note(),
                checked,
                looked);
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static ShareForm read(Map<String, Object> sent) {
        return new ShareForm(
                Typed.line(sent, "key"),
                Typed.line(sent, "mark"),
                Typed.line(sent, "audience"),
                Typed.line(sent, "until"),
                Typed.text(sent, "note"),
                Typed.checked(sent),
                Typed.line(sent, "looked").equals("yes"));
    }

    /** The same above another preview, whose sentences nobody has looked at. */
    ShareForm at(Preview preview) {
        return new ShareForm(key, preview.mark(), audience, until, note, checked, false);
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors(Preview preview) {
        var errors = new ArrayList<FieldError>();
        if (!preview.fits()) {
            errors.add(
                    new FieldError(
                            "audience",
                            "This paper is too long to be shared whole. Share its plans one by one"));
        } else if (preview.isEmpty()) {
            errors.add(
                    new FieldError(
                            "audience",
                            "There is no figure in it. Release figures, or choose fewer filters"));
        } else if (preview.audiences().stream()
                .noneMatch(choice -> choice.value().equals(audience))) {
            errors.add(new FieldError("audience", "Choose who may read it"));
        }
        if (lastDay().isEmpty()) {
            errors.add(
                    new FieldError(
                            "until",
                            "Enter a day from today to a year from now, like this: "
                                    + DAY.format(today().plusDays(DAYS))));
        }
        noteError().ifPresent(words -> errors.add(new FieldError("note", words)));
        if (!looked && !preview.small().isEmpty()) {
            errors.add(
                    new FieldError(
                            "looked",
                            "Look at the sentences with small numbers. Change what gives a child"
                                    + " away, or tick that none does"));
        }
        return errors;
    }

    private Optional<String> noteError() {
        if (note.length() > LONGEST_NOTE) {
            return Optional.of(
                    "Shorten the note by %d characters: it may have 2,000"
                            .formatted(note.length() - LONGEST_NOTE));
        }
        return checked ? Optional.empty() : SmallNumbers.warning("The note", note);
    }

    /** The end of the day that was typed, in London. */
    OffsetDateTime end() {
        return lastDay().orElseThrow().plusDays(1).atStartOfDay(Days.LONDON).toOffsetDateTime();
    }

    private Optional<LocalDate> lastDay() {
        var today = today();
        return Typed.day(until)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)));
    }

    private static LocalDate today() {
        return LocalDate.now(Days.LONDON);
    }
}
