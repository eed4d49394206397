package yardstick.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Limits of what a count of events stands for; sources with {@link Interval#ofCount}. */
final class Poisson {

    private static final int HALVINGS = 200;

    /** Exact limits of none to nine events, by level: most small counts are among them. */
    private static final Map<Level, double[]> LOWER = known(Poisson::exactLower);

    private static final Map<Level, double[]> UPPER = known(Poisson::exactUpper);

    private Poisson() {}

    /** The mean above which so many events or more would come in half of what lies outside. */
    static double lower(double events, Level level) {
        if (events >= Interval.BYAR_FROM) {
            return byar(events, -level.z());
        }
        return known(events, LOWER, level).orElseGet(() -> exactLower(events, level));
    }

    /** The mean below which so many events or fewer would come in half of what lies outside. */
    static double upper(double events, Level level) {
        if (events >= Interval.BYAR_FROM) {
            return byar(events + 1, level.z());
        }
        return known(events, UPPER, level).orElseGet(() -> exactUpper(events, level));
    }

    private static double exactLower(double events, Level level) {
        if (events == 0) {
            return 0;
        }
        double tail = level.outside() / 2;
        return solve(events, mean -> Gamma.lower(events, mean) - tail);
    }

    private static double exactUpper(double events, Level level) {
        double tail = level.outside() / 2;
        return solve(events, mean -> Gamma.lower(events + 1, mean) - (1 - tail));
    }

    private static OptionalDouble known(double events, Map<Level, double[]> limits, Level level) {
        var ofLevel = limits.get(level);
        int whole = (int) events;
        return ofLevel == null || whole != events
                ? OptionalDouble.empty()
                : OptionalDouble.of(ofLevel[whole]);
    }

    private static Map<Level, double[]> known(ToDoubleBiFunction<Double, Level> limit) {
        var known = new EnumMap<Level, double[]>(Level.class);
        for (var level : Level.values()) {
            known.put(
                    level,
                    IntStream.range(0, Interval.BYAR_FROM)
                            .mapToDouble(events -> limit.applyAsDouble((double) events, level))
                            .toArray());
        }
        return known;
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
