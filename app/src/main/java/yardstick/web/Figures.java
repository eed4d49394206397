package yardstick.web;

import yardstick.charts.Point;
import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.Figure;
import yardstick.statistics.Interval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How figures are printed: rounded half away from zero, as the field's papers do it, thousands
 * apart by commas, always with as many places as the indicator says. The rule is in {@code
 * docs/rounding.md}. Nothing else rounds, and nothing is worked out from a rounded figure.
 *
 * @param decimalPlaces places to show
 * @param unit what one step means, such as "%", "£" or "rate per 10,000"
 */
public record Figures(int decimalPlaces, String unit) {

    private static final DecimalFormatSymbols BRITISH = DecimalFormatSymbols.getInstance(Locale.UK);
    private static final String MINUS = "\u2212";

    /**
     * How the figures of a published indicator are printed. Publishers write a percentage's unit as
     * "% of referrals" and a rate's as "Rate per 10,000".
     */
    public static Figures of(int decimalPlaces, String publishedUnit) {
        var unit = publishedUnit.strip();
        if (unit.startsWith("%")) {
            return new Figures(decimalPlaces, "%");
        }
        return new Figures(
                decimalPlaces,
                unit.toLowerCase(Locale.ROOT).startsWith("rate per") ? unit.substring(5) : unit);
    }

    /** A figure with a "%" or "£" where its unit is one, or the reason why it is missing. */
    public Printed print(Figure figure) {
        return switch (figure) {
            case Figure.Known(BigDecimal value) -> {
                var text = withUnit(number(value));
                yield new Printed(text, "", Point.at(value, text));
            }
            case Figure.Missing(Figure.Reason reason) ->
                    new Printed(
                            reason.symbol(),
                            reason.words(),
                            Point.gap(reason.symbol(), reason.words()));
        };
    }

    /** A known figure, in words that need no reason: "24.5", "63%", "£1,204". */
    public String print(BigDecimal value) {
        return withUnit(number(value));
    }

    /** A value as it is printed, for saying whether two look the same. */
    public BigDecimal rounded(BigDecimal value) {
        // HALF_UP is half away from zero: -3.25 becomes -3.3.
        return value.setScale(decimalPlaces, RoundingMode.HALF_UP);
    }

    /** A known figure in a sentence, with the words of a rate: "24.5 per 10,000", "63%", "147". */
    public String inWords(BigDecimal value) {
        return print(value) + (unit.startsWith("per ") ? " " + unit : "");
    }

    /** A figure for a chart. */
    public Point point(Figure figure) {
        return print(figure).point();
    }

    /** A change with its sign, such as "+0.8" or "−1.2"; "0.0" for one that rounds to nothing. */
    public String change(BigDecimal change) {
        var rounded = rounded(change);
        return (rounded.signum() > 0 ? "+" : "") + number(rounded);
    }

    /**
     * How far apart two figures are, without a sign: "0.8", "2.0 percentage points", "£1,204". A
     * percentage that moves from 40 to 42 has not moved by two per cent.
     */
    public String distance(BigDecimal distance) {
        var number = number(rounded(distance).abs());
        return isPercentage() ? number + " percentage points" : withUnit(number);
    }

    /** Both limits of an interval: "19.9 to 29.9", "41% to 48%". */
    public String interval(Interval interval) {
        return print(interval.lower()) + " to " + print(interval.upper());
    }

    /**
     * A number of children more or fewer, in words: "about 14 fewer children", "less than one
     * child". Rounded to whole children, half away from zero.
     */
    public static String children(BigDecimal children) {
        var whole = children.setScale(0, RoundingMode.HALF_UP);
        if (whole.signum() == 0) {
            return "less than one child";
        }
        var number = new Figures(0, "").print(whole.abs());
        return "about %s %s %s"
                .formatted(
                        number,
                        whole.signum() > 0 ? "more" : "fewer",
                        number.equals("1") ? "child" : "children");
    }

    /** What "per 10,000 children" or "days" adds after a number in a sentence; empty for %, £. */
    public String unitWords() {
        return isPercentage() || isMoney() ? "" : unit;
    }

    /** What a direction of travel is called on a page. */
    public static String words(DirectionOfTravel travel) {
        return switch (travel) {
            case IMPROVING -> "improving";
            case WORSENING -> "getting worse";
            case UNCHANGED -> "no change";
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case NOT_COMPARABLE -> "not comparable";
        };
    }

    /**
     * The arrow beside a direction of travel: which way the figure went, not whether that is good.
     *
     * @param change as printed
     */
    public static String arrow(DirectionOfTravel travel, String change) {
        return switch (travel) {
            case HIGHER -> "▲";
            case LOWER -> "▼";
            case UNCHANGED -> "●";
            case NOT_COMPARABLE -> "";
            case IMPROVING, WORSENING -> change.startsWith(MINUS) ? "▼" : "▲";
        };
    }

    private String number(BigDecimal value) {
        var rounded = rounded(value);
        var pattern = decimalPlaces == 0 ? "#,##0" : "#,##0." + "0".repeat(decimalPlaces);
        var digits = new DecimalFormat(pattern, BRITISH).format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    private String withUnit(String number) {
        if (isPercentage()) {
            return number + "%";
        }
        return isMoney() ? "£" + number : number;
    }

    private boolean isPercentage() {
        return unit.equals("%") || unit.toLowerCase(Locale.ROOT).startsWith("percent");
    }

    private boolean isMoney() {
        return unit.equals("£") || unit.equalsIgnoreCase("pounds");
    }
}
