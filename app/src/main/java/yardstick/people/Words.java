package yardstick.people;

import org.jspecify.annotations.Nullable;

import yardstick.web.Wording;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as London's clocks show them. */
final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(Wording.LONDON);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(Wording.LONDON);

    private Words() {}

    /** A day, such as "4 December 2026". */
    static String day(OffsetDateTime moment) {
        return DAY.format(moment);
    }

    /** A moment to the minute. */
    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    /** When somebody last signed in. */
    static String signedIn(@Nullable OffsetDateTime moment) {
        return moment == null ? "never" : moment(moment);
    }
}
