package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.web.Wording;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as London's clocks show them, such as "3 December 2026 at 9:00am". */
final class Clock {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(Wording.LONDON);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mma", Locale.UK).withZone(Wording.LONDON);

    private Clock() {}

    /** A moment in words; empty for none. */
    static String words(@Nullable OffsetDateTime moment) {
        return moment == null
                ? ""
                : "%s at %s"
                        .formatted(DAY.format(moment), TIME.format(moment).toLowerCase(Locale.UK));
    }
}
