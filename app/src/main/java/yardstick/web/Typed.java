package yardstick.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what a browser sent, as typed but for line ends and outer spaces. */
public final class Typed {

    private static final List<DateTimeFormatter> DAYS =
            Stream.of("d/M/uuuu", "d MMMM uuuu", "d MMM uuuu", "uuuu-M-d")
                    .map(
                            form ->
                                    DateTimeFormatter.ofPattern(form, Locale.ENGLISH)
                                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private Typed() {}

    /** One line; empty when the field is absent, the first when it was sent twice. */
    public static String line(Map<String, ?> sent, String field) {
        return text(sent, field).replaceAll("\\s+", " ");
    }

    /** A text of several lines. */
    public static String text(Map<String, ?> sent, String field) {
        var value = sent.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** Whether somebody has said that a text with a small number in it gives no child away. */
    public static boolean checked(Map<String, ?> sent) {
        return line(sent, "checked").equals("yes");
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    public static int version(Map<String, ?> sent) {
        return number(sent, "version");
    }

    /** A number that a page put into its form; -1, which nothing has, when it is none. */
    public static int number(Map<String, ?> sent, String field) {
        var text = line(sent, field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** Everything that was sent under a name, such as each box that is ticked. */
    public static List<String> all(Map<String, ?> sent, String field) {
        return sent.get(field) instanceof Collection<?> several
                ? several.stream().map(each -> line(Map.of(field, each), field)).toList()
                : Stream.of(line(sent, field)).filter(value -> !value.isEmpty()).toList();
    }

    /** A name of ours; empty for anything else. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A day of 1990 to 2100, such as 9/5/2017, 9 May 2017 or 2017-05-09; empty for any other. */
    public static Optional<LocalDate> day(String text) {
        return DAYS.stream()
                .flatMap(form -> day(text, form).stream())
                .filter(day -> day.getYear() >= 1990 && day.getYear() <= 2100)
                .findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
