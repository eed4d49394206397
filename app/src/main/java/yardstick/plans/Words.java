package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Measure;
import yardstick.web.Figures;
import yardstick.web.Wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, means and numbers of things are said on these pages. */
final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Figures ONE_PLACE = new Figures(1, "");

    private Words() {}

    /** Today by London's clock. */
    static LocalDate today() {
        return Wording.today();
    }

    /** The day of a moment by London's clock. */
    static LocalDate inLondon(Instant moment) {
        return LocalDate.ofInstant(moment, Wording.LONDON);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day, or these words where there is none. */
    static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day(day);
    }

    /** A mean with one place, or that there is none. */
    static String mean(@Nullable BigDecimal mean) {
        return mean == null ? "no mean" : ONE_PLACE.print(mean);
    }

    /** Whether a mean is printed as this number. */
    static boolean isPrintedAs(BigDecimal mean, BigDecimal printed) {
        return ONE_PLACE.rounded(mean).compareTo(printed) == 0;
    }

    /** A number as it was typed; nothing for none. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** The code of the indicator that a success measure names; nothing for none. */
    static String code(Measure measure) {
        var published = measure.published();
        var collected = measure.collected();
        return published != null ? published : collected != null ? collected : "";
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "1 action", "2 actions". */
    static String number(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** "is" or "are". */
    static String are(long number) {
        return number == 1 ? "is" : "are";
    }

    /** The start of a long text, for a list or a heading. */
    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
