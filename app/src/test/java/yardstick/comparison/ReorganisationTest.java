package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@DisplayName("A council's series across a reorganisation")
class ReorganisationTest {

    private static final LocalDate APRIL = LocalDate.of(2019, 4, 1);
    private static final Period BEFORE = new Period("2018", 2018, null, true);
    private static final Area ELMSHIRE = council(1, "Elmshire", "901");
    private static final Area OAKFORD = council(2, "Oakford", "902");
    private static final Area NEW = council(3, "Elmshire and Oakford", "903");
    private static final Area REST = council(4, "Rest of Ashshire", "904");

    private final Map<Integer, Standing> standings = new HashMap<>();

    private static Area council(int id, String name, String dfe) {
        return new Area(id, "E" + id, Area.Kind.COUNCIL, name, dfe, null, null);
    }

    private static Indicator indicator(String unit, int per) {
        return new Indicator(
                1,
                "code",
                "code",
                "Title",
                "Title",
                List.of(),
                "",
                "",
                unit,
                per,
                Polarity.NEITHER,
                1,
                "snapshot-31-march",
                false,
                false,
                "",
                "",
                "",
                null,
                null,
                List.of(BEFORE),
                Set.of());
    }

    private static Reorganisation of(Area council, Succession... successions) {
        var areas = new LinkedHashMap<Integer, Area>();
        var councils = new LinkedHashMap<String, Council>();
        for (var area : List.of(ELMSHIRE, OAKFORD, NEW, REST)) {
            areas.put(area.id(), area);
            councils.put(
                    area.code(), new Council(new UUID(0, area.id()), area, null, null, List.of()));
        }
        return new Reorganisation(
                new Catalogue(
                        Vintage.NOW,
                        1,
                        Instant.EPOCH,
                        false,
                        areas,
                        councils,
                        List.of(successions),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        true),
                council);
    }

    private static Succession merged(Area before, Area after) {
        return new Succession(before, after, APRIL, "merged");
    }

    private void said(
            Area area, String value, @Nullable String numerator, @Nullable String denominator) {
        standings.put(
                area.id(),
                new Standing(
                        area,
                        new Figure.Known(new BigDecimal(value)),
                        1,
                        2,
                        numerator == null ? null : new BigDecimal(numerator),
                        denominator == null ? null : new BigDecimal(denominator)));
    }

    private Optional<Figure> before(Reorganisation past, Indicator indicator) {
        return past.before(
                        indicator,
                        LocalDate.of(2018, 3, 31),
                        area -> standings.getOrDefault(area.id(), Standing.unpublished(area)))
                .map(Standing::figure);
    }

    private static final Indicator COUNT = indicator("Number of children", 1);
    private static final Indicator RATE = indicator("Rate per 10,000", 10_000);

    @Test
    void adds_counts_up_where_whole_councils_merged_into_one() {
        said(ELMSHIRE, "65", null, null);
        said(OAKFORD, "35", null, null);
        var past = of(NEW, merged(ELMSHIRE, NEW), merged(OAKFORD, NEW));

        assertThat(before(past, COUNT)).contains(new Figure.Known(new BigDecimal("100")));
        assertThat(past.beginning(COUNT).orElseThrow().sentence())
                .isEqualTo(
                        "Elmshire and Oakford was formed on 1 April 2019 from Elmshire and Oakford."
                                + " Earlier figures are theirs added up, where each has one.");
    }

    @Test
    void works_rates_out_again_and_never_averages_them() {
        said(ELMSHIRE, "32.5", "65", "20000");
        said(OAKFORD, "11.7", "35", "30000");
        var past = of(NEW, merged(ELMSHIRE, NEW), merged(OAKFORD, NEW));

        assertThat(before(past, RATE).flatMap(Figure::number))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("20"));
        said(OAKFORD, "11.7", null, null);
        assertThat(before(past, RATE)).as("without Oakford's count there is none").isEmpty();
    }

    @Test
    void breaks_for_averages_and_scores() {
        said(ELMSHIRE, "5", null, null);
        said(OAKFORD, "7", null, null);
        var past = of(NEW, merged(ELMSHIRE, NEW), merged(OAKFORD, NEW));

        assertThat(before(past, indicator("Average Score", 1))).isEmpty();
    }

    @Test
    void breaks_where_part_of_another_council_came_too() {
        said(ELMSHIRE, "65", null, null);
        said(OAKFORD, "35", null, null);
        var part =
                new Succession(
                        REST,
                        REST,
                        APRIL,
                        "most of it; one district went to 903, and cannot be split");
        var past = of(NEW, merged(ELMSHIRE, NEW), merged(OAKFORD, NEW), part);

        assertThat(before(past, COUNT)).isEmpty();
        assertThat(past.beginning(COUNT).orElseThrow().sentence())
                .startsWith(
                        "Elmshire and Oakford was formed on 1 April 2019 from Elmshire, Oakford and"
                                + " part of Rest of Ashshire. Published figures cannot be split");
    }

    @Test
    void breaks_where_a_council_was_split_and_names_who_took_over() {
        said(REST, "65", "65", "20000");
        var split =
                new Succession[] {
                    new Succession(REST, ELMSHIRE, APRIL, "split"),
                    new Succession(REST, OAKFORD, APRIL, "split")
                };

        assertThat(before(of(ELMSHIRE, split), COUNT)).isEmpty();
        var end = of(REST, split).end().orElseThrow();
        assertThat(end.sentence())
                .isEqualTo(
                        "Rest of Ashshire was abolished on 1 April 2019. Elmshire and Oakford took"
                                + " over; figures of later periods are theirs.");
        assertThat(end.councils()).containsExactly(ELMSHIRE, OAKFORD);
    }

    @Test
    void says_nothing_of_councils_that_always_were() {
        assertThat(of(REST, merged(ELMSHIRE, NEW)).beginning(COUNT)).isEmpty();
        assertThat(of(REST, merged(ELMSHIRE, NEW)).end()).isEmpty();
    }
}
