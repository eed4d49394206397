package yardstick.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Indicator;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.PublishedFiles;
import yardstick.portal.RunningPortal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@DisplayName("The grid")
@NeedsPublishedData
class GridTest {

    private static final String GRID = "/councils/E06000033/grid";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final Browser BOARD = RunningPortal.get().signIn("eastern.board");
    private static final Catalogue CATALOGUE =
            RunningPortal.get().context().getBean(Catalogues.class).current();

    /** Bands by the rule, over the files: cuts of type 7 times 100, so that nothing is divided. */
    private static final String BANDS =
            """
            with sorted as (
              select code, count(*) as n, list(value order by value) as v
                from published join latest using (code, first_year)
               where area < 970 and value is not null group by code),
            cut as (
              select code,
                100 * v[1 + (n - 1) * 25 // 100] + (v[least(n, 2 + (n - 1) * 25 // 100)]
                  - v[1 + (n - 1) * 25 // 100]) * ((n - 1) * 25 % 100) as q1,
                100 * v[1 + (n - 1) * 50 // 100] + (v[least(n, 2 + (n - 1) * 50 // 100)]
                  - v[1 + (n - 1) * 50 // 100]) * ((n - 1) * 50 % 100) as q2,
                100 * v[1 + (n - 1) * 75 // 100] + (v[least(n, 2 + (n - 1) * 75 // 100)]
                  - v[1 + (n - 1) * 75 // 100]) * ((n - 1) * 75 % 100) as q3
                from sorted),
            quarter as (
              select p.code, p.area, r.polarity,
                     case when 100 * value <= q1 then 1 when 100 * value <= q2 then 2
                          when 100 * value <= q3 then 3 else 4 end as q
                from published p join latest using (code, first_year) join cut using (code)
                join rules r on r.code = p.code
               where area < 970 and value is not null and bands and polarity <> 'Neither')
            select code, area, substr(if(polarity = 'Low', 'ABCD', 'DCBA'), q, 1) from quarter
            """;

    @Test
    void bands_every_council_on_every_indicator_as_the_published_files_say() {
        var comparisons = RunningPortal.get().context().getBean(Comparisons.class);
        var views =
                comparisons.inPeriods(
                        CATALOGUE, CATALOGUE.indicators().values(), Indicator::findLatest);
        var said = new ArrayList<String>();
        for (var view : views) {
            for (var council : CATALOGUE.councils().values()) {
                view.band(council.area())
                        .ifPresent(
                                band ->
                                        said.add(
                                                "%s %s %s"
                                                        .formatted(
                                                                view.indicator().sourceCode(),
                                                                council.area().dfeCode(),
                                                                band)));
            }
        }

        assertThat(said).hasSizeGreaterThan(30_000).containsExactlyInAnyOrderElementsOf(bands());
    }

    @Test
    void shows_the_eleven_councils_of_the_region_with_their_bands_and_figures() {
        var page = VIEWER.page(GRID);
        var expected = new TreeMap<String, String>();
        bands().forEach(b -> expected.put(key(b), b.substring(b.lastIndexOf(' ') + 1)));
        var names = page.select("thead th").eachText();
        var codes = CATALOGUE.indicators().values();
        int lettered = 0;
        for (var row : page.select("tbody tr")) {
            var title = row.select("th").getFirst().ownText();
            var indicator =
                    codes.stream().filter(i -> i.title().equals(title)).findFirst().orElseThrow();
            for (int i = 1; i <= 11; i++) {
                var name = names.get(i);
                var council =
                        CATALOGUE.councils().values().stream()
                                .filter(c -> c.name().equals(name))
                                .findFirst()
                                .orElseThrow();
                var letter = row.select("td").get(i - 1).select("b").text();
                lettered += letter.length();
                assertThat(letter)
                        .as(title + ", " + name)
                        .isEqualTo(
                                expected.getOrDefault(
                                        indicator.sourceCode() + " " + council.area().dfeCode(),
                                        ""));
            }
        }

        assertThat(names).contains("Southend-on-Sea", "Thurrock", "Essex", "England");
        assertThat(page.select("tbody tr")).hasSize(12);
        assertThat(lettered).isGreaterThan(50);
        assertThat(page.select("thead .app-rug__own").text()).isEqualTo("Southend-on-Sea");
    }

    @Test
    void adds_up_rows_and_columns() {
        var page = VIEWER.page(GRID);
        for (var row : page.select("tbody tr")) {
            var letters = row.select("td.app-rug__cell b").eachText();
            assertThat(row.select("td.app-rug__sum").eachText()).isEqualTo(counts(letters));
        }
        int own = page.select("thead th").eachText().indexOf("Southend-on-Sea");
        var column =
                page.select("tbody tr").stream()
                        .flatMap(row -> row.select("td").get(own - 1).select("b").stream())
                        .map(Element::text)
                        .toList();
        assertThat(
                        page.select("tfoot tr").stream()
                                .map(row -> row.select("td").get(own - 1).text())
                                .toList())
                .isEqualTo(counts(column));
        assertThat(page.select("h1").text())
                .isEqualTo(
                        "Southend-on-Sea is in band A on %s and in band D on %s of %d indicators with bands"
                                .formatted(
                                        counts(column).getFirst(),
                                        counts(column).getLast(),
                                        column.size()));
    }

