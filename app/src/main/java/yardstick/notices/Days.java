package yardstick.notices;

import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments in London. */
final class Days {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, h:mma", Locale.UK).withZone(LONDON);

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
        return MOMENT.format(moment).replace("AM", "am").replace("PM", "pm");
    }

    /** "due on 3 May 2026", or that it was. */
    static String due(LocalDate day, LocalDate today) {
        return (day.isBefore(today) ? "was due on " : "is due on ") + Wording.day(day);
    }
}
