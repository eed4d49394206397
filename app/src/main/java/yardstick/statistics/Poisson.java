package yardstick.statistics;

/** Limits of what a count of events stands for; sources with {@link Interval#ofCount}. */
final class Poisson {

    private static final int HALVINGS = 200;

    private Poisson() {}

    /** The mean above which so many events or more would come in half of what lies outside. */
    static double lower(double events, Level level) {
        if (events >= Interval.BYAR_FROM) {
            return byar(events, -level.z());
        }
        if (events == 0) {
            return 0;
        }
        double tail = level.outside() / 2;
        return solve(events, mean -> Gamma.lower(events, mean) - tail);
    }

    /** The mean below which so many events or fewer would come in half of what lies outside. */
    static double upper(double events, Level level) {
        if (events >= Interval.BYAR_FROM) {
            return byar(events + 1, level.z());
        }
        double tail = level.outside() / 2;
        return solve(events, mean -> Gamma.lower(events + 1, mean) - (1 - tail));
    }

    private static double byar(double x, double z) {
        double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
        return x * root * root * root;
    }

    /** Where something that grows with the mean crosses nought. */
    private static double solve(double events, java.util.function.DoubleUnaryOperator growing) {
        double low = 0;
        double high = 4 * events + 40;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                return middle;
            }
            if (growing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
