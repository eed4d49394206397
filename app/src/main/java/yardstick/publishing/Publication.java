package yardstick.publishing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * Who published a file, as which edition, and when.
 *
 * @param label the publisher's word for the edition, such as "April 2026"
 * @param publishedOn the first of the month where only the month is known; null for code lists
 * @param toDay whether the day is known
 */
public record Publication(
        String publisher,
        String title,
        String label,
        @Nullable LocalDate publishedOn,
        boolean toDay) {

    /** A code list, of which nobody says when it was published. */
    static Publication undated(String title) {
        return new Publication("Not stated", title, "undated", null, false);
    }

    /**
     * Reads the four facts as they are written in editions.csv.
     *
     * @param published {@code 2026-04} or {@code 2026-04-23}
     * @throws IllegalArgumentException when one is missing or the date is none
     */
    public static Publication of(String publisher, String title, String label, String published) {
        if (publisher.isBlank() || title.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("publisher, title and edition must all be given");
        }
        try {
            if (published.length() == "2026-04".length()) {
                return new Publication(
                        publisher, title, label, YearMonth.parse(published).atDay(1), false);
            }
            return new Publication(publisher, title, label, LocalDate.parse(published), true);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\""
                            + published
                            + "\" is no publication date; write it as 2026-04 or 2026-04-23",
                    e);
        }
    }
}
