package yardstick.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.List;

/** The facts are those of Ofsted's list as at 31 March 2025. */
@DisplayName("A council's inspections")
@NeedsPublishedData
class InspectionsPageTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    /** As everybody sees it: members see their council's own records too. */
    private final Document southend = VIEWER.page("/compare/E06000033/inspections");

    @Test
    void stand_in_time_the_latest_first_each_with_its_framework() {
        var headings = southend.select(".app-timeline__visit h3").eachText();

        assertThat(headings).hasSizeGreaterThanOrEqualTo(2);
        assertThat(headings.getFirst()).contains("2024");
        assertThat(headings.getLast()).contains("2019");
        assertThat(visits()).allMatch(visit -> visit.text().contains("Framework: ILACS"));
    }

    @Test
    void give_each_judgement_area_its_grade() {
        var latest = visits().stream().filter(v -> v.text().contains("Judgements")).findFirst();

        assertThat(latest.orElseThrow().text())
                .contains("Overall effectiveness Good", "Care leavers Good");
        assertThat(visits().getLast().text())
                .contains("Requires improvement to be good")
                .as("care leavers have had an area of their own since January 2023 only")
                .contains("Children in care and care leavers Requires improvement to be good")
                .doesNotContain("Care leavers");
    }

    @Test
    void are_compared_with_the_one_before_in_the_same_area_alone() {
        var latest = visits().getFirst().text();

        assertThat(latest)
                .contains(
                        "Overall effectiveness Good, better than in July 2019 (Requires"
                                + " improvement to be good)")
                .contains("Children in care Requires improvement to be good")
                .doesNotContain("Children in care Requires improvement to be good, as in");
    }

    @Test
    void show_a_break_where_the_areas_changed() {
        assertThat(southend.select(".app-timeline__break").text())
                .contains("Since 1 January 2023 it judges “Children in care” and “Care leavers”")
                .contains("where before it judged “Children in care and care leavers”");
    }

    @Test
    void stand_in_a_table_area_by_area() {
        var row = southend.select("table tr:has(th:matchesOwn(^Care leavers$))");

        assertThat(southend.select("table thead th").eachText())
                .contains("15 July 2019", "14 October 2024");
        assertThat(row.select("td").eachText()).containsExactly("not judged", "Good");
    }

    @Test
    void are_drawn_in_time_by_the_server_too_with_each_framework_in_a_lane() {
        var drawn = southend.select("#drawn");
        var svg = drawn.select("noscript img");

        assertThat(svg.attr("alt"))
                .contains("ILACS", "15 July 2019", "Requires improvement to be good");
        assertThat(VIEWER.get(svg.attr("src")).body()).contains("<svg", "ILACS", "July 2019");
        assertThat(drawn.select("table tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("14 October 2024") && row.contains("Good"));
    }

    @Test
    void can_be_taken_away() {
        var csv = VIEWER.get("/compare/E06000033/inspections.csv").body();

        assertThat(csv.lines().findFirst().orElse("")).contains("Framework", "Grade", "Licence");
        assertThat(csv)
                .contains("ILACS,standard inspection,2024-10-14,,2024-12-03,,Care leavers,Good")
                .doesNotContain("own record");
    }

    @Test
    void say_where_they_were_read() {
        assertThat(southend.select(".app-source").text()).contains("Ofsted", "31 March 2025");
    }

    @Test
    void are_published_for_everybody() {
        assertThat(VIEWER.page("/compare/E06000034/inspections").select("main").text())
                .contains("Outstanding", "Inspections of Thurrock");
    }

    private List<Element> visits() {
        return southend.select(".app-timeline__visit");
    }
}
