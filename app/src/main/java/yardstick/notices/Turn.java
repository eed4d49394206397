package yardstick.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The last moments at which letters became due: 8am in London, each day, and on Mondays.
 *
 * @param daily since when a daily letter is due
 * @param weekly since when a weekly one is
 */
record Turn(OffsetDateTime daily, OffsetDateTime weekly) {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    /** As it stands at a moment. */
    static Turn at(Instant now) {
        var there = now.atZone(Days.LONDON);
        var today = there.toLocalDate();
        var day = there.toLocalTime().isBefore(EIGHT) ? today.minusDays(1) : today;
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Turn(
                day.atTime(EIGHT).atZone(Days.LONDON).toOffsetDateTime(),
                monday.atTime(EIGHT).atZone(Days.LONDON).toOffsetDateTime());
    }

    /** A moment before both. */
    OffsetDateTime before() {
        return weekly.minusSeconds(1);
    }
}
