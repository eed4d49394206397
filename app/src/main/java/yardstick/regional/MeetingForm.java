package yardstick.regional;

import yardstick.region.BoardQueries.Meeting;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A meeting as it was typed.
 *
 * @param id names it from the first look on, so that sending twice adds one
 * @param day the day
 * @param subject what it is about
 * @param version the version that was on the page; below nought for a new one
 */
public record MeetingForm(String id, String day, String subject, int version) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private static final int LONGEST = 400;

    static MeetingForm empty() {
        return new MeetingForm(UUID.randomUUID().toString(), "", "", -1);
    }

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                meeting.id().toString(),
                DAY.format(meeting.on()),
                meeting.subject(),
                meeting.version());
    }

    static MeetingForm read(Map<String, Object> sent) {
        return new MeetingForm(
                Typed.line(sent, "id"),
                Typed.line(sent, "day"),
                Typed.line(sent, "subject"),
                Typed.version(sent));
    }

    MeetingForm named(String meeting) {
        return new MeetingForm(meeting, day, subject, version);
    }

    MeetingForm at(int now) {
        return new MeetingForm(id, day, subject, now);
    }

    /** The same as a new one, because the other is gone. */
    MeetingForm anew() {
        return new MeetingForm(UUID.randomUUID().toString(), day, subject, -1);
    }

    boolean isNew() {
        return version < 0;
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (Typed.day(day).isEmpty() || Typed.id(id).isEmpty()) {
            errors.add(new FieldError("day", "Enter the day of the meeting, like this: 15/1/2027"));
        }
        if (subject.length() > LONGEST) {
            errors.add(
                    new FieldError(
                            "subject",
                            "Shorten it by %d characters: it may have 400"
                                    .formatted(subject.length() - LONGEST)));
        }
        return errors;
    }

    Meeting meeting() {
        return new Meeting(
                Typed.id(id).orElseThrow(), Typed.day(day).orElseThrow(), subject, version);
    }
}
