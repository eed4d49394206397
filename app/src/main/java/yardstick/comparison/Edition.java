package yardstick.comparison;

import java.time.LocalDate;

/**
 * One published file as it was when it was loaded.
 *
 * @param id names the edition
 * @param publisher who published it
 * @param title the publication
 * @param label the edition, such as "April 2026"
 * @param publishedOn publication date; the first of the month where only the month is known
 * @param publishedToDay false where only the month is known
 * @param fileName the file's name within the loaded folder
 */
public record Edition(
        int id,
        String publisher,
        String title,
        String label,
        LocalDate publishedOn,
        boolean publishedToDay,
        String fileName) {}
