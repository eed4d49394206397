package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.statistics.Trend;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every trend of a scorecard beside one worked out another way: the run of years found in the
 * stored rows, Mann-Kendall's distribution by drawing the smallest value first, the chi-squared
 * trend as a weighted regression. Directions agree, without exception.
 */
@Tag("published-data")
@NeedsPublishedData
class IndependentTrendTest {

    private static final String SERIES =
            """
            select i.source_code, i.period_type, i.unit, i.per, a.code, f.first_year, f.value, f.numerator, f.denominator,
                   max(scale(trim_scale(f.value))) filter (where a.kind = 'council')
                     over (partition by f.indicator_id, f.first_year) as places
              from published.figure f
              join published.indicator i using (indicator_id)
              join published.area a using (area_id)
             where a.kind = 'council' and f.value is not null
            """;

    private final Map<String, TreeMap<Integer, Year>> series = new HashMap<>();
    private final Map<List<Integer>, double[]> distributions = new HashMap<>();
    private final Map<String, Integer> found = new TreeMap<>();

    /** One year: the figure, and what chance worked on where that is published. */
    private record Year(BigDecimal value, double @Nullable [] counted, String kind) {}

    @Test
    void agrees_on_where_every_series_goes() throws Exception {
        read();
        var catalogue = RunningPortal.get().context().getBean(Catalogues.class).current();
        var comparisons = RunningPortal.get().context().getBean(Comparisons.class);
        var wrong = new ArrayList<String>();
        for (var council : catalogue.councils().values()) {
            for (var scored :
                    comparisons.score(
                            catalogue, catalogue.indicators().values(), "2025", council.area())) {
                var name = scored.comparison().indicator().sourceCode() + " " + council.code();
                var last = scored.comparison().period().firstYear();
                var overlaps = scored.comparison().indicator().periodType().equals("three-years");
                var expected = overlaps ? "refused" : direction(name, last);
                var said = said(scored.trend());
                found.merge(said, 1, Integer::sum);
                if (!said.equals(expected)) {
                    wrong.add(name + ": " + expected + " by the rules, the portal says " + said);
                }
            }
        }
        System.out.printf("Independent trends: %s, %d differences%n", found, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(found.keySet()).containsExactly("falling", "refused", "rising", "steady");
    }

    private static String said(Trend trend) {
        return switch (trend) {
            case Trend.Tested tested -> tested.direction().name().toLowerCase(java.util.Locale.UK);
            case Trend.Refused refused -> "refused";
        };
    }

    private void read() throws SQLException {
        try (var connection = RunningPortal.get().database().connect("yardstick_app");
                var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            try (var row = statement.executeQuery(SERIES)) {
                while (row.next()) {
                    var value = row.getBigDecimal("value");
                    int per = row.getInt("per");
                    boolean number =
                            per == 1
                                    && row.getString("unit").matches("Number.*|Total cases|Entries")
                                    && value.signum() >= 0
                                    && value.remainder(BigDecimal.ONE).signum() == 0;
                    double @Nullable [] counted =
                            number ? new double[] {value.doubleValue(), 1} : null;
                    if (per > 1 && fits(row, per, value)) {
                        counted =
                                new double[] {
                                    row.getDouble("numerator"), row.getDouble("denominator")
                                };
                    }
                    series.computeIfAbsent(
                                    row.getString("source_code") + " " + row.getString("code"),
                                    k -> new TreeMap<>())
                            .put(
                                    row.getInt("first_year"),
                                    new Year(value, counted, per == 100 ? "share" : "rate"));
                }
            }
        }
    }

    private static boolean fits(java.sql.ResultSet row, int per, BigDecimal value)
            throws SQLException {
        var numerator = row.getBigDecimal("numerator");
        var denominator = row.getBigDecimal("denominator");
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return false;
        }
        double off =
                numerator.doubleValue() * per / denominator.doubleValue() - value.doubleValue();
        return Math.abs(off) <= 0.5 * Math.pow(10, -row.getInt("places")) + 1e-9
                && !(per == 100 && numerator.compareTo(denominator) > 0)
                && !row.getString("unit").contains("gap");
    }

    private String direction(String name, int last) {
        var years = series.getOrDefault(name, new TreeMap<>());
        var run = new ArrayList<Year>();
        for (int year = last; years.containsKey(year); year--) {
            run.add(years.get(year));
        }
        Collections.reverse(run);
        if (run.size() < 5) {
            return "refused";
        }
        double slope = slope(run);
        if (Double.isNaN(slope)) {
            return ordered(run);
        }
        return Math.abs(slope) <= 1.959963984540054 ? "steady" : slope > 0 ? "rising" : "falling";
    }

    /**
     * The slope of a weighted regression in standard errors; NaN where counts are few or unknown.
     */
    private static double slope(List<Year> run) {
        double events = 0;
        double people = 0;
        double middle = 0;
        for (int t = 0; t < run.size(); t++) {
            var counted = run.get(t).counted();
            if (counted == null) {
                return Double.NaN;
            }
            events += counted[0];
            people += counted[1];
            middle += t * counted[1];
        }
        middle /= people;
        double share = events / people;
        boolean isShare = run.getFirst().kind().equals("share");
        double rarer = isShare ? Math.min(share, 1 - share) : share;
        double up = 0;
        double spread = 0;
        for (int t = 0; t < run.size(); t++) {
            var counted = run.get(t).counted();
            if (counted == null || counted[1] * rarer < 5) {
                return Double.NaN;
            }
            up += (t - middle) * (counted[0] - counted[1] * share);
            spread += counted[1] * (t - middle) * (t - middle);
        }
        return up / Math.sqrt(spread * share * (isShare ? 1 - share : 1));
    }

    private String ordered(List<Year> run) {
        var ties = new TreeMap<BigDecimal, Integer>();
        int s = 0;
        for (int i = 0; i < run.size(); i++) {
            ties.merge(run.get(i).value().stripTrailingZeros(), 1, Integer::sum);
            for (int j = 0; j < i; j++) {
                s += run.get(i).value().compareTo(run.get(j).value());
            }
        }
        var orders = distributions.computeIfAbsent(List.copyOf(ties.values()), this::inversions);
        double all = 0;
        double asStrong = 0;
        for (int k = 0; k < orders.length; k++) {
            all += orders[k];
            asStrong += Math.abs(orders.length - 1 - 2 * k) >= Math.abs(s) ? orders[k] : 0;
        }
        return asStrong / all >= 0.05 || s == 0 ? "steady" : s > 0 ? "rising" : "falling";
    }

    /**
     * The next value of an order may be any that is left: each smaller one left is an inversion.
     */
    private double[] inversions(List<Integer> left) {
        int pairs = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += left.get(i) * left.get(j);
            }
        }
        double[] orders = new double[pairs + 1];
        if (left.stream().mapToInt(Integer::intValue).sum() == 0) {
            orders[0] = 1;
            return orders;
        }
        int smaller = 0;
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) > 0) {
                var rest = new ArrayList<>(left);
                rest.set(i, left.get(i) - 1);
                double[] after = kept(rest);
                for (int k = 0; k < after.length; k++) {
                    orders[k + smaller] += after[k];
                }
                smaller += left.get(i);
            }
        }
        return orders;
    }

    private final Map<List<Integer>, double[]> parts = new HashMap<>();

    private double[] kept(List<Integer> left) {
        var known = parts.get(left);
        if (known == null) {
            known = inversions(left);
            parts.put(List.copyOf(left), known);
        }
        return known;
    }
}
