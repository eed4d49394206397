package yardstick.plans;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days as people type them: 31/3/2018, 31 March 2018 or 2018-03-31. */
final class Days {

    /** What a field for a day says below its label. */
    static final String HINT = "For example 31/3/2018";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private static final DateTimeFormatter IN_FORMS =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    private static final List<DateTimeFormatter> READ =
            Stream.of("d/M/uuuu", "d MMMM uuuu", "d MMM uuuu", "uuuu-M-d").map(Days::form).toList();

    private Days() {}

    /** The day that was typed; empty when it is none between 1990 and 2100. */
    static Optional<LocalDate> read(String typed) {
        var text =
                typed.replaceAll("(?i)^(\\d{1,2})(st|nd|rd|th)\\b", "$1")
                        .replaceAll("(?i)\\bsept\\b", "Sep")
                        .replaceAll("^(\\d{1,2})[ .-](\\d{1,2})[ .-](\\d{4})$", "$1/$2/$3");
        return READ.stream()
                .flatMap(form -> parsed(text, form).stream())
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .findFirst();
    }

    /** A day as a form shows it; nothing for none. */
    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : IN_FORMS.format(day);
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        // English months by their three letters: the United Kingdom's locale has four for
        // September.
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
