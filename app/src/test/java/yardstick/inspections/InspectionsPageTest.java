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

    private final Document southend = VIEWER.page("/councils/E06000033/inspections");

    @Test
    void stand_in_time_the_latest_first_each_with_its_framework() {
        var headings = southend.select(".app-timeline__visit h2").eachText();

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
                .doesNotContain("Care leavers");
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
