package yardstick.boards;

import yardstick.web.FieldError;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed about a meeting, kept as typed.
 *
 * @param on the day, as typed
 * @param note what should be known about it
 * @param version the version that was on the page; 0 for a new one
 */
record MeetingForm(String on, String note, int version) {

    private static final int LONGEST_NOTE = 4000;

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(Days.typed(meeting.heldOn()), meeting.note(), meeting.version());
    }

    static MeetingForm read(Map<String, Object> sent) {
        return new MeetingForm(
                Typed.line(sent, "on"), Typed.text(sent, "note"), Typed.version(sent));
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (Days.read(on).isEmpty()) {
            errors.add(new FieldError("on", "Enter the day of the meeting, such as 13/2/2018"));
        }
        if (note.length() > LONGEST_NOTE) {
            errors.add(
                    new FieldError(
                            "note",
                            "Shorten the note by %,d characters: it may have 4,000"
                                    .formatted(note.length() - LONGEST_NOTE)));
        }
        return errors;
    }

    /** The day; to be asked for only when nothing is wrong. */
    LocalDate day() {
        return Days.read(on).orElseThrow();
    }

    /** What to say when the board meets on that day already. */
    Saved alreadyThere() {
        return Saved.wrong(
                "on",
                "The board meets on %s already. Change that meeting, or enter another day"
                        .formatted(Days.words(day())));
    }

    Map<String, String> fields() {
        return Map.of("on", on, "note", note, "version", String.valueOf(version));
    }

    /** What is there now, for whoever was overtaken. */
    static List<SummaryRow> rows(Meeting now) {
        return List.of(
                SummaryRow.of("Day", Days.words(now.heldOn())),
                SummaryRow.of("Note", now.note().isEmpty() ? "No note" : now.note()));
    }
}
