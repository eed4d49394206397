package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.statistics.Tried;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How councils of every kind moved on every indicator between two periods that lie apart, beside
 * what {@code independent-course.sql} and {@link OtherSums} make of all that the editions said.
 */
@DisplayName("How a council moved between two periods")
@Tag("published-data")
@NeedsPublishedData
class IndependentCourseTest {

    /** Unitaries, a county, a city, London boroughs, the smallest of all. */
    private static final String[] COUNCILS = {
        "E06000033",
        "E06000034",
        "E10000012",
        "E08000025",
        "E09000003",
        "E09000001",
        "E06000017",
        "E06000053"
    };

    private final Catalogue catalogue =
            RunningPortal.get().context().getBean(Catalogues.class).current();
    private final Map<String, Map<String, Course>> courses = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    @Test
    void agrees_with_figures_chance_and_neighbours_of_every_indicator() throws Exception {
        var comparisons = RunningPortal.get().context().getBean(Comparisons.class);
        for (var code : COUNCILS) {
            var council = catalogue.findCouncil(code).orElseThrow().area();
            courses.put(
                    code,
                    comparisons.courses(
                            catalogue, catalogue.indicators().values(), "2025", council));
        }
        int rows = 0;
        try (var connection = RunningPortal.get().database().connect("yardstick_app");
                var statement = connection.prepareStatement(rules())) {
            connection.createStatement().execute("set statement_timeout = 0");
            statement.setArray(1, connection.createArrayOf("text", COUNCILS));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows++;
                    check(row);
                }
            }
        }
        System.out.printf(
                "Independent courses: %,d compared, %d differences; %s%n",
                rows, differences.size(), kinds);
        assertThat(differences).isEmpty();
        assertThat(rows).isGreaterThan(2_500);
        assertThat(kinds.keySet())
                .contains(
                        "By TWO_PROPORTIONS",
                        "By FISHER",
                        "By TWO_RATES",
                        "Not OVERLAPPING",
                        "Uncertain MEAN",
                        "Uncertain GAP",
                        "Uncertain NUMERATOR_NOT_PUBLISHED",
                        "Uncertain DENOMINATOR_NOT_PUBLISHED");
    }

    private static String rules() throws Exception {
        try (var rules =
                IndependentCourseTest.class.getResourceAsStream(
                        "/yardstick/comparison/independent-course.sql")) {
            return new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void check(ResultSet row) throws SQLException {
        var name = row.getString("indicator") + " " + row.getString("code");
        var course =
                Objects.requireNonNull(
                        Objects.requireNonNull(courses.get(row.getString("code")))
                                .get(row.getString("indicator")));
        var from = point(course, row.getInt("first_year"));
        var to = point(course, row.getInt("last_year"));
        same(name + " from", row.getBigDecimal("value_before"), number(from));
        same(name + " to", row.getBigDecimal("value"), number(to));
        var beside = course.neighbours(from, to).changes();
        same(
                name + " neighbours",
                row.getBigDecimal("median"),
                beside == null ? null : beside.median());
        if (row.getInt("counted") != (beside == null ? 0 : beside.counted())) {
            differences.add(name + " neighbours counted " + beside);
        }
        chance(name, row, course.tried(from, to));
    }

    private void chance(String name, ResultSet row, Tried tried) throws SQLException {
        boolean overlaps =
                row.getString("period_type").equals("three-years")
                        && row.getInt("last_year") - row.getInt("first_year") < 3;
        var expected = overlaps ? null : OtherSums.chance(row);
        switch (tried) {
            case Tried.By(var chance) -> {
                kinds.merge("By " + chance.method(), 1, Integer::sum);
                if (expected == null
                        || Math.abs(expected - chance.probability().doubleValue())
                                > 1e-4 * expected + 1e-9) {
                    differences.add(name + " chance " + chance + " not " + expected);
                }
            }
            case Tried.Uncertain(var because) -> none(name, "Uncertain " + because, expected);
            case Tried.Not(var because) -> none(name, "Not " + because, expected);
        }
    }

    private void none(String name, String kind, @Nullable Double expected) {
        kinds.merge(kind, 1, Integer::sum);
        if (expected != null) {
            differences.add(name + " " + kind + " not " + expected);
        }
    }

    private static Series.Point point(Course course, int firstYear) {
        return course.series().points().stream()
                .filter(p -> p.period().firstYear() == firstYear)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable BigDecimal number(Series.Point point) {
        return point.council().number().orElse(null);
    }

    private void same(String what, @Nullable BigDecimal expected, @Nullable BigDecimal said) {
        boolean same =
                expected == null || said == null
                        ? expected == said
                        : Math.abs(expected.doubleValue() - said.doubleValue())
                                <= 1e-9 * Math.max(1, Math.abs(expected.doubleValue()));
        if (!same) {
            differences.add("%s: %s by the rules, %s said".formatted(what, expected, said));
        }
    }
}
