package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import yardstick.comparison.IndependentSums.Beside;
import yardstick.comparison.IndependentSums.Sums;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.publishing.DataFolder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the portal says, through the database and as {@code yardstick_app}, beside what the rules
 * say over the published files: every indicator, every period, every council, difference zero. The
 * neighbour list as CSV leaves out abolished councils, so theirs are not compared here.
 */
@Tag("published-data")
@NeedsPublishedData
class IndependentCalculationTest {

    private static final String NEWER = "2025";
    private static final String OLDER = "2021";

    private final Comparisons comparisons =
            RunningPortal.get().context().getBean(Comparisons.class);
    private final Catalogue catalogue =
            RunningPortal.get().context().getBean(Catalogues.class).current();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Area> councils =
            catalogue.councils().values().stream()
                    .map(Council::area)
                    .collect(Collectors.toMap(a -> "" + a.dfeCode(), Function.identity()));

    private final List<String> differences = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Integer> notInTheList = new TreeSet<>();
    private final Set<Integer> inTheOlderList = new TreeSet<>();
    private long standings;
    private long compared;

    @Test
    void agrees_with_every_mean_rank_band_change_region_and_England() throws Exception {
        catalogue.indicators().values().forEach(i -> indicators.put(i.sourceCode(), i));

        IndependentSums.forEach(DataFolder.find(System.getenv()).orElseThrow(), this::compare);

        System.out.printf(
                "Independent calculation: %,d figures of %,d standings compared, %d indicators,"
                        + " %d councils, %d differences%n",
                compared, standings, seen.size(), councils.size(), differences.size());
        assertThat(differences).isEmpty();
        assertThat(seen).as("indicators").hasSize(434).isEqualTo(indicators.keySet());
        assertThat(councils).hasSize(158);
        assertThat(notInTheList).as("abolished councils").containsExactly(835, 836, 837, 909, 928);
        assertThat(inTheOlderList).as("in the list of 2021").hasSizeGreaterThan(145);
        assertThat(standings).isEqualTo(3_770L * 158);
    }

    private void compare(Sums rules) {
        var indicator = Objects.requireNonNull(indicators.get(rules.code()), rules.code());
        var period =
                indicator.periods().stream()
                        .filter(p -> p.firstYear() == rules.firstYear())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No such period: " + rules));
        var council = Objects.requireNonNull(councils.get("" + rules.area()), "" + rules);
        seen.add(rules.code());
        standings++;
        var newer = comparisons.compare(catalogue, indicator, period, NEWER, council);
        check(rules, newer);
        if (rules.beside2025().neighbours() == 0) {
            notInTheList.add(rules.area());
        } else {
            neighbours(rules, rules.beside2025(), newer);
        }
        if (rules.beside2021().neighbours() > 0) {
            inTheOlderList.add(rules.area());
            var older = comparisons.compare(catalogue, indicator, period, OLDER, council);
            neighbours(rules, rules.beside2021(), older);
        }
    }

    private void check(Sums rules, Comparison said) {
        same(rules, "value", rules.value(), number(said.council()));
        same(rules, "region", rules.region(), number(said.region()));
        same(rules, "England", rules.england(), number(said.england()));
        same(rules, "change", change(rules), said.change());
        same(rules, "ranked", rules.ranked(), said.ranked());
        same(rules, "rank", rank(rules), said.rank());
        var band = said.quartileBand();
        same(rules, "band", band(rules), band == null ? null : band.name());
    }

    private void neighbours(Sums rules, Beside beside, Comparison said) {
        var average = said.neighbourAverage();
        var model = said.model() + " ";
        same(rules, model + "neighbours", beside.neighbours(), said.neighbours().size());
        same(rules, model + "counted", beside.counted(), average == null ? 0 : average.counted());
        same(rules, model + "mean", mean(beside), average == null ? null : average.mean());
    }

    private static @Nullable BigDecimal number(Standing standing) {
        return standing.figure().number().orElse(null);
    }

    private static @Nullable BigDecimal change(Sums rules) {
        var now = rules.value();
        var before = rules.before();
        return now == null || before == null ? null : now.subtract(before);
    }

    private static @Nullable BigDecimal mean(Beside beside) {
        var sum = beside.sum();
        return sum == null || beside.counted() == 0
                ? null
                : sum.divide(BigDecimal.valueOf(beside.counted()), MathContext.DECIMAL128);
    }

    private static @Nullable Integer rank(Sums rules) {
        return switch (rules.polarity()) {
            case "High" -> rules.rankFromHighest();
            case "Low" -> rules.rankFromLowest();
            default -> null;
        };
    }

    private static @Nullable String band(Sums rules) {
        var quarter = rules.quarter();
        if (quarter == null || !rules.bands() || rules.polarity().equals("Neither")) {
            return null;
        }
        return rules.polarity().equals("Low")
                ? "ABCD".substring(quarter - 1, quarter)
                : "DCBA".substring(quarter - 1, quarter);
    }

    private void same(
            Sums rules, String what, @Nullable BigDecimal expected, @Nullable BigDecimal said) {
        compared++;
        if (expected == null || said == null ? expected != said : expected.compareTo(said) != 0) {
            different(rules, what, expected, said);
        }
    }

    private void same(Sums rules, String what, @Nullable Object expected, @Nullable Object said) {
        compared++;
        if (!Objects.equals(expected, said)) {
            different(rules, what, expected, said);
        }
    }

    private void different(
            Sums rules, String what, @Nullable Object expected, @Nullable Object said) {
        if (differences.size() < 50) {
            differences.add(
                    "%s %d, council %d: %s is %s by the rules, the portal says %s"
                            .formatted(
                                    rules.code(),
                                    rules.firstYear(),
                                    rules.area(),
                                    what,
                                    expected,
                                    said));
        }
    }
}
