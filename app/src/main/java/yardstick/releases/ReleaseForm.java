package yardstick.releases;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.FieldError;
import yardstick.web.Typed;
import yardstick.web.Wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator sent to release figures, kept as it was typed.
 *
 * @param audience the word for who may see them
 * @param no the number that the release would have had when the page was drawn; -1 for none
 * @param mark what was previewed
 * @param when "now" or "later"
 * @param day as typed, such as 3/12/2026
 * @param time as typed, such as 9:00
 * @param note what to say to whoever sees them
 * @param checked whether the note was looked at again for small numbers
 */
record ReleaseForm(
        String audience,
        int no,
        String mark,
        String when,
        String day,
        String time,
        String note,
        boolean checked) {

    private static final int LONGEST_NOTE = 2000;

    /** An empty form below a preview. */
    static ReleaseForm of(Audience audience, Preview preview) {
        return new ReleaseForm(
                audience.code(), preview.nextNo(), preview.mark(), "now", "", "9:00", "", false);
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static ReleaseForm read(Map<String, Object> sent) {
        return new ReleaseForm(
                Typed.text(sent, "audience"),
                Typed.number(sent, "no"),
                Typed.text(sent, "mark"),
                Typed.text(sent, "when"),
                Typed.text(sent, "day"),
                Typed.text(sent, "time"),
                Typed.text(sent, "note"),
                Typed.text(sent, "checked").equals("yes"));
    }

    /** The same, below a preview of now. */
    ReleaseForm at(Preview preview) {
        return new ReleaseForm(
                audience, preview.nextNo(), preview.mark(), when, day, time, note, checked);
    }

    /** From when others may see it; nothing if that was mistyped. */
    Optional<OffsetDateTime> visibleFrom(OffsetDateTime now) {
        if (!when.equals("later")) {
            return Optional.of(now);
        }
        return readDay()
                .flatMap(
                        d ->
                                readTime()
                                        .map(
                                                t ->
                                                        d.atTime(t)
                                                                .atZone(Wording.LONDON)
                                                                .toOffsetDateTime()));
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors(OffsetDateTime now) {
        var errors = new ArrayList<FieldError>();
        if (when.equals("later")) {
            if (readDay().isEmpty()) {
                errors.add(new FieldError("day", "Enter the day like this: 3/12/2026"));
            }
            if (readTime().isEmpty()) {
                errors.add(new FieldError("time", "Enter the time like this: 9:00 or 14:30"));
            }
            visibleFrom(now)
                    .filter(from -> !from.isAfter(now) || from.isAfter(now.plusYears(1)))
                    .ifPresent(
                            from ->
                                    errors.add(
                                            new FieldError(
                                                    "day",
                                                    "Choose a moment within the next year, or"
                                                            + " release now")));
        } else if (!when.equals("now")) {
            errors.add(new FieldError("when", "Choose whether to release now or later"));
        }
        errors.addAll(noteErrors());
        return errors;
    }

    private List<FieldError> noteErrors() {
        if (note.length() > LONGEST_NOTE) {
            return List.of(
                    new FieldError(
                            "note",
                            "Shorten the note by %d characters: it may have 2,000"
                                    .formatted(note.length() - LONGEST_NOTE)));
        }
        if (checked) {
            return List.of();
        }
        return SmallNumbers.warning("The note", note).stream()
                .map(words -> new FieldError("note", words))
                .toList();
    }

    private Optional<LocalDate> readDay() {
        var parts = day.split("[/. -]+", -1);
        if (parts.length != 3 || !day.matches("[\\d/. -]{6,10}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[0])));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> readTime() {
        if (!time.matches("\\d{1,2}[:.]\\d{2}")) {
            return Optional.empty();
        }
        var parts = time.split("[:.]", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }
}
