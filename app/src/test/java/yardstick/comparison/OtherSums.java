package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * The same sums by other ways: limits are found by trying, not by formula, probabilities by adding
 * up all terms. Slower, plainer, and without a line of the product's.
 */
final class OtherSums {

    private static final double Z = 1.959963984540054;

    private OtherSums() {}

    /** Whether the row's counts are published and give its figure, rounded as published. */
    static boolean isCounted(ResultSet row, String suffix) throws SQLException {
        var value = row.getBigDecimal("value" + suffix);
        var numerator = row.getBigDecimal("numerator" + suffix);
        var denominator = row.getBigDecimal("denominator" + suffix);
        int per = row.getInt("per");
        if (value == null
                || per == 1
                || row.getString("unit").contains("gap")
                || numerator == null
                || denominator == null
                || denominator.signum() == 0
                || per == 100 && numerator.compareTo(denominator) > 0) {
            return false;
        }
        double off =
                numerator.doubleValue() * per / denominator.doubleValue() - value.doubleValue();
        return Math.abs(off) <= 0.5 * Math.pow(10, -row.getInt("places" + suffix)) + 1e-9;
    }

    private static boolean isNumber(ResultSet row) throws SQLException {
        var unit = row.getString("unit");
        return row.getInt("per") == 1
                && (unit.startsWith("Number")
                        || unit.equals("Total cases")
                        || unit.equals("Entries"));
    }

    static boolean growsWithSize(ResultSet row) throws SQLException {
        var unit = row.getString("unit").toLowerCase(Locale.ROOT);
        return isNumber(row)
                || unit.equals("spend")
                || unit.equals("social workers")
                || unit.endsWith(" fte");
    }

    /** Lower and upper limit at 95 per cent; null where there are none. */
    static double @Nullable [] limits(ResultSet row, String suffix) throws SQLException {
        var value = row.getBigDecimal("value" + suffix);
        if (isNumber(row) && value != null && isWhole(value)) {
            return events(value.doubleValue());
        }
        if (!isCounted(row, suffix)) {
            return null;
        }
        double x = row.getDouble("numerator" + suffix);
        double n = row.getDouble("denominator" + suffix);
        int per = row.getInt("per");
        double[] limits = per == 100 ? wilson(x, n) : events(x);
        double times = per == 100 ? per : per / n;
        return new double[] {limits[0] * times, limits[1] * times};
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() >= 0 && value.remainder(BigDecimal.ONE).signum() == 0;
    }

    /** The true shares from which the seen one is just 1.96 standard errors away. */
    private static double[] wilson(double x, double n) {
        double seen = x / n;
        DoubleUnaryOperator away = p -> Math.abs(seen - p) - Z * Math.sqrt(p * (1 - p) / n);
        double lower = x == 0 ? 0 : crossing(p -> -away.applyAsDouble(p), 0, seen);
        double upper = x == n ? 1 : crossing(away, seen, 1);
        return new double[] {lower, upper};
    }

    private static double[] events(double x) {
        if (x >= 10) {
            double below = Math.cbrt(x) * (1 - 1 / (9 * x) - Z / (3 * Math.sqrt(x)));
            double y = x + 1;
            double above = Math.cbrt(y) * (1 - 1 / (9 * y) + Z / (3 * Math.sqrt(y)));
            return new double[] {Math.pow(below, 3), Math.pow(above, 3)};
        }
        double lower = x == 0 ? 0 : crossing(mean -> 0.975 - atMost(x - 1, mean), 0, x);
        return new double[] {-0.0 + lower, crossing(mean -> 0.025 - atMost(x, mean), x, 60)};
    }

    /** Poisson: so many events or fewer. */
    private static double atMost(double events, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= events; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }

    private static double crossing(DoubleUnaryOperator growing, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (growing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How likely so large a change is by chance; null where it cannot be said. */
    static @Nullable Double chance(ResultSet row) throws SQLException {
        if (isNumber(row)) {
            var now = row.getBigDecimal("value");
            var before = row.getBigDecimal("value_before");
            return now == null || before == null || !isWhole(now) || !isWhole(before)
                    ? null
                    : rates(before.doubleValue(), 1, now.doubleValue(), 1);
        }
        if (!isCounted(row, "") || !isCounted(row, "_before")) {
            return null;
        }
        double x = row.getDouble("numerator_before");
        double n = row.getDouble("denominator_before");
        double y = row.getDouble("numerator");
        double m = row.getDouble("denominator");
        return row.getInt("per") == 100 ? proportions(x, n, y, m) : rates(x, n, y, m);
    }

    private static double rates(double x, double n, double y, double m) {
        double share = n / (n + m);
        double[] logs = logFactorials((int) (x + y));
        double below = 0;
        double above = 0;
        for (int k = 0; k <= x + y; k++) {
            double term =
                    Math.exp(
                            logs[(int) (x + y)]
                                    - logs[k]
                                    - logs[(int) (x + y) - k]
                                    + k * Math.log(share)
                                    + (x + y - k) * Math.log(1 - share));
            below += k <= x ? term : 0;
            above += k >= x ? term : 0;
        }
        return Math.min(1, 2 * Math.min(below, above));
    }

    private static double proportions(double x, double n, double y, double m) {
        double share = (x + y) / (n + m);
        if (Math.min(n, m) * Math.min(share, 1 - share) < 5) {
            return fisher((int) x, (int) n, (int) y, (int) m);
        }
        double z = Math.abs(x / n - y / m) / Math.sqrt(share * (1 - share) * (1 / n + 1 / m));
        // The normal distribution's upper tail by Simpson's rule, as far as it matters.
        int steps = 20_000;
        double width = 12.0 / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            double at = z + i * width;
            sum += weight * Math.exp(-at * at / 2);
        }
        return 2 * sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    private static double fisher(int x, int n, int y, int m) {
        double[] logs = logFactorials(n + m);
        double below = 0;
        double above = 0;
        for (int k = Math.max(0, x + y - m); k <= Math.min(n, x + y); k++) {
            double term =
                    Math.exp(
                            logs[n]
                                    - logs[k]
                                    - logs[n - k]
                                    + logs[m]
                                    - logs[x + y - k]
                                    - logs[m - x - y + k]
                                    - logs[n + m]
                                    + logs[x + y]
                                    + logs[n + m - x - y]);
            below += k <= x ? term : 0;
            above += k >= x ? term : 0;
        }
        return Math.min(1, 2 * Math.min(below, above));
    }

    private static double[] logFactorials(int n) {
        double[] logs = new double[n + 1];
        for (int k = 1; k <= n; k++) {
            logs[k] = logs[k - 1] + Math.log(k);
        }
        return logs;
    }
}
