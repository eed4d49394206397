package yardstick.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The tests behind {@link Trend}. */
final class TrendTests {

    /** 18! is the largest factorial that a double holds to the last digit. */
    private static final int MOST_PERIODS = 18;

    private static final double LEAST_EXPECTED = 5;

    private TrendTests() {}

    /** Whether each period expects at least five, and for proportions as many of the others. */
    static boolean areLargeEnough(List<Funnel.Ratio> ratios, Funnel.Kind kind) {
        double counted = ratios.stream().mapToDouble(r -> r.numerator().doubleValue()).sum();
        double of = ratios.stream().mapToDouble(r -> r.denominator().doubleValue()).sum();
        double share = counted / of;
        double rarer = kind == Funnel.Kind.PROPORTION ? Math.min(share, 1 - share) : share;
        return ratios.stream()
                .allMatch(r -> r.denominator().doubleValue() * rarer >= LEAST_EXPECTED);
    }

    /**
     * Source: Cochran (1954) and Armitage, Tests for linear trends in proportions and frequencies,
     * Biometrics 11 (1955) 375–386; R's {@code prop.trend.test}. Periods score 1, 2, 3 and on.
     */
    static Trend.Tested proportions(List<Funnel.Ratio> ratios, Level level) {
        return chiSquared(ratios, true, Trend.Method.CHI_SQUARED_PROPORTIONS, level);
    }

    /**
     * Source: the same for events that follow the Poisson distribution, as in Breslow and Day,
     * Statistical Methods in Cancer Research, volume II (1987) 96.
     */
    static Trend.Tested rates(List<Funnel.Ratio> ratios, Level level) {
        return chiSquared(ratios, false, Trend.Method.CHI_SQUARED_RATES, level);
    }

    private static Trend.Tested chiSquared(
            List<Funnel.Ratio> ratios, boolean proportions, Trend.Method method, Level level) {
        double counted = 0;
        double of = 0;
        double countedByScore = 0;
        double ofByScore = 0;
        double ofBySquare = 0;
        for (int score = 1; score <= ratios.size(); score++) {
            double x = ratios.get(score - 1).numerator().doubleValue();
            double n = ratios.get(score - 1).denominator().doubleValue();
            counted += x;
            of += n;
            countedByScore += x * score;
            ofByScore += n * score;
            ofBySquare += n * score * score;
        }
        double share = counted / of;
        double slope = countedByScore - share * ofByScore;
        double spread = share * (ofBySquare - ofByScore * ofByScore / of);
        double variance = proportions ? spread * (1 - share) : spread;
        return tested(
                slope, Gamma.chiSquaredAbove(slope * slope / variance), method, ratios, level);
    }

    /**
     * Source: Mann, Econometrica 13 (1945) 245–259; Kendall, Rank Correlation Methods (4th edition,
     * 1975), both tails. The distribution of S without a trend is exact, ties included: the number
     * of inversions over all orders of the values is counted by the Gaussian multinomial
     * coefficient (MacMahon, Combinatory Analysis, 1915). Of a longer series the latest eighteen.
     */
    static Trend.Tested mannKendall(List<BigDecimal> series, Level level) {
        var values = series.subList(Math.max(0, series.size() - MOST_PERIODS), series.size());
        int s = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                s += values.get(j).compareTo(values.get(i));
            }
        }
        double[] inversions = inversions(values);
        double all = Arrays.stream(inversions).sum();
        int untied = inversions.length - 1;
        double asStrong = 0;
        for (int k = 0; k < inversions.length; k++) {
            if (Math.abs(untied - 2 * k) >= Math.abs(s)) {
                asStrong += inversions[k];
            }
        }
        return tested(s, asStrong / all, Trend.Method.MANN_KENDALL, values, level);
    }

    /** In how many orders of these values so many pairs stand the wrong way round. */
    private static double[] inversions(List<BigDecimal> values) {
        var ties = new TreeMap<BigDecimal, Integer>();
        values.forEach(value -> ties.merge(value, 1, Integer::sum));
        double[] orders = factorial(values.size());
        for (int tied : ties.values()) {
            for (int k = 2; k <= tied; k++) {
                orders = divided(orders, k);
            }
        }
        return orders;
    }

    /** The Gaussian factorial, as the coefficients of a polynomial. */
    private static double[] factorial(int n) {
        double[] product = {1};
        for (int k = 2; k <= n; k++) {
            double[] next = new double[product.length + k - 1];
            for (int i = 0; i < product.length; i++) {
                for (int j = 0; j < k; j++) {
                    next[i + j] += product[i];
                }
            }
            product = next;
        }
        return product;
    }

    /** Divided by 1 + q + … + q to the k−1, which leaves nothing over. */
    private static double[] divided(double[] polynomial, int k) {
        double[] quotient = new double[polynomial.length - k + 1];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = polynomial[i];
            for (int j = 1; j < k && j <= i; j++) {
                quotient[i] -= quotient[i - j];
            }
        }
        return quotient;
    }

    private static Trend.Tested tested(
            double slope, double probability, Trend.Method method, List<?> periods, Level level) {
        var direction =
                probability >= level.outside() || slope == 0
                        ? Trend.Direction.STEADY
                        : slope > 0 ? Trend.Direction.RISING : Trend.Direction.FALLING;
        return new Trend.Tested(direction, Gamma.probability(probability), method, periods.size());
    }
}
