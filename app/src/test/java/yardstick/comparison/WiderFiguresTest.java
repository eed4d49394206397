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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Two councils of a region and one that was abolished, with counts. */
@DisplayName("A region's figure that no file gives")
class WiderFiguresTest {

    private static final Area REGION = area(1, Area.Kind.REGION, null);
    private static final Area ENGLAND = area(2, Area.Kind.ENGLAND, null);
    private static final Area ELMSHIRE = area(11, Area.Kind.COUNCIL, 1);
    private static final Area OAKFORD = area(12, Area.Kind.COUNCIL, 1);
    private static final Area ABOLISHED = area(13, Area.Kind.COUNCIL, 1);

    private final Map<Integer, Standing> standings = new LinkedHashMap<>();

    private static Area area(int id, Area.Kind kind, @Nullable Integer region) {
        return new Area(id, "E" + id, kind, "Area " + id, null, region, null);
    }

    private static Indicator indicator(int per) {
        return new Indicator(
                1,
                "rate",
                "rate",
                "Rate",
                "Rate",
                List.of(),
                "",
                "",
                "Rate per 10,000",
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
                List.of(new Period("2024", 2024, null, true)),
                Set.of());
    }

    private static Catalogue catalogue() {
        var areas = new LinkedHashMap<Integer, Area>();
        List.of(REGION, ENGLAND, ELMSHIRE, OAKFORD, ABOLISHED).forEach(a -> areas.put(a.id(), a));
        var councils = new LinkedHashMap<String, Council>();
        for (var area : List.of(ELMSHIRE, OAKFORD)) {
            councils.put(
                    area.code(), new Council(new UUID(0, area.id()), area, null, null, List.of()));
        }
        councils.put(
                ABOLISHED.code(),
                new Council(new UUID(0, 13), ABOLISHED, null, LocalDate.of(2023, 4, 1), List.of()));
        return new Catalogue(
                Vintage.NOW,
                1,
                Instant.EPOCH,
                false,
                areas,
                councils,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                true);
    }

    private void counted(Area area, @Nullable String numerator, @Nullable String denominator) {
        standings.put(
                area.id(),
                new Standing(
                        area,
                        new Figure.Known(BigDecimal.ONE),
                        7,
                        2,
                        numerator == null ? null : new BigDecimal(numerator),
                        denominator == null ? null : new BigDecimal(denominator)));
    }

    private Standing workedOut(Area area, int per) {
        new WiderFigures(catalogue(), indicator(per)).add(2024, standings);
        return java.util.Objects.requireNonNull(standings.get(area.id()));
    }

    private void missing(Area area, Figure.Reason reason) {
        standings.put(area.id(), new Standing(area, new Figure.Missing(reason), 7, 3, null, null));
    }

    @Test
    void is_the_sum_of_counts_over_the_sum_of_what_they_are_divided_by() {
        counted(ELMSHIRE, "65", "20000");
        counted(OAKFORD, "35", "30000");
        missing(REGION, Figure.Reason.NOT_STATED);

        var found = workedOut(REGION, 10_000);

        assertThat(found.figure()).isEqualTo(new Figure.Known(new BigDecimal("20")));
        assertThat(found.isWorkedOut()).as("never called published").isTrue();
        assertThat(standings.get(ENGLAND.id())).as("England had no row at all").isNotNull();
    }

    @Test
    void is_none_where_a_council_lacks_a_count_or_a_row() {
        counted(ELMSHIRE, "65", "20000");
        missing(REGION, Figure.Reason.NOT_STATED);
        assertThat(workedOut(REGION, 10_000).isWorkedOut()).as("Oakford has no row").isFalse();
        counted(OAKFORD, null, "30000");
        assertThat(workedOut(REGION, 10_000).isWorkedOut()).as("Oakford has no count").isFalse();
    }

    @Test
    void stays_withheld_where_a_file_says_so() {
        counted(ELMSHIRE, "65", "20000");
        counted(OAKFORD, "35", "30000");
        missing(REGION, Figure.Reason.SUPPRESSED);

        assertThat(workedOut(REGION, 10_000).figure())
                .isEqualTo(new Figure.Missing(Figure.Reason.SUPPRESSED));
    }

    @Test
    void stays_the_published_one_where_there_is_one() {
        counted(ELMSHIRE, "65", "20000");
        counted(OAKFORD, "35", "30000");
        counted(REGION, null, null);

        assertThat(workedOut(REGION, 10_000).figure()).isEqualTo(new Figure.Known(BigDecimal.ONE));
    }

    @Test
    void is_never_a_sum_of_what_is_not_a_rate() {
        counted(ELMSHIRE, "65", "20000");
        counted(OAKFORD, "35", "30000");
        var before = new ArrayList<>(standings.values());

        new WiderFigures(catalogue(), indicator(1)).add(2024, standings);

        assertThat(standings.values()).containsExactlyElementsOf(before);
    }
}
