package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * One published file as it was when it was loaded.
 *
 * @param id names the edition; later ones have higher numbers
 * @param content what kind of file it is, such as {@code lait} or {@code ees}
 * @param publisher who published it
 * @param title the publication
 * @param label the edition, such as "April 2026"
 * @param publishedOn publication date; the first of the month where only the month is known; null
 *     for lists of codes, which carry none
 * @param publishedToDay false where only the month is known
 * @param fileName the file's name within the loaded folder
 */
public record Edition(
        int id,
        String content,
        String publisher,
        String title,
        String label,
        @Nullable LocalDate publishedOn,
        boolean publishedToDay,
        String fileName) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** The first day on which it had been published for certain; null for a list of codes. */
    public @Nullable LocalDate certainlyPublishedOn() {
        if (publishedOn == null || publishedToDay) {
            return publishedOn;
        }
        return publishedOn.with(TemporalAdjusters.lastDayOfMonth());
    }

    /** Whether it says something about indicators. */
    public boolean hasFigures() {
        return switch (content) {
            case "lait", "ees", "example" -> true;
            default -> false;
        };
    }

    /** When it was published, as exactly as is known: "25 September 2025", "April 2026". */
    public String published() {
        return publishedOn == null
                ? "on a day that nobody states"
                : (publishedToDay ? DAY : MONTH).format(publishedOn);
    }
}
