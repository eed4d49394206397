package yardstick.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The incomplete gamma function, which is the chi-squared and the Poisson distribution under other
 * names. Source: NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2
 * (continued fraction); 5.11.1 (Stirling's series) for the logarithm of the gamma function.
 */
final class Gamma {

    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double ENOUGH = 1e-16;
    private static final int MOST_STEPS = 10_000;
    private static final int STIRLING_FROM = 15;

    private Gamma() {}

    /**
     * The regularised lower incomplete gamma function P(a, x): the probability of {@code a} or more
     * events where {@code x} are expected, or that chi-squared with {@code 2a} degrees of freedom
     * is below {@code 2x}.
     */
    static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /** The probability that chi-squared with one degree of freedom is at least this. */
    static double chiSquaredAbove(double chiSquared) {
        double half = chiSquared / 2;
        return half <= 0 ? 1 : half < 1.5 ? 1 - series(0.5, half) : fraction(0.5, half);
    }

    /** A probability to six significant digits: no test's assumptions carry more. */
    static BigDecimal probability(double probability) {
        return new BigDecimal(Math.clamp(probability, 0, 1), SIX_DIGITS).stripTrailingZeros();
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && term > sum * ENOUGH; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
    }

    /** By Lentz's method, from the front. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_STEPS; n++) {
            double above = -n * (n - a);
            b += 2;
            d = 1 / (above * d + b);
            c = b + above / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < ENOUGH) {
                break;
            }
        }
        return value * Math.exp(a * Math.log(x) - x - logGamma(a));
    }

    /** By Stirling's series, after stepping up to where it is exact to a double's digits. */
    static double logGamma(double a) {
        double shift = 0;
        double x = a;
        for (; x < STIRLING_FROM; x++) {
            shift += Math.log(x);
        }
        double square = x * x;
        double correction =
                (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / 1680.0 / square) / square) / square) / x;
        return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + correction - shift;
    }
}
