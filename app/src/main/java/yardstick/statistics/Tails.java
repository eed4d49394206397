package yardstick.statistics;

/** Lower tails of exact distributions, added up from their largest term down. */
final class Tails {

    private static final double TOO_SMALL = 1e-18;

    private Tails() {}

    /** That at most {@code most} of {@code n} come, each with probability {@code p}. */
    static double binomial(double most, double n, double p) {
        double term = Math.exp(choose(n, most) + times(most, p) + times(n - most, 1 - p));
        double sum = 0;
        for (double k = most; k >= 0 && term > sum * TOO_SMALL; k--) {
            sum += term;
            term *= k * (1 - p) / ((n - k + 1) * p);
        }
        return sum;
    }

    /**
     * That at most {@code most} of the {@code marked} among {@code all} are in a sample of {@code
     * drawn}.
     */
    static double hypergeometric(double most, double drawn, double marked, double all) {
        double term =
                Math.exp(
                        choose(marked, most)
                                + choose(all - marked, drawn - most)
                                - choose(all, drawn));
        double sum = 0;
        double least = Math.max(0, drawn - (all - marked));
        for (double k = most; k >= least && term > sum * TOO_SMALL; k--) {
            sum += term;
            term *= k * (all - marked - drawn + k) / ((marked - k + 1) * (drawn - k + 1));
        }
        return sum;
    }

    private static double times(double count, double p) {
        return count == 0 ? 0 : count * Math.log(p);
    }

    private static double choose(double n, double k) {
        return Gamma.logGamma(n + 1) - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1);
    }
}
