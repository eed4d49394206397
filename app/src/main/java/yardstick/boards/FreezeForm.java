package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed about a version to be frozen, kept as typed.
 *
 * @param on the day it was presented, as typed
 * @param meeting the meeting; empty for none
 * @param title what it is to be called; empty for the usual
 */
record FreezeForm(String on, String meeting, String title) {

    private static final int LONGEST_TITLE = 200;

    static FreezeForm read(Map<String, Object> sent) {
        return new FreezeForm(
                Typed.line(sent, "on"), Typed.line(sent, "meeting"), Typed.line(sent, "title"));
    }

    /** The same with the day of its meeting, where a meeting was chosen and no day typed. */
    FreezeForm on(List<Meeting> meetings) {
        return on.isEmpty()
                ? chosen(meetings)
                        .map(m -> new FreezeForm(Days.typed(m.heldOn()), meeting, title))
                        .orElse(this)
                : this;
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors(List<Meeting> meetings) {
        var errors = new ArrayList<FieldError>();
        var day = Days.read(on);
        var held = chosen(meetings);
        if (day.isEmpty()) {
            errors.add(new FieldError("on", "Enter the day it was presented, such as 13/2/2018"));
        } else if (held.filter(m -> !m.heldOn().equals(day.get())).isPresent()) {
            errors.add(
                    new FieldError(
                            "on",
                            "The meeting that you chose is on %s. Enter that day, or choose no meeting"
                                    .formatted(Days.words(held.get().heldOn()))));
        }
        if (!meeting.isEmpty() && held.isEmpty()) {
            errors.add(
                    new FieldError(
                            "meeting", "Choose a meeting of a board that receives the plan"));
        }
        if (title.length() > LONGEST_TITLE) {
            errors.add(
                    new FieldError(
                            "title",
                            "Shorten the name by %d characters: it may have %d"
                                    .formatted(title.length() - LONGEST_TITLE, LONGEST_TITLE)));
        }
        return errors;
    }

    private Optional<Meeting> chosen(List<Meeting> meetings) {
        return meetings.stream().filter(m -> m.id().toString().equals(meeting)).findFirst();
    }

    /** The day; to be asked for only when nothing is wrong. */
    LocalDate day() {
        return Days.read(on).orElseThrow();
    }

    @Nullable UUID meetingId() {
        return meeting.isEmpty() ? null : UUID.fromString(meeting);
    }

    /** What the version is called. */
    String named() {
        return title.isEmpty() ? "As presented on " + Days.words(day()) : title;
    }

    Map<String, String> fields() {
        return Map.of("on", on, "meeting", meeting, "title", title);
    }

    /** The meetings of boards that receive the plan, the latest first. */
    static Map<String, List<Choice>> choices(List<Board> boards, List<Meeting> meetings) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "No meeting that is kept here"));
        for (var meeting : meetings.reversed()) {
            boards.stream()
                    .filter(b -> b.id().equals(meeting.board()))
                    .findFirst()
                    .ifPresent(
                            b ->
                                    choices.add(
                                            Choice.of(
                                                    meeting.id().toString(),
                                                    "%s, %s"
                                                            .formatted(
                                                                    b.name(),
                                                                    Days.words(
                                                                            meeting.heldOn())))));
        }
        return Map.of("meeting", choices);
    }
}
