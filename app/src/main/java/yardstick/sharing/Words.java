package yardstick.sharing;

import yardstick.web.Typed;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How these pages put things. */
final class Words {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);

    private Words() {}

    /** A day and what London's clocks show. */
    static String moment(OffsetDateTime moment) {
        return Wording.moment(moment);
    }

    /** Who may read or see something. */
    static String audience(String word, String review) {
        return switch (word) {
            case "review-team" -> "The review team of " + review;
            case "board" -> "The regional board";
            case "region" -> "The region: councils and board";
            case "all-councils" -> "All councils and regional boards";
            default -> "Everybody, without signing in";
        };
    }

    /** How somebody looked at a paper. */
    static String form(String word) {
        return word.equals("page")
                ? "Read as a page"
                : "Taken away as " + word.toUpperCase(Locale.ROOT);
    }

    static LocalDate today() {
        return Wording.today();
    }

    /** A day as one would type it. */
    static String typed(LocalDate day) {
        return TYPED.format(day);
    }

    /** The last day before something ends, as one would type it. */
    static String lastDay(OffsetDateTime end) {
        return typed(end.minusNanos(1).atZoneSameInstant(Wording.LONDON).toLocalDate());
    }

    /** A day from today to a year from now; empty for any other. */
    static Optional<LocalDate> day(String text) {
        var today = today();
        return Typed.day(text)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)));
    }

    /** What to do about a day that was mistyped. */
    static String wrongDay() {
        return "Enter a day from today to a year from now, like this: "
                + typed(today().plusDays(30));
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Wording.LONDON).toOffsetDateTime();
    }

    static OffsetDateTime endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
