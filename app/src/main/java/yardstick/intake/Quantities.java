package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Reads the numbers of one entry, as its indicator wants them. */
final class Quantities {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Entry entry;
    private final CollectedIndicator indicator;
    private final List<Problem> problems;

    Quantities(Entry entry, CollectedIndicator indicator, List<Problem> problems) {
        this.entry = entry;
        this.indicator = indicator;
        this.problems = problems;
    }

    /** A figure and the counts behind it, where they are known. */
    record Read(Figure value, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {}

    /** What was entered; null when something is wrong with it. */
    @Nullable Read read() {
        var reason = reason();
        if (reason != null) {
            return missing(reason);
        }
        int before = problems.size();
        var numerator = number(Column.NUMERATOR);
        var denominator = number(Column.DENOMINATOR);
        var value = number(Column.VALUE);
        if (problems.size() > before) {
            return null;
        }
        return switch (indicator.shape()) {
            case COUNT -> count(numerator, denominator, value);
            case RATIO -> ratio(numerator, denominator, value);
            case MEAN -> mean(numerator, value);
        };
    }

    /** Why there is no figure: said in its own column, or where the figure would be. */
    private Figure.@Nullable Reason reason() {
        var said = entry.text(Column.REASON);
        if (!said.isEmpty()) {
            var reason = Symbols.read(said).orElse(null);
            if (reason == null) {
                error(
                        Column.REASON,
                        Rule.REASON,
                        "“%s” is no reason that is known. Enter %s, or leave it empty and put the words into the note"
                                .formatted(Problem.shortened(said), Symbols.ALL));
            }
            return reason;
        }
        return Symbols.read(entry.text(Column.VALUE))
                .or(() -> Symbols.read(entry.text(Column.NUMERATOR)))
                .orElse(null);
    }

    private @Nullable Read missing(Figure.Reason reason) {
        for (var column : List.of(Column.NUMERATOR, Column.VALUE)) {
            var text = entry.text(column);
            if (!text.isEmpty() && Symbols.read(text).isEmpty()) {
                error(
                        column,
                        Rule.REASON,
                        "There is a figure and a reason why there is none. Empty one of them");
                return null;
            }
        }
        return new Read(new Figure.Missing(reason), null, null);
    }

    private @Nullable BigDecimal number(Column column) {
        var text = entry.text(column);
        if (text.isEmpty()) {
            return null;
        }
        var typed = TypedNumber.of(text);
        if (typed.number() == null) {
            error(column, Rule.NUMBER, typed.mend());
        } else if (typed.percent() && (column != Column.VALUE || !indicator.isPercentage())) {
            error(
                    column,
                    Rule.NUMBER,
                    "“%s” has a percent sign, but this is not a percentage: %s. Enter the number itself"
                            .formatted(Problem.shortened(text), what(column)));
        } else if (typed.number().signum() < 0) {
            error(column, Rule.NUMBER, "“%s” is below zero. Enter 0 or more".formatted(text));
        } else if (column != Column.VALUE && !isWhole(typed.number())) {
            error(
                    column,
                    Rule.COUNT,
                    "“%s” is not a whole number. Enter %s"
                            .formatted(Problem.shortened(text), what(column)));
        }
        return typed.number();
    }

    private @Nullable Read count(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        if (denominator != null) {
            warning(
                    Column.DENOMINATOR,
                    Rule.COUNT,
                    "“%s” is a count and has no denominator. This one is not kept"
                            .formatted(indicator.title()));
        }
        if (numerator != null && value != null && numerator.compareTo(value) != 0) {
            error(
                    Column.VALUE,
                    Rule.DISAGREES,
                    "The value is %s, but the numerator is %s. For a count they are the same: keep the right one"
                            .formatted(value.toPlainString(), numerator.toPlainString()));
            return null;
        }
        var count = numerator == null ? value : numerator;
        if (count == null) {
            return null;
        }
        if (!isWhole(count)) {
            error(Column.VALUE, Rule.COUNT, "Enter a whole number of " + indicator.numerator());
            return null;
        }
        return new Read(new Figure.Known(count), count, null);
    }

    private @Nullable Read ratio(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        if (numerator == null) {
            return value == null ? null : withoutCounts(denominator, value);
        }
        if (denominator == null) {
            error(
                    Column.DENOMINATOR,
                    Rule.MISSING,
                    "Enter the denominator: %s. The template has it where it is published"
                            .formatted(indicator.denominator()));
            return null;
        }
        if (denominator.signum() == 0) {
            error(
                    Column.DENOMINATOR,
                    Rule.NUMBER,
                    "Nothing can be divided by 0. If there were none, empty the numbers and enter the reason z (not applicable)");
            return null;
        }
        if (indicator.isPercentage() && numerator.compareTo(denominator) > 0) {
            error(
                    Column.NUMERATOR,
                    Rule.NUMERATOR,
                    "The numerator %s is above the denominator %s. The numerator is %s, the denominator %s"
                            .formatted(
                                    numerator.toPlainString(),
                                    denominator.toPlainString(),
                                    indicator.numerator(),
                                    indicator.denominator()));
            return null;
        }
        return divided(numerator, denominator, value);
    }

    private @Nullable Read divided(
            BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal value) {
        var exact =
                numerator
                        .multiply(BigDecimal.valueOf(indicator.per()))
                        .divide(denominator, PRECISION);
        if (value != null && differs(value, exact)) {
            error(
                    Column.VALUE,
                    Rule.DISAGREES,
                    "The value is %s, but %s out of %s is %s. Mend one of the three, or leave the value empty: it is worked out"
                            .formatted(
                                    value.toPlainString(),
                                    numerator.toPlainString(),
                                    denominator.toPlainString(),
                                    exact.setScale(
                                                    Math.max(
                                                            value.scale(),
                                                            indicator.decimalPlaces()),
                                                    RoundingMode.HALF_UP)
                                            .toPlainString()));
            return null;
        }
        return new Read(new Figure.Known(exact), numerator, denominator);
    }

    /** Beyond what rounding explains: half a unit of the last place that was typed. */
    private static boolean differs(BigDecimal value, BigDecimal exact) {
        int places = Math.clamp(value.scale(), 0, 9);
        var half = new BigDecimal("0.5000001").movePointLeft(places);
        return value.subtract(exact).abs().compareTo(half) > 0;
    }

    private @Nullable Read withoutCounts(@Nullable BigDecimal denominator, BigDecimal value) {
        if (indicator.isPercentage() && value.compareTo(HUNDRED) > 0) {
            error(
                    Column.VALUE,
                    Rule.PERCENTAGE,
                    "%s is no percentage. Enter a number from 0 to 100".formatted(value));
            return null;
        }
        warning(
                Column.VALUE,
                Rule.WITHOUT_COUNTS,
                "Without the numerator (%s) nobody can tell how few children stand behind this, so others will see [c]. Enter the counts if you have them"
                        .formatted(indicator.numerator()));
        return new Read(new Figure.Known(value), null, denominator);
    }

    private @Nullable Read mean(@Nullable BigDecimal numerator, @Nullable BigDecimal value) {
        if (value == null) {
            if (numerator != null) {
                error(
                        Column.VALUE,
                        Rule.MISSING,
                        "Enter the average in %s".formatted(indicator.unit()));
            }
            return null;
        }
        if (numerator == null) {
            warning(
                    Column.NUMERATOR,
                    Rule.WITHOUT_COUNTS,
                    "Without the number behind this average (%s) others will see [c]. Enter it if you have it"
                            .formatted(indicator.numerator()));
        }
        return new Read(new Figure.Known(value), numerator, null);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private String what(Column column) {
        return switch (column) {
            case NUMERATOR -> "the numerator is " + indicator.numerator();
            case DENOMINATOR -> "the denominator is " + indicator.denominator();
            default -> "the unit is " + indicator.unit();
        };
    }

    private void error(Column column, Rule rule, String message) {
        problems.add(Problem.error(entry, column, rule, message));
    }

    private void warning(Column column, Rule rule, String message) {
        problems.add(Problem.warning(entry, column, rule, message));
    }
}