    @Test
    void leads_from_each_cell_to_its_comparison() {
        var row = row(VIEWER.page(GRID), "Children looked after");
        var cells = row.select("td.app-rug__cell a").eachAttr("href");

        assertThat(cells)
                .startsWith(
                        "/councils/E06000033/indicators/lac",
                        "/councils/E06000033/indicators/lac?with=E06000055");
        assertThat(VIEWER.get(cells.get(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void gives_no_letter_where_neither_way_is_better() {
        var page = VIEWER.page(GRID);

        assertThat(row(page, "Children looked after").select("b")).isEmpty();
        assertThat(row(page, "Children looked after").text()).contains("neither is better");
        assertThat(VIEWER.page(GRID + "?cells=difference").select("tbody b").eachText())
                .isNotEmpty()
                .containsOnly("better", "worse");
    }

    @Test
    void puts_nothing_beside_a_total() {
        var page = VIEWER.page(GRID + "?cells=difference&indicator=lacnum&indicator=careleavereet");

        assertThat(row(page, "Children looked after").select("td a").text())
                .doesNotContain("+", "−");
        assertThat(page.select("tbody tr").get(1).text()).containsAnyOf("better", "worse");
    }

    @Test
    void can_be_turned_and_show_another_year_and_the_address_says_so() {
        var address = "?rows=councils&year=2024&with=E06000034&indicator=cpp-rate&indicator=lac";
        var page = VIEWER.page(GRID + address);

        assertThat(page.select("tbody th").eachText())
                .containsExactly("Southend-on-Sea", "Thurrock", "England");
        assertThat(page.select("thead").text()).contains("2024");
        assertThat(page.select("tbody tr").get(1).text()).contains("31.6");
        var shared = page.select("a:contains(Link to this grid)").attr("href");
        assertThat(shared).startsWith("/compare/E06000033/grid?with=E06000033&with=E06000034");
        assertThat(BOARD.page(shared).select("tbody").text())
                .isEqualTo(page.select("tbody").text());
    }

    @Test
    void begins_with_a_topic_or_with_the_neighbours() {
        var page = VIEWER.page(GRID + "?indicators=Adoption&councils=neighbours");

        assertThat(page.select("tbody tr").size()).isBetween(3, 60);
        assertThat(page.select("thead th").eachText()).contains("East Sussex", "Southend-on-Sea");
    }

    @Test
    void says_what_cannot_be_had_and_loses_nothing_else() {
        var answer =
                VIEWER.get(
                        GRID
                                + "?councils=E12000099&indicator=weather&indicator=lac&year=1066"
                                + "&cells=colour");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#councils", "#indicator", "#year", "#cells");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("thead th").eachText()).contains("Thurrock");
    }

    @Test
    void has_a_limit_that_it_tells() {
        var many = new StringBuilder(GRID + "?");
        CATALOGUE.indicators().values().stream()
                .filter(i -> i.findLatest().isPresent())
                .limit(61)
                .forEach(i -> many.append("indicator=").append(i.code()).append('&'));

        var answer = VIEWER.get(many.toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A grid has up to 60 indicators");
        assertThat(Jsoup.parse(answer.body()).select("tbody tr")).hasSize(60);
    }

    @Test
    void can_be_taken_away_one_record_a_cell() {
        var lines = VIEWER.get(GRID + ".csv").body().lines().toList();

        assertThat(lines).hasSize(1 + 11 * 12);
        assertThat(lines.getFirst()).startsWith("Indicator code,Indicator,Unit,Polarity,Period,");
    }

    @Test
    void can_be_taken_away_as_a_picture_which_readers_without_scripts_see() {
        var page = VIEWER.page(GRID);
        var picture = page.select("noscript img").getFirst();
        var svg = VIEWER.get(picture.attr("src"));

        assertThat(picture.attr("alt")).contains("12 rows and 12 columns", "Southend-on-Sea: ");
        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.body())
                .contains("A, best quarter", "Child Protection Plans rate per 10,000, 2025");
        assertThat(VIEWER.get(GRID + "/picture.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
        assertThat(VIEWER.get(GRID + "/picture.svg?year=1066").statusCode()).isEqualTo(422);
    }

    private static Element row(Document page, String title) {
        return page.select("tbody tr:has(th:contains(" + title + "))").getFirst();
    }

    private static List<String> counts(List<String> letters) {
        return List.of("A", "B", "C", "D").stream()
                .map(letter -> "" + letters.stream().filter(letter::equals).count())
                .toList();
    }

    private static String key(String band) {
        return band.substring(0, band.lastIndexOf(' '));
    }

    private static List<String> bands() {
        return Bands.ALL;
    }

    /** Asked once: it takes a moment. */
    private static final class Bands {
        static final List<String> ALL = read();

        private static List<String> read() {
            try (var files = new PublishedFiles()) {
                return files.ask(
                        BANDS,
                        row ->
                                "%s %d %s"
                                        .formatted(
                                                row.getString(1), row.getInt(2), row.getString(3)));
            }
        }
    }

    /** The years of different kinds of period that end together. */
    @Test
    void puts_periods_side_by_side_that_end_in_the_same_year() {
        var ends = Map.of("2025", 2025, "2024-25", 2025, "2022-25", 2025, "2013/14-15/16", 2016);

        ends.forEach(
                (label, year) ->
                        assertThat(
                                        Ending.year(
                                                new yardstick.comparison.Period(
                                                        label,
                                                        Integer.parseInt(label.substring(0, 4)),
                                                        null,
                                                        true)))
                                .isEqualTo(year));
    }
}
