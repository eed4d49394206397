package yardstick.statistics;

import java.math.BigDecimal;

/**
 * Whether a change between two periods is larger than chance would explain, where it is known how
 * many were counted. The two periods are taken as independent. Children who are counted in both, as
 * at two 31 Marches, make the true chance smaller: the test then says "larger than chance" too
 * seldom, not too often.
 *
 * @param probability of a change at least as large, either way, if nothing but chance had changed
 * @param method how it was worked out: part of the answer
 */
public record Chance(BigDecimal probability, Method method) {

    private static final double LEAST_EXPECTED = 5;

    /** How a change is tested. */
    public enum Method {
        TWO_PROPORTIONS("chi-squared test of two proportions"),
        FISHER("Fisher’s exact test"),
        TWO_RATES("exact conditional test of two rates");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /** What it is called on a page. */
        public String words() {
            return words;
        }
    }

    /**
     * Of two proportions. Source: Pearson's chi-squared for a two by two table without continuity
     * correction, as in Armitage, Berry and Matthews, Statistical Methods in Medical Research (4th
     * edition, 2002) 4.5; where any cell expects fewer than five, Fisher's exact test with the
     * smaller tail doubled (4.5 there), never above one. Two that are both none or both all have
     * not changed: one.
     *
     * @throws IllegalArgumentException where either is no proportion of whole numbers
     */
    public static Chance ofProportions(Funnel.Ratio before, Funnel.Ratio after) {
        var first = proportion(before);
        var second = proportion(after);
        double all = first.of + second.of;
        double share = (first.counted + second.counted) / all;
        double least = Math.min(first.of, second.of) * Math.min(share, 1 - share);
        if (least < LEAST_EXPECTED) {
            return of(fisher(first, second), Method.FISHER);
        }
        double distance = first.counted / first.of - second.counted / second.of;
        double variance = share * (1 - share) * (1 / first.of + 1 / second.of);
        return of(Gamma.chiSquaredAbove(distance * distance / variance), Method.TWO_PROPORTIONS);
    }

    /**
     * Of two rates: given how many events there were in all, those of the first period follow the
     * binomial distribution with the first's share of the people. Source: Przyborowski and
     * Wilenski, Biometrika 31 (1940) 313–323; the smaller tail doubled, never above one. Without
     * any event there is no change: one.
     */
    public static Chance ofRates(Funnel.Ratio before, Funnel.Ratio after) {
        double first = before.numerator().doubleValue();
        double all = first + after.numerator().doubleValue();
        double people = before.denominator().doubleValue() + after.denominator().doubleValue();
        double share = before.denominator().doubleValue() / people;
        double tail =
                first <= all * share
                        ? Tails.binomial(first, all, share)
                        : Tails.binomial(all - first, all, 1 - share);
        return of(Math.min(1, 2 * tail), Method.TWO_RATES);
    }

    /** Whether the change is larger than chance explains, in nineteen cases of twenty. */
    public boolean isBeyondChance(Level level) {
        return probability.doubleValue() < level.outside();
    }

    private record Proportion(double counted, double of) {}

    private static Proportion proportion(Funnel.Ratio ratio) {
        if (ratio.numerator().signum() < 0
                || ratio.denominator().signum() <= 0
                || ratio.numerator().compareTo(ratio.denominator()) > 0) {
            throw new IllegalArgumentException("No proportion: " + ratio);
        }
        return new Proportion(ratio.numerator().doubleValue(), ratio.denominator().doubleValue());
    }

    private static double fisher(Proportion first, Proportion second) {
        double counted = first.counted + second.counted;
        double all = first.of + second.of;
        double tail =
                first.counted * all <= counted * first.of
                        ? Tails.hypergeometric(first.counted, first.of, counted, all)
                        : Tails.hypergeometric(second.counted, second.of, counted, all);
        return Math.min(1, 2 * tail);
    }

    private static Chance of(double probability, Method method) {
        return new Chance(Gamma.probability(probability), method);
    }
}
