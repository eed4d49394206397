package yardstick.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How days and long texts are printed on pages. */
public final class Wording {

    /** Where the councils are: days begin and end by its clocks. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, h:mma", Locale.UK).withZone(LONDON);

    private Wording() {}

    /** The day that it is in London. */
    public static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** The day of a moment in London, in full. */
    public static String day(OffsetDateTime moment) {
        return day(moment.atZoneSameInstant(LONDON).toLocalDate());
    }

    /** A day and what London's clocks show, such as 9 May 2017, 2:35pm. */
    public static String moment(TemporalAccessor moment) {
        return MOMENT.format(moment).replace("AM", "am").replace("PM", "pm");
    }

    /** A day in full, such as 9 May 2017. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The start of a long text. */
    public static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
