package yardstick.releases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.comparison.PeriodView;
import yardstick.comparison.Standing;
import yardstick.comparison.Vintage;
import yardstick.disclosure.Cell;
import yardstick.disclosure.Equation;
import yardstick.disclosure.Protector;
import yardstick.disclosure.Quantity;
import yardstick.disclosure.Table;
import yardstick.disclosure.Viewpoint;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A region of four councils, of which Elmshire is ours, and what is published of them. */
@DisplayName("What is published counts as known:")
class OutsideTest {

    private static final Area ENGLAND = area(1, Area.Kind.ENGLAND, "England", null);
    private static final Area REGION = area(2, Area.Kind.REGION, "The region", null);
    private static final Area ELSEWHERE = area(3, Area.Kind.REGION, "Another region", null);
    private static final Area ELMSHIRE = area(11, Area.Kind.COUNCIL, "Elmshire", 2);
    private static final Area OAKFORD = area(12, Area.Kind.COUNCIL, "Oakford", 2);
    private static final Area ASHBY = area(13, Area.Kind.COUNCIL, "Ashby", 2);
    private static final Area BEECHTON = area(14, Area.Kind.COUNCIL, "Beechton", 2);
    private static final Area FARAWAY = area(15, Area.Kind.COUNCIL, "Faraway", 3);

    private static final InYearPeriod QUARTER =
            new InYearPeriod(PeriodKind.QUARTER, LocalDate.of(2024, 1, 1));
    private static final InYearPeriod YEAR =
            new InYearPeriod(PeriodKind.FINANCIAL_YEAR, LocalDate.of(2023, 4, 1));
    private static final PublishedAs FEW = as("few", null);
    private static final PublishedAs SOME = as("some", "all");
    private static final PublishedAs ALL = as("all", null);
    private static final PublishedAs RATE = as("some", CollectedIndicator.CHILDREN);
    private static final PublishedAs AGAIN = as("again", "referrals");

    private final Map<Integer, Standing> published = new LinkedHashMap<>();

    /** Few and some are all, and another part is greater than some: it would be shown. */
    private static Table ofParts(long few, long some, long rest) {
        return Table.of(
                List.of(
                        Quantity.of(at("few"), few),
                        Quantity.of(at("some"), some),
                        Quantity.of(at("rest"), rest),
                        Quantity.of(at("all"), few + some + rest)),
                Stream.of("few", "some", "rest", "all").map(n -> Cell.of(at(n))).toList(),
                List.of(new Equation(at("all"), List.of(at("few"), at("some"), at("rest")))));
    }

    @Test
    void a_percentage_with_its_decimals_says_how_many_of_those_whom_the_council_has_counted() {
        var table = ofParts(3, 12, 40);
        assertThat(suppressed(table)).containsOnly(at("few"), at("some"));

        missing(OAKFORD);
        figure(ELMSHIRE, "21.8", null, null);

        assertThat(suppressed(with(table, SOME, 100, 55L)))
                .as("12 of 55 is public")
                .containsOnly(at("few"), at("rest"));
    }

    @Test
    void a_rate_says_how_many_where_there_are_few_children() {
        var table = ofParts(3, 12, 40);
        figure(ELMSHIRE, "3.0", null, "40000");
        assertThat(suppressed(with(table, RATE, 10_000, null))).contains(at("rest"));

        published.clear();
        figure(ELMSHIRE, "0.3", null, "400000");
        assertThat(suppressed(with(table, RATE, 10_000, null)))
                .as("of 400,000 children it may be 10 to 13: that tells something, not all")
                .contains(at("few"));
    }

    @Test
    void counts_that_are_published_apart_are_added_up() {
        var table = ofParts(3, 12, 40);
        figure(ELMSHIRE, "6", null, null);
        var twoParts = new PublishedAs("some", null, List.of("one", "another"));
        var outside = new Outside(table, catalogue(), elmshire());
        outside.add(
                new PublishedCount(twoParts, Nature.AT_END, List.of(view(1), view(1))),
                QUARTER,
                QUARTER,
                null);

        assertThat(suppressed(outside.table()))
                .as("12 are known, so they keep nothing")
                .containsOnly(at("few"), at("rest"));
    }

