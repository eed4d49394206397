package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.statistics.Certainty;
import yardstick.statistics.Chance;
import yardstick.statistics.Difference;
import yardstick.statistics.Interval;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Intervals, differences, chance, best neighbours, distances and cuts of every council and every
 * indicator in its latest period, under each neighbour model, beside what {@code
 * independent-evidence.sql} and {@link OtherSums} make of all that the editions said: difference
 * zero. What lies between two methods of the same accuracy is compared to nine digits,
 * probabilities to four.
 */
@Tag("published-data")
@NeedsPublishedData
class IndependentEvidenceTest {

    private static final String RULES = "/yardstick/comparison/independent-evidence.sql";

    private final Catalogue catalogue =
            RunningPortal.get().context().getBean(Catalogues.class).current();
    private final Map<String, Comparison> said = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private long compared;

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2021"})
    void agrees_with_every_interval_difference_chance_and_distance(String model) throws Exception {
        compareAll(model);
        int rows = 0;
        try (var connection = RunningPortal.get().database().connect("yardstick_app");
                var statement = connection.prepareStatement(rules())) {
            // The planner takes the figures of two periods for a handful.
            connection
                    .createStatement()
                    .execute("set statement_timeout = 0; set enable_mergejoin = off");
            statement.setString(1, model);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows++;
                    check(row);
                }
            }
        }
        System.out.printf(
                "Independent evidence, model %s: %,d statistics of %,d standings compared, %d differences; %s%n",
                model, compared, rows, differences.size(), kinds);
        assertThat(differences).isEmpty();
        assertThat(rows).isEqualTo(434 * 158).isEqualTo(said.size());
        assertThat(kinds.keySet())
                .contains(
                        "WILSON",
                        "BYAR",
                        "EXACT_POISSON",
                        "TWO_PROPORTIONS",
                        "FISHER",
                        "TWO_RATES");
    }

    private void compareAll(String model) {
        var comparisons = RunningPortal.get().context().getBean(Comparisons.class);
        for (var council : catalogue.councils().values()) {
            for (var comparison :
                    comparisons.compareLatest(
                            catalogue, catalogue.indicators().values(), model, council.area())) {
                said.put(comparison.indicator().sourceCode() + " " + council.code(), comparison);
            }
        }
    }

    private static String rules() throws IOException {
        try (var rules = IndependentEvidenceTest.class.getResourceAsStream(RULES)) {
            return new String(
                    Objects.requireNonNull(rules, RULES).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void check(ResultSet row) throws SQLException {
        var name = row.getString("source_code") + " " + row.getString("code");
        var comparison = Objects.requireNonNull(said.get(name), name);
        var evidence = comparison.evidence();
        var limits = OtherSums.limits(row, "");
        interval(name, limits, evidence.certainty());
        var mean = mean(row);
        boolean alone = OtherSums.growsWithSize(row);
        same(
                name,
                "England",
                place(limits, alone ? null : number(row, "england")),
                evidence.england());
        var region = comparison.region().figure().number().map(BigDecimal::doubleValue);
        same(name, "region", place(limits, alone ? null : region.orElse(null)), evidence.region());
        same(name, "neighbours", place(limits, alone ? null : mean), evidence.neighbours());
        chance(name, OtherSums.chance(row), evidence.chance());
        same(name, "best quarter", bestQuarter(row), evidence.bestQuarter());
        neighbourhood(name, row, mean, comparison, evidence);
    }

    private void interval(String name, double @Nullable [] limits, Certainty certainty) {
        switch (certainty) {
            case Interval found -> {
                kinds.merge(found.method().name(), 1, Integer::sum);
                same(name, "lower", limits == null ? null : limits[0], found.lower());
                same(name, "upper", limits == null ? null : limits[1], found.upper());
            }
            case Certainty.None none -> {
                kinds.merge(none.because().name(), 1, Integer::sum);
                same(name, "interval", (Object) null, limits == null ? null : limits.length);
            }
        }
    }

    private void neighbourhood(
            String name,
            ResultSet row,
            @Nullable Double mean,
            Comparison comparison,
            Evidence evidence)
            throws SQLException {
        var found = evidence.neighbourhood();
        var own = number(row, "value");
        var median = number(row, "neighbour_median");
        same(name, "mean", mean, found == null ? null : found.average().mean());
        same(name, "median", median, found == null ? null : found.average().median());
        same(name, "best", best(row), codes(evidence));
        boolean counted = OtherSums.isCounted(row, "");
        same(
                name,
                "children",
                counted && own != null && mean != null
                        ? (mean - own) * row.getDouble("denominator") / row.getInt("per")
                        : null,
                evidence.childrenToMean());
        boolean flips =
                own != null
                        && mean != null
                        && median != null
                        && (own - mean) * (own - median) < -1e-12;
        same(name, "flag", flips, found != null && found.sidesDiffer());
    }

    private static @Nullable Double mean(ResultSet row) throws SQLException {
        var sum = number(row, "neighbour_sum");
        return sum == null ? null : sum / row.getInt("counted");
    }

    private static Difference place(double @Nullable [] limits, @Nullable Double other) {
        if (limits == null || other == null) {
            return Difference.NOT_COMPARED;
        }
        return limits[1] < other
                ? Difference.LOWER
                : limits[0] > other ? Difference.HIGHER : Difference.SIMILAR;
    }

    private static @Nullable Double bestQuarter(ResultSet row) throws SQLException {
        if (!row.getBoolean("quartile_bands")) {
            return null;
        }
        return switch (row.getString("polarity")) {
            case "high" -> number(row, "upper_quartile");
            case "low" -> number(row, "lower_quartile");
            default -> null;
        };
    }

    private static List<String> best(ResultSet row) throws SQLException {
        var best = new ArrayList<String>();
        var most = row.getString("polarity").equals("high") ? "most" : "least";
        var byCode = row.getString("by_code");
        if (byCode != null && !row.getString("polarity").equals("neither")) {
            for (var pair : byCode.split(",")) {
                var parts = pair.split("=");
                if (new BigDecimal(parts[1]).compareTo(row.getBigDecimal(most)) == 0) {
                    best.add(parts[0]);
                }
            }
        }
        return best;
    }

    private static List<String> codes(Evidence evidence) {
        return evidence.best().stream().map(n -> n.neighbour().area().code()).toList();
    }

    private void chance(String name, @Nullable Double expected, @Nullable Chance chance) {
        if (chance != null) {
            kinds.merge(chance.method().name(), 1, Integer::sum);
        }
        compared++;
        if (expected == null || chance == null) {
            if (expected != null || chance != null) {
                different(name, "chance", expected, chance);
            }
        } else if (Math.abs(expected - chance.probability().doubleValue())
                > 1e-4 * expected + 1e-9) {
            different(name, "chance", expected, chance);
        }
    }

    private void same(
            String name, String what, @Nullable Double expected, @Nullable BigDecimal said) {
        compared++;
        if (expected == null || said == null) {
            if (expected != null || said != null) {
                different(name, what, expected, said);
            }
        } else if (Math.abs(expected - said.doubleValue())
                > 1e-9 * Math.max(1, Math.abs(expected))) {
            different(name, what, expected, said);
        }
    }

    private void same(String name, String what, @Nullable Object expected, @Nullable Object said) {
        compared++;
        if (!Objects.equals(expected, said)) {
            different(name, what, expected, said);
        }
    }

    private void different(
            String name, String what, @Nullable Object expected, @Nullable Object said) {
        if (differences.size() < 50) {
            differences.add(
                    "%s: %s is %s by the rules, the portal says %s"
                            .formatted(name, what, expected, said));
        }
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var number = row.getBigDecimal(column);
        return number == null ? null : number.doubleValue();
    }
}
