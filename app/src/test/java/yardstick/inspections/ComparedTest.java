package yardstick.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;

/** The facts are those of Ofsted's list as at 31 March 2025. */
@DisplayName("Judgements beside others")
@NeedsPublishedData
class ComparedTest {

    private static final String OURS = "/councils/E06000033/inspections";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    @Test
    void of_england_on_31_march_2025_were_as_ofsted_counts_them() {
        var page = VIEWER.page(OURS + "/england?on=31+March+2025");

        assertThat(page.expectFirst("h1").text())
                .isEqualTo(
                        "On 31 March 2025, of 153 councils judged overall 36 were “outstanding”,"
                                + " 67 were “good”, 31 were “requires improvement to be good”,"
                                + " 19 were “inadequate”");
        assertThat(cells(page, "Overall effectiveness"))
                .containsExactly("36 (24%)", "67 (44%)", "31 (20%)", "19 (12%)", "153", "Good");
        assertThat(cells(page, "Care leavers"))
                .containsExactly("27 (26%)", "43 (42%)", "26 (25%)", "7 (7%)", "103", "Good");
    }

    @Test
    void of_england_are_those_of_any_day() {
        var page = VIEWER.page(OURS + "/england?on=2022-12-31");

        assertThat(page.expectFirst("h1").text()).startsWith("On 31 December 2022, of ");
        assertThat(cells(page, "Overall effectiveness"))
                .endsWith("Requires improvement to be good");
        assertThat(page.select("th:matchesOwn(^Care leavers$)")).isEmpty();
        assertThat(page.select("main").text()).contains("had had none in the loaded files");
    }

    @Test
    void of_england_say_what_is_wrong_with_a_day() {
        var answer = VIEWER.get(OURS + "/england?on=yesterday");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#on-error").text()).contains("Enter a day such as 31 March 2025");
        assertThat(page.select("#on").val()).isEqualTo("yesterday");
    }

    @Test
    void of_the_ten_neighbours_and_of_the_region_stand_in_two_tables() {
        var page = VIEWER.page(OURS + "/beside?neighbours=2025");
        var tables = page.select("table");

        assertThat(tables).hasSize(2);
        assertThat(tables.getFirst().select("tbody tr")).hasSize(11);
        assertThat(tables.getFirst().select("tbody tr").getFirst().text())
                .startsWith("Southend-on-Sea this council Standard inspection, 14 October 2024");
        assertThat(tables.get(1).select("tbody tr")).as("East of England").hasSize(11);
        assertThat(tables.get(1).select("tr:has(th:contains(Thurrock))").text())
                .contains("Outstanding");
        assertThat(page.expectFirst("h1").text())
                .matches(
                        "Overall, \\d+ of Southend-on-Sea’s neighbours are judged better, \\d+ the"
                                + " same and \\d+ worse");
    }

    @Test
    void of_neighbours_can_be_taken_away() {
        var csv = VIEWER.get(OURS + "/beside.csv?neighbours=2025").body();

        assertThat(csv.lines().filter(line -> line.startsWith("this council"))).hasSize(5);
        assertThat(csv.lines().filter(line -> line.startsWith("neighbours")).count())
                .isGreaterThanOrEqualTo(40);
        assertThat(csv).contains("region,E06000034,Thurrock,,ILACS,");
    }

    @Test
    void that_moved_on_are_as_many_as_another_sum_finds() throws SQLException {
        for (int years : new int[] {3, 5, 6}) {
            var page = VIEWER.page(OURS + "/moved-on?among=all&years=" + years);

            assertThat(page.expectFirst("h1").text())
                    .as("%d years", years)
                    .startsWith(
                            another(years)
                                    + " councils that had Southend-on-Sea’s grade "
                                    + years
                                    + " years ago ");
        }
    }

    @Test
    void that_moved_on_are_shown_with_what_changed_in_their_indicators() {
        var page = VIEWER.page(OURS + "/moved-on?among=all&years=5");
        var council = page.expectFirst("section.app-section");

        assertThat(council.text())
                .containsPattern("“Good” in \\w+ \\d{4}, “Outstanding” in \\w+ \\d{4}");
        assertThat(council.select("tbody tr")).hasSizeGreaterThan(8);
        assertThat(council.select("thead th").eachText())
                .endsWith("Change", "Southend-on-Sea meanwhile");
        assertThat(council.select("tbody td").eachText())
                .anyMatch(cell -> cell.matches("[+−]\\d.*, (better|worse)"));
    }

    @Test
    void that_moved_on_keep_what_was_chosen_beside_what_was_not_understood() {
        var answer = VIEWER.get(OURS + "/moved-on?years=99&area=Nothing&among=all");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#area", "#years");
        assertThat(page.select("#among option[selected]").val()).isEqualTo("all");
    }

    /** "5 of 31", by a statement that shares nothing with the portal's. */
    private static String another(int years) throws SQLException {
        try (var connection = RunningPortal.get().database().connect("yardstick_owner");
                var statement = connection.prepareStatement(ANOTHER)) {
            statement.setInt(1, years);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1) + " of " + rows.getInt(2);
            }
        }
    }

    private static final String ANOTHER =
            """
            with overall as (
              select a.code, i.inspected_on as on_day, array_position(
                  array['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'],
                  j.grade) as place
                from published.inspection i
                join published.judgement j using (inspection_id)
                join published.area a using (area_id)
               where j.judgement_area = 'Overall effectiveness' and i.framework = 'ILACS'),
            today as (select max(on_day) as day from overall),
            now as (select distinct on (code) code, place from overall order by code, on_day desc),
            back as (
              select distinct on (code) code, place from overall, today
               where on_day <= day - make_interval(years => ?) order by code, on_day desc),
            ours as (select place from now where code = 'E06000033')
            select count(*) filter (where now.place > back.place), count(*)
              from back join now using (code) join ours on back.place = ours.place
              join published.area a using (code)
              join published.council c on c.area_id = a.area_id
             where code <> 'E06000033'
               and c.exists_until is null
            """;

    private static java.util.List<String> cells(Document page, String area) {
        return page.select("tr:has(th:matchesOwn(^" + area + "$))")
                .getFirst()
                .select("td")
                .eachText();
    }
}