    @Test
    void a_percentage_is_printed_with_its_denominator() {
        var table = ofParts(3, 12, 40);
        figure(ELMSHIRE, "21.8", "12", "55");

        var suppressed = suppressed(with(table, SOME, 100, null));

        assertThat(suppressed)
                .as("the total is public too, so it cannot be what is kept")
                .containsOnly(at("few"), at("rest"));
    }

    @Test
    void the_number_of_a_region_says_what_one_council_of_it_has_kept_from_all() {
        var table = ofParts(3, 12, 40);
        missing(ELMSHIRE);
        figure(OAKFORD, "100", null, null);
        figure(ASHBY, "70", null, null);
        figure(BEECHTON, "50", null, null);
        figure(REGION, "223", null, null);

        // Few are three, as 223 without the others says: nothing that we suppress can undo that.
        var known = with(table, FEW, 1, null);
        var protection = Protector.protect(known);

        assertThat(protection.exposed()).containsExactly(at("few"));
        assertThat(protection.cells()).contains(at("few"), at("some"), at("rest"), at("all"));
    }

    @Test
    void another_council_of_the_region_knows_what_it_has_kept_itself() {
        var all = ofParts(3, 12, 40);
        var table =
                Table.of(
                        all.quantities(),
                        all.cells().stream().filter(c -> !c.name().equals(at("all"))).toList(),
                        all.equations());
        missing(ELMSHIRE);
        missing(OAKFORD);
        figure(ASHBY, "71", null, null);
        figure(BEECHTON, "50", null, null);
        figure(REGION, "179", null, null);

        var known = with(table, ALL, 1, null);

        assertThat(known.viewpoints())
                .extracting(Viewpoint::who)
                .as("one has kept its own; the others are published")
                .containsExactly("Oakford");
        assertThat(suppressed(known.seenBy(List.of())))
                .as("to everybody Oakford has 1 to 5 where we have 57 to 53")
                .containsOnly(at("few"));
        assertThat(suppressed(known))
                .as("Oakford, which has 3, knows that we have 55")
                .containsOnly(at("few"), at("some"));
    }

    @Test
    void two_of_them_may_tell_each_other() {
        var table = ofParts(3, 12, 40);
        missing(ELMSHIRE);
        missing(OAKFORD);
        missing(ASHBY);
        figure(BEECHTON, "50", null, null);
        figure(REGION, "120", null, null);

        assertThat(with(table, ALL, 1, null).viewpoints())
                .extracting(Viewpoint::who)
                .containsExactlyInAnyOrder("Ashby", "Oakford", "Ashby and Oakford");
    }

    @Test
    void the_region_is_rounded_to_ten_where_all_regions_are() {
        var table = ofParts(3, 12, 40);
        missing(ELMSHIRE);
        figure(OAKFORD, "100", null, null);
        figure(ASHBY, "70", null, null);
        figure(BEECHTON, "50", null, null);
        figure(REGION, "220", null, null);
        figure(ELSEWHERE, "410", null, null);

        var rounded = with(table, FEW, 1, null);

        assertThat(rounded.known())
                .anySatisfy(
                        known -> {
                            assertThat(known.least()).isEqualTo(215);
                            assertThat(known.most()).isEqualTo(224);
                        });
    }

    @Test
    void england_says_it_where_the_region_does_not() {
        var table = ofParts(3, 12, 40);
        missing(ELMSHIRE);
        missing(REGION);
        figure(OAKFORD, "100", null, null);
        figure(ASHBY, "71", null, null);
        figure(BEECHTON, "50", null, null);
        figure(FARAWAY, "400", null, null);
        figure(ENGLAND, "624", null, null);

        assertThat(Protector.protect(with(table, FEW, 1, null)).exposed())
                .containsExactly(at("few"));
    }

