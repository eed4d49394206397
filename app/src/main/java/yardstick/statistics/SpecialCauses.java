package yardstick.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Which figures of a series belong to a pattern; the rules are those of {@link ProcessChart}. */
final class SpecialCauses {

    private static final int SHIFT = 8;
    private static final int RUN = 6;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final List<Figure> series;
    private final BigDecimal centre;
    private final BigDecimal reach;

    SpecialCauses(List<Figure> series, BigDecimal centre, BigDecimal reach) {
        this.series = series;
        this.centre = centre;
        this.reach = reach;
    }

    /** Whether the figure is part of such a pattern. */
    boolean found(ProcessChart.SpecialCause cause, int i) {
        return switch (cause) {
            case OUTSIDE_LIMITS -> isOutside(i);
            case SHIFT ->
                    isInRow(i, SHIFT, k -> side(k) > 0) || isInRow(i, SHIFT, k -> side(k) < 0);
            case RUN -> isInRun(i, 1) || isInRun(i, -1);
            case NEAR_LIMIT -> isNearLimit(i, 1) || isNearLimit(i, -1);
        };
    }

    private boolean isOutside(int i) {
        return fromCentre(i).filter(d -> d.abs().compareTo(reach) > 0).isPresent();
    }

    private int side(int i) {
        return fromCentre(i).map(BigDecimal::signum).orElse(0);
    }

    /** Among at least so many in a row that all pass. */
    private boolean isInRow(int i, int length, IntPredicate passes) {
        if (!passes.test(i)) {
            return false;
        }
        int first = i;
        while (first > 0 && passes.test(first - 1)) {
            first--;
        }
        int last = i;
        while (last + 1 < series.size() && passes.test(last + 1)) {
            last++;
        }
        return last - first + 1 >= length;
    }

    /** Among six that each step the same way: five steps, of which one leads here or away. */
    private boolean isInRun(int i, int sign) {
        IntPredicate step = k -> k > 0 && step(k) == sign;
        return isInRow(i, RUN - 1, step) || i + 1 < series.size() && isInRow(i + 1, RUN - 1, step);
    }

    private int step(int i) {
        var before = series.get(i - 1).number();
        return series.get(i)
                .number()
                .flatMap(now -> before.map(now::subtract))
                .map(BigDecimal::signum)
                .orElse(0);
    }

    /** In the outer third of one side, as is another of some three in a row with it. */
    private boolean isNearLimit(int i, int sign) {
        if (!isInOuterThird(i, sign)) {
            return false;
        }
        for (int other = Math.max(0, i - 2); other <= Math.min(series.size() - 1, i + 2); other++) {
            if (other != i && isInOuterThird(other, sign)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInOuterThird(int i, int sign) {
        return fromCentre(i)
                .filter(d -> d.signum() == sign)
                .map(BigDecimal::abs)
                .filter(d -> d.multiply(THREE).compareTo(reach.multiply(BigDecimal.TWO)) > 0)
                .filter(d -> d.compareTo(reach) <= 0)
                .isPresent();
    }

    private Optional<BigDecimal> fromCentre(int i) {
        return series.get(i).number().map(value -> value.subtract(centre));
    }
}
