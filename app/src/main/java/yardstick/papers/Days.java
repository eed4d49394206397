package yardstick.papers;

import org.jspecify.annotations.Nullable;

import yardstick.web.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as papers print them. */
final class Days {

    /** Whose days they are. */
    static final ZoneId LONDON = Wording.LONDON;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    /** "31 January 2018"; "none" for no day. */
    static String words(@Nullable LocalDate day) {
        return day == null ? "none" : DAY.format(day);
    }

    /** The day of a moment in London. */
    static String words(Instant moment) {
        return DAY.format(moment.atZone(LONDON));
    }

    /** A day and what London's clocks show: "31 January 2018, 2:35pm". */
    static String moment(Instant moment) {
        return Wording.moment(moment);
    }

    /** When something is due: its day, or the plan's own words. */
    static String due(@Nullable LocalDate day, String words) {
        if (!words.isEmpty()) {
            return words;
        }
        return day == null ? "No day set" : DAY.format(day);
    }
}