    @Test
    void the_year_says_what_one_quarter_of_it_was() {
        var quarters = Stream.of(4L, 30L, 28L, 33L).toList();
        var names =
                Stream.iterate(YEAR.firstDay(), day -> day.plusMonths(3))
                        .limit(4)
                        .map(day -> Quantities.during("again", day, day.plusMonths(3).minusDays(1)))
                        .toList();
        var table =
                Table.of(
                        Stream.iterate(0, i -> i + 1)
                                .limit(4)
                                .map(i -> Quantity.of(names.get(i), quarters.get(i)))
                                .toList(),
                        names.stream().map(Cell::of).toList(),
                        List.of());
        assertThat(suppressed(table)).containsOnly(names.getFirst());

        figure(ELMSHIRE, "9.5", "95", "1000");
        var outside = new Outside(table, catalogue(), elmshire());
        outside.add(
                new PublishedCount(AGAIN, Nature.DURING, List.of(view(100))), QUARTER, YEAR, null);

        assertThat(suppressed(outside.table())).containsOnly(names.get(0), names.get(2));
    }

    @Test
    void published_numbers_that_contradict_each_other_say_nothing() {
        var table = ofParts(3, 12, 40);
        missing(ELMSHIRE);
        missing(OAKFORD);
        figure(ASHBY, "900", null, null);
        figure(BEECHTON, "50", null, null);
        figure(REGION, "120", null, null);

        assertThat(Protector.protect(with(table, FEW, 1, null)).exposed()).isEmpty();
    }

    private static Set<String> suppressed(Table table) {
        return Protector.protect(table).cells();
    }

    private Table with(Table table, PublishedAs as, int per, @Nullable Long denominator) {
        var outside = new Outside(table, catalogue(), elmshire());
        outside.add(
                new PublishedCount(as, Nature.AT_END, List.of(view(per))),
                QUARTER,
                QUARTER,
                denominator);
        return outside.table();
    }

    private static String at(String quantity) {
        return Quantities.atEnd(quantity, QUARTER.lastDay());
    }

    private void figure(
            Area area, String value, @Nullable String numerator, @Nullable String denominator) {
        published.put(
                area.id(),
                new Standing(
                        area,
                        new Figure.Known(new BigDecimal(value)),
                        7,
                        2,
                        numerator == null ? null : new BigDecimal(numerator),
                        denominator == null ? null : new BigDecimal(denominator)));
    }

    private void missing(Area area) {
        published.put(
                area.id(),
                new Standing(area, new Figure.Missing(Figure.Reason.SUPPRESSED), 7, 3, null, null));
    }

    private PeriodView view(int per) {
        var period = new Period("2024", 2024, null, true);
        var indicator =
                new Indicator(
                        1,
                        "published",
                        "published",
                        "Published",
                        "Published",
                        List.of(),
                        "",
                        "",
                        "",
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
                        List.of(period),
                        Set.of());
        return new PeriodView(indicator, period, published, Optional.empty());
    }

    private static PublishedAs as(String quantity, @Nullable String of) {
        return new PublishedAs(quantity, of, List.of("published"));
    }

    private static Area area(int id, Area.Kind kind, String name, @Nullable Integer region) {
        return new Area(id, "E" + id, kind, name, null, region, null);
    }

    private static Council elmshire() {
        return new Council(new UUID(0, ELMSHIRE.id()), ELMSHIRE, null, null, List.of());
    }

    private static Catalogue catalogue() {
        var areas = new LinkedHashMap<Integer, Area>();
        var councils = new LinkedHashMap<String, Council>();
        for (var area :
                List.of(ENGLAND, REGION, ELSEWHERE, ELMSHIRE, OAKFORD, ASHBY, BEECHTON, FARAWAY)) {
            areas.put(area.id(), area);
            if (area.kind() == Area.Kind.COUNCIL) {
                councils.put(
                        area.code(),
                        new Council(new UUID(0, area.id()), area, null, null, List.of()));
            }
        }
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
}
