package yardstick.boards;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days as London's calendar has them: said, typed and read. */
final class Days {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(LONDON);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);
    private static final List<DateTimeFormatter> READ =
            Stream.of("d/M/uuuu", "d MMMM uuuu", "d MMM uuuu", "uuuu-MM-dd")
                    .map(
                            pattern ->
                                    new DateTimeFormatterBuilder()
                                            .parseCaseInsensitive()
                                            .appendPattern(pattern)
                                            .toFormatter(Locale.UK)
                                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Days() {}

    static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** "13 February 2018"; empty for none. */
    static String words(@Nullable LocalDate day) {
        return day == null ? "" : WORDS.format(day);
    }

    /** "Tuesday 13 February 2018". */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** As a form shows it: "13/2/2018"; empty for none. */
    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : TYPED.format(day);
    }

    /** The day that somebody typed as 13/2/2018, 13 February 2018 or 2018-02-13. */
    static Optional<LocalDate> read(String typed) {
        return READ.stream()
                .flatMap(format -> parsed(format, typed).stream())
                .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                .findFirst();
    }

    private static Optional<LocalDate> parsed(DateTimeFormatter format, String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    /** "1 action", "2 actions", "no actions". */
    static String number(long number, String noun) {
        return "%s %s%s"
                .formatted(
                        number == 0 ? "no" : "%,d".formatted(number), noun, number == 1 ? "" : "s");
    }

    /** The same at the beginning of a sentence. */
    static String starting(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
