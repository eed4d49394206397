package yardstick.story;

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

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

@DisplayName("The story under another neighbour model")
@NeedsPublishedData
class StoryTest {

    private static final String STORY = "/councils/E06000033/neighbours/story";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final Comparisons COMPARISONS =
            RunningPortal.get().context().getBean(Comparisons.class);
    private static final Catalogue CATALOGUE =
            RunningPortal.get().context().getBean(Catalogues.class).current();

    /** A council's side of mean and median in each model: sums are compared, nothing is divided. */
    private static final String SIDES =
            """
            with told as (
              select p.code, p.area, n.model, p.value, sum(o.value) as s, count(o.value) as c,
                     list(o.value order by o.value) as v
                from latest l
                join published p on p.code = l.code and p.first_year = l.first_year
                join neighbour n on n.area = p.area
                join published o on o.code = p.code and o.first_year = p.first_year
                 and o.area = n.neighbour
               where p.area < 970 and p.value is not null and o.value is not null
               group by all),
            sides as (
              select *, sign(value * c - s) as mean_side,
                     sign(2 * value - v[(c + 1) // 2] - v[c // 2 + 1]) as median_side from told)
            """;

    @Test
    void changes_for_33_of_151_councils_on_children_looked_after() {
        var changing = told(t -> isRate(t) && t.changes()).size();
        var inBoth =
                todays().filter(c -> !CATALOGUE.neighbours("2025", c.area()).isEmpty())
                        .filter(c -> !CATALOGUE.neighbours("2021", c.area()).isEmpty());

        assertThat(changing).isEqualTo(33);
        assertThat(inBoth).hasSize(151);
        assertThat(told(t -> isRate(t) && t.isTold())).as("which have a figure").hasSize(149);
    }

    @Test
    void changes_exactly_where_the_published_files_say_so() {
        try (var files = new PublishedFiles()) {
            var expected =
                    files.ask(
                            SIDES
                                    + """
                                    select a.code, a.area from sides a join sides b using (code, area)
                                     where a.model = '2025' and b.model = '2021'
                                       and a.mean_side * b.mean_side < 0
                                    """,
                            row -> row.getString(1) + " " + row.getInt(2));

            assertThat(expected).hasSizeGreaterThan(5_000);
            assertThat(told(Telling::changes)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void finds_every_disagreement_of_mean_and_median() {
        try (var files = new PublishedFiles()) {
            var expected =
                    files.ask(
                            SIDES
                                    + """
                                    select code, area from sides
                                     where model = '2025' and mean_side * median_side < 0
                                    """,
                            row -> row.getString(1) + " " + row.getInt(2));

            assertThat(told(t -> Telling.disagree(t.first())))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(told(t -> Telling.disagree(t.first()) && isRate(t)))
                    .as("60 looked after per 10,000 in Thurrock: mean 60.5, median 59.5")
                    .contains("LAC 883")
                    .hasSize(12);
        }
    }

    @Test
    void is_answered_in_the_heading_with_as_many_rows() {
        var page = VIEWER.page(STORY);
        var heading = page.select("h1").text();

        assertThat(heading).matches("On \\d+ of \\d+ indicators Southend-on-Sea’s story changes");
        assertThat(page.select("table").getFirst().select("tbody tr"))
                .hasSize(Integer.parseInt(heading.split(" ")[1]));
        assertThat(page.select("table").getFirst().text()).contains("10 of 10");
    }

    @Test
    void can_be_narrowed_to_a_topic_and_turned_round() {
        var page = VIEWER.page(STORY + "?neighbours=2021&against=2025&topic=Child+Protection");

        assertThat(page.select("h1").text()).contains("indicators of Child Protection");
        assertThat(page.select("#neighbours option[selected]").val()).isEqualTo("2021");
        assertThat(page.select("#against option[selected]").val()).isEqualTo("2025");
    }

    @Test
    void says_what_cannot_be_had_and_loses_nothing_else() {
        var answer = VIEWER.get(STORY + "?neighbours=1999&against=2021&topic=Weather");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "There is no neighbour model “1999”. Choose 2025 or 2021",
                        "There is no topic “Weather”. Choose one from the list; all are shown");
        assertThat(page.select("#against option[selected]").val()).isEqualTo("2021");
        assertThat(VIEWER.get(STORY + "?neighbours=2025&against=2025").body())
                .contains("Choose two different models");
    }

    @Test
    void can_be_taken_away_with_every_indicator() {
        var lines = VIEWER.get(STORY + ".csv").body().lines().toList();
        var heading = VIEWER.page(STORY).select("h1").text().split(" ");
        long changing = lines.stream().filter(l -> l.contains(",yes,")).count();

        assertThat(lines).hasSize(435);
        assertThat(lines.getFirst()).contains("\"Mean of neighbours, 2025 model\"");
        assertThat(changing).isGreaterThanOrEqualTo(Long.parseLong(heading[1]));
        assertThat(VIEWER.get(STORY + ".xlsx").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"southend-on-sea-story-2025-2021.xlsx\"");
    }

    private static boolean isRate(Telling telling) {
        return telling.indicator().sourceCode().equals("LAC");
    }

    /** The publisher's code and the council's number, wherever the condition holds. */
    private static List<String> told(Predicate<Telling> condition) {
        return todays().flatMap(
                        council ->
                                Telling.all(CATALOGUE, COMPARISONS, asked(council)).stream()
                                        .filter(condition)
                                        .map(
                                                t ->
                                                        t.indicator().sourceCode()
                                                                + " "
                                                                + council.area().dfeCode()))
                .toList();
    }

    /** The lists as CSV leave abolished councils out. */
    private static Stream<Council> todays() {
        return CATALOGUE.councils().values().stream().filter(c -> c.until() == null);
    }

    private static Asked asked(Council council) {
        return Asked.of(
                CATALOGUE,
                council,
                Place.published(council.code(), council.name()),
                new Asked.Query("2025", "2021", ""));
    }
}
