package yardstick.inspections;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
final class Typed {

    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
                    DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Typed() {}

    /** One line; empty when the field is absent, the first when it was sent twice. */
    static String line(Map<String, Object> sent, String field) {
        return text(sent, field).replaceAll("\\s+", " ");
    }

    /** A text of several lines. */
    static String text(Map<String, Object> sent, String field) {
        var value = sent.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    static int version(Map<String, Object> sent) {
        var text = line(sent, "version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /**
     * The name that the page gave to what it adds, so that sending it twice adds it once; a new one
     * where it gave none.
     */
    static UUID name(Map<String, Object> sent) {
        try {
            return UUID.fromString(line(sent, "id"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** A day such as 2016-04-25, 25/4/2016 or 25 April 2016. */
    static Optional<LocalDate> day(String text) {
        for (var format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format))
                        .filter(day -> day.getYear() >= 1990 && day.getYear() <= 2100);
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A month as a page prints it: April 2016. */
    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** A day as a page prints it: 25 April 2016. */
    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
