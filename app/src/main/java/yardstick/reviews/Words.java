package yardstick.reviews;

import org.jspecify.annotations.Nullable;

import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and numbers of things are said on these pages. */
final class Words {

    private static final DateTimeFormatter IN_FORMS =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    private Words() {}

    /** A day as a form shows it; nothing for none. */
    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : IN_FORMS.format(day);
    }

    /** "9 to 11 May 2017", or both days in full. */
    static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return Wording.day(first);
        }
        return first.withDayOfMonth(1).equals(last.withDayOfMonth(1))
                ? first.getDayOfMonth() + " to " + Wording.day(last)
                : Wording.day(first) + " to " + Wording.day(last);
    }

    /** The day of a moment in London. */
    static LocalDate london(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Wording.LONDON).toLocalDate();
    }

    static LocalDate today() {
        return Wording.today();
    }

    /** "1 finding", "2 findings". */
    static String number(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
