package yardstick.movedon;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.PublishedFiles;
import yardstick.portal.RunningPortal;
import yardstick.web.Place;

import java.util.ArrayList;

@DisplayName("Councils that moved on")
@NeedsPublishedData
class JourneysTest {

    private static final String BETTER = "/councils/E06000033/indicators/careleavereet/moved-on";
    private static final String NEUTRAL = "/councils/E06000033/indicators/lac/moved-on";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final Catalogue CATALOGUE =
            RunningPortal.get().context().getBean(Catalogues.class).current();

    /** The rule once more, over the files: distances times 400, so that nothing is divided. */
    private static final String MOVED =
            """
            with cut as (
              select code, first_year, count(*) as n, list(value order by value) as v
                from published where area < 970 and value is not null group by code, first_year),
            usual as (
              select code, first_year,
                100 * v[1 + (n - 1) * 75 // 100] + (v[least(n, 2 + (n - 1) * 75 // 100)]
                  - v[1 + (n - 1) * 75 // 100]) * ((n - 1) * 75 % 100)
                - 100 * v[1 + (n - 1) * 25 // 100] - (v[least(n, 2 + (n - 1) * 25 // 100)]
                  - v[1 + (n - 1) * 25 // 100]) * ((n - 1) * 25 % 100) as range
                from cut),
            alike as (
              select area, neighbour as other from neighbour where model = '2025'
              union select neighbour, area from neighbour where model = '2025')
            select o.code, o.area, s.other
              from latest l
              join published o on o.code = l.code and o.first_year = l.first_year
              join rules r on r.code = o.code and r.polarity <> 'Neither'
              join usual u on u.code = o.code and u.first_year = o.first_year - 5
              join alike s on s.area = o.area
              join published t on t.code = o.code and t.area = s.other and t.first_year = o.first_year - 5
              join published n on n.code = o.code and n.area = s.other and n.first_year = o.first_year
             where o.area < 970 and abs(t.value - o.value) * 400 <= u.range
               and if(r.polarity = 'High', n.value > t.value and n.value > o.value,
                                           n.value < t.value and n.value < o.value)
            """;

    @Test
    void are_those_that_the_published_files_say() {
        var comparisons = RunningPortal.get().context().getBean(Comparisons.class);
        var said = new ArrayList<String>();
        for (var indicator : CATALOGUE.indicators().values()) {
            if (indicator.findLatest().isEmpty()) {
                continue;
            }
            for (var council : CATALOGUE.councils().values()) {
                var asked =
                        Asked.of(
                                CATALOGUE,
                                council,
                                place(council),
                                indicator,
                                new Asked.Query("5", "", "2025", ""));
                if (asked.years() != 5 || indicator.polarity().word().equals("neither")) {
                    continue;
                }
                for (var journey : Journeys.of(CATALOGUE, comparisons, asked).movedOn()) {
                    said.add(
                            "%s %s %s"
                                    .formatted(
                                            indicator.sourceCode(),
                                            council.area().dfeCode(),
                                            journey.area().dfeCode()));
                }
            }
        }
        try (var files = new PublishedFiles()) {
            var expected =
                    files.ask(
                            MOVED,
                            row ->
                                    "%s %d %d"
                                            .formatted(
                                                    row.getString(1),
                                                    row.getInt(2),
                                                    row.getInt(3)));

            // The lists as CSV leave abolished councils out.
            assertThat(said.stream().filter(s -> !s.matches(".* (835|836|837|909|928)( .*)?")))
                    .hasSizeGreaterThan(3_000)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void are_counted_in_the_heading_and_shown_since_then() {
        var page = VIEWER.page(BETTER);
        var heading = page.select("h1").text();

        assertThat(heading)
                .matches(
                        "(None|\\d+) of \\d+ similar councils that were where Southend-on-Sea is"
                                + " now (has|have) moved on");
        var all = VIEWER.page(BETTER + "?among=all");
        var rows = all.select("table").getFirst().select("tbody tr");
        assertThat(all.select("h1").text()).startsWith(rows.size() - 1 + " of ");
        assertThat(rows.getFirst().text()).contains("Southend-on-Sea", "this council");
        assertThat(rows.get(1).select("a").eachAttr("href"))
                .first()
                .asString()
                .startsWith("/compare/E")
                .endsWith("/indicators/careleavereet");
        assertThat(rows.get(1).select("a[href$=/inspections]")).hasSize(1);
    }

    @Test
    void do_not_exist_where_neither_way_is_better() {
        var page = VIEWER.page(NEUTRAL + "?among=all&years=3");

        assertThat(page.select("h1").text())
                .matches(
                        "Of \\d+ councils that were where Southend-on-Sea is now, \\d+ (is|are)"
                                + " higher today and \\d+ lower");
        assertThat(page.text())
                .contains("Neither more nor less is better here")
                .doesNotContain("moved on means better");
    }

    @Test
    void can_be_looked_for_nearer_and_further() {
        int near = there(BETTER + "?among=all&within=0");
        int far = there(BETTER + "?among=all&within=25");

        assertThat(near).isLessThan(far);
        assertThat(far).isGreaterThan(100);
    }

    @Test
    void says_what_cannot_be_had_and_loses_nothing_else() {
        var answer = VIEWER.get(BETTER + "?years=99&within=near&neighbours=1999&among=all");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactlyInAnyOrder("#years", "#within", "#neighbours");
        assertThat(page.select("#within").val()).isEqualTo("near");
        assertThat(page.select("#among option[selected]").val()).isEqualTo("all");
        assertThat(VIEWER.get(BETTER.replace("careleavereet", "no-such")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void says_so_where_the_council_has_no_figure() {
        var page = VIEWER.page("/compare/E06000053/indicators/careleavereet/moved-on");

        assertThat(page.select("h1").text()).startsWith("Isles of Scilly has no figure for");
    }

    @Test
    void can_be_taken_away_with_those_that_have_not() {
        var lines = VIEWER.get(BETTER + ".csv?among=all").body().lines().toList();

        assertThat(lines.getFirst()).startsWith("Indicator code,Indicator,Unit,Polarity,Council");
        assertThat(lines).anyMatch(l -> l.contains(",yes,")).anyMatch(l -> l.contains(",no,"));
    }

    private static int there(String address) {
        var words = VIEWER.page(address).select("h1").text().split(" ");
        return words[0].equals("In") ? 0 : Integer.parseInt(words[2]);
    }

    private static Place place(Council council) {
        return Place.published(council.code(), council.name());
    }
}
