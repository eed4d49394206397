package yardstick.intake;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as people type it: "1,234", "1 234", "64.13%".
 *
 * @param number the number; null when it is none
 * @param percent whether a percent sign stood behind it
 * @param mend when it is none, how to mend that; empty otherwise
 */
record TypedNumber(@Nullable BigDecimal number, boolean percent, String mend) {

    private static final Pattern PLAIN =
            Pattern.compile("-?(\\d{1,12}(\\.\\d{1,15})?|\\.\\d{1,15})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d{1,2}");

    static TypedNumber of(String text) {
        var typed = text.replace('−', '-').replaceAll("\\s", "");
        boolean percent = typed.endsWith("%");
        if (percent) {
            typed = typed.substring(0, typed.length() - 1);
        }
        if (GROUPED.matcher(typed).matches()) {
            typed = typed.replace(",", "");
        }
        if (PLAIN.matcher(typed).matches()) {
            return new TypedNumber(new BigDecimal(typed), percent, "");
        }
        return new TypedNumber(null, percent, mend(text, typed));
    }

    private static String mend(String text, String typed) {
        var shown = Problem.shortened(text);
        if (DECIMAL_COMMA.matcher(typed).matches()) {
            return "“%s” has a comma where a point belongs. Write %s"
                    .formatted(shown, typed.replace(',', '.'));
        }
        if (typed.startsWith("=")) {
            return "“%s” is a formula. Enter the number that it gives".formatted(shown);
        }
        if (typed.startsWith("£")) {
            return "“%s” has a pound sign. Enter the number alone".formatted(shown);
        }
        return "“%s” is not a number. Enter digits, such as 1234 or 64.1, or leave it empty and give a reason: c, x, z or u"
                .formatted(shown);
    }
}
