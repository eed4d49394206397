package yardstick.notices;

import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days and moments in London. */
final class Days {

    static final ZoneId LONDON = Wording.LONDON;

    private Days() {}

    /** The day of a moment. */
    static LocalDate of(OffsetDateTime moment) {
        return moment.atZoneSameInstant(LONDON).toLocalDate();
    }

    /** When a day begins. */
    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    /** The day of a moment, as a page prints it. */
    static String words(OffsetDateTime moment) {
        return Wording.day(of(moment));
    }

    /** A moment, as London's clocks show it. */
    static String moment(OffsetDateTime moment) {
        return Wording.moment(moment);
    }

    /** "due on 3 May 2026", or that it was. */
    static String due(LocalDate day, LocalDate today) {
        return (day.isBefore(today) ? "was due on " : "is due on ") + Wording.day(day);
    }
}
