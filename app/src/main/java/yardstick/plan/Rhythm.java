package yardstick.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;

/** How often a plan is reported, or a board meets. */
public enum Rhythm {
    MONTHLY("monthly", "every month", Period.ofMonths(1)),
    EVERY_8_WEEKS("every-8-weeks", "every 8 weeks", Period.ofWeeks(8)),
    EVERY_2_MONTHS("every-2-months", "every 2 months", Period.ofMonths(2)),
    QUARTERLY("quarterly", "every quarter", Period.ofMonths(3)),
    EVERY_6_MONTHS("every-6-months", "every 6 months", Period.ofMonths(6));

    private final String word;
    private final String text;
    private final Period length;

    Rhythm(String word, String text, Period length) {
        this.word = word;
        this.text = text;
        this.length = length;
    }

    /** The rhythm that a word of the database or of a form means. */
    public static Rhythm of(String word) {
        return Stream.of(values()).filter(r -> r.word.equals(word)).findFirst().orElseThrow();
    }

    /** The day on which the next report after one is due. */
    public LocalDate next(LocalDate report) {
        return report.plus(length);
    }

    /** The day that comes so many times after a first one, counted from that one each time. */
    public LocalDate after(LocalDate first, int times) {
        return first.plus(length.multipliedBy(times));
    }

    /** Whether a rating for a report of this day is older than the rhythm allows. */
    public boolean isStale(LocalDate ratedFor, LocalDate today) {
        return next(ratedFor).isBefore(today);
    }

    /** Its word in the database and in forms. */
    public String word() {
        return word;
    }

    /** What a page prints, such as "every 8 weeks". */
    public String text() {
        return text;
    }
}
