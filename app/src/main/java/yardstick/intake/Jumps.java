package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.statistics.Figure;
import yardstick.statistics.ProcessChart;
import yardstick.statistics.Rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Looks for figures far from the council's own of before, or from its neighbours': they may be
 * right, but want a reason. With six earlier figures the natural process limits say what is far;
 * with fewer, a change by half and ten children. A note that is there already is reason enough.
 */
final class Jumps {

    /** Older ones say little about today, and take time. */
    private static final int LOOKED_BACK = 24;

    private static final int FEWEST_NEIGHBOURS = 5;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TEN_CHILDREN = BigDecimal.TEN;

    private final Earlier then;

    private Jumps(Earlier then) {
        this.then = then;
    }

    /**
     * The figures that want a reason.
     *
     * @param then what would be known if the entries were approved
     */
    static List<Problem> of(List<Accepted> accepted, Earlier then) {
        var jumps = new Jumps(then);
        var problems = new ArrayList<Problem>();
        for (var each : accepted) {
            var number = each.figure().value().number().orElse(null);
            if (number == null || !each.entry().text(Column.NOTE).isEmpty()) {
                continue;
            }
            var jump = jumps.againstEarlier(each.figure(), number);
            if (jump != null) {
                problems.add(Problem.warning(each.entry(), column(each.entry()), Rule.JUMP, jump));
            }
            var far = jumps.againstNeighbours(each.figure(), number);
            if (far != null) {
                problems.add(
                        Problem.warning(each.entry(), column(each.entry()), Rule.NEIGHBOURS, far));
            }
        }
        return problems;
    }

    private static Column column(Entry entry) {
        return entry.text(Column.VALUE).isEmpty() ? Column.NUMERATOR : Column.VALUE;
    }

    private @Nullable String againstEarlier(CollectedFigure figure, BigDecimal number) {
        var limits = ProcessChart.limits(before(figure)).orElse(null);
        if (limits == null || limits.reach().signum() == 0) {
            return againstLast(figure, number);
        }
        boolean outside =
                number.compareTo(limits.lower()) < 0 || number.compareTo(limits.upper()) > 0;
        return outside
                ? "%s is outside of what your earlier figures lead one to expect (%s to %s). Check it; if it is right, say why in the note"
                        .formatted(
                                print(figure.indicator(), number),
                                print(figure.indicator(), limits.lower().max(BigDecimal.ZERO)),
                                print(figure.indicator(), limits.upper()))
                : null;
    }

    /** The council's figures of the periods before, the oldest first, gaps among them. */
    private List<Figure> before(CollectedFigure figure) {
        var series = then.series(figure.indicator());
        var found = new ArrayList<Figure>();
        int known = 0;
        var oldest = series.isEmpty() ? figure.period().firstDay() : series.firstKey();
        var period = figure.period().previous();
        while (known < LOOKED_BACK && !period.firstDay().isBefore(oldest)) {
            var there = series.get(period.firstDay());
            known += there == null ? 0 : 1;
            found.add(
                    there == null
                            ? new Figure.Missing(Figure.Reason.NOT_AVAILABLE)
                            : there.value());
            period = period.previous();
        }
        Collections.reverse(found);
        return found;
    }

    private @Nullable String againstLast(CollectedFigure figure, BigDecimal number) {
        InYearPeriod period = figure.period().previous();
        var last = then.series(figure.indicator()).get(period.firstDay());
        var was = last == null ? null : last.value().number().orElse(null);
        if (last == null || was == null) {
            return null;
        }
        var now = figure.numerator();
        var children =
                now == null || last.numerator() == null
                        ? number.subtract(was).abs()
                        : now.subtract(last.numerator()).abs();
        boolean jumps =
                number.subtract(was).abs().compareTo(was.multiply(HALF)) > 0
                        && children.compareTo(TEN_CHILDREN) >= 0;
        return jumps
                ? "%s was %s for %s: a change of more than half. Check it; if it is right, say why in the note"
                        .formatted(
                                print(figure.indicator(), number),
                                print(figure.indicator(), was),
                                period.words())
                : null;
    }

    /** Counts are compared per 10,000 children: a small council is no outlier. */
    private @Nullable String againstNeighbours(CollectedFigure figure, BigDecimal number) {
        var others = then.neighbours(figure.indicator(), figure.period());
        if (others.size() < FEWEST_NEIGHBOURS) {
            return null;
        }
        if (figure.indicator().shape() != CollectedIndicator.Shape.COUNT) {
            return isFar(number, others)
                    ? far(
                            print(figure.indicator(), number),
                            figure,
                            print(figure.indicator(), Collections.min(others)),
                            print(figure.indicator(), Collections.max(others)))
                    : null;
        }
        var children = then.children();
        var rate = children == null ? null : Rate.of(number, children, Neighbours.PER);
        return rate != null && isFar(rate, others)
                ? far(
                        "%s, or %s per 10,000 children of yours,"
                                .formatted(print(figure.indicator(), number), rate(rate)),
                        figure,
                        rate(Collections.min(others)),
                        rate(Collections.max(others)) + " per 10,000 children of theirs")
                : null;
    }

    private static boolean isFar(BigDecimal number, List<BigDecimal> others) {
        var lowest = Collections.min(others);
        var highest = Collections.max(others);
        var width = highest.subtract(lowest);
        return number.compareTo(lowest.subtract(width)) < 0
                || number.compareTo(highest.add(width)) > 0;
    }

    private static String far(String what, CollectedFigure figure, String lowest, String highest) {
        return "%s is far from what your neighbours have released for %s (%s to %s). Check it; if it is right, say why in the note"
                .formatted(what, figure.period().words(), lowest, highest);
    }

    private static String rate(BigDecimal rate) {
        return rate.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String print(CollectedIndicator indicator, BigDecimal number) {
        return number.setScale(indicator.decimalPlaces(), RoundingMode.HALF_UP).toPlainString();
    }
}
