package yardstick.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

/** The lists are those of sn_may_2025.csv and sn_april_2021.csv. */
@DisplayName("A council's statistical neighbours")
@NeedsPublishedData
class NeighboursPageTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    private final Document southend = VIEWER.page("/councils/E06000033/neighbours");

    @Test
    void stand_in_order_with_both_models_side_by_side() {
        assertThat(southend.select("thead th").eachText())
                .containsExactly(
                        "Council",
                        "2025 model: place, closeness",
                        "2021 model: place, closeness",
                        "Change",
                        "Lists Southend-on-Sea too");
        assertThat(southend.select("tbody tr"))
                .as("ten of each model, of which three are the same")
                .hasSize(17);
        assertThat(southend.select("main").text())
                .contains("3 of the 10 neighbours of the 2025 model were in the 2021 model too");
    }

    @Test
    void say_who_stayed_who_came_and_who_went() {
        assertThat(row("East Sussex")).contains("Kept");
        assertThat(southend.select("tbody tr:contains(New in 2025)")).hasSize(7);
        assertThat(southend.select("tbody tr:contains(No longer)"))
                .hasSize(7)
                .allMatch(row -> row.text().contains("not a neighbour"));
    }

    @Test
    void are_not_mutual() {
        var thurrock = VIEWER.page("/compare/E06000034/neighbours");

        assertThat(thurrock.select("tbody tr:contains(Southend)").text())
                .as("Southend, seen from Thurrock, which Southend does not list today")
                .isNotEmpty()
                .contains("No");
        assertThat(row("Thurrock")).doesNotContain("New in", "Kept");
    }

    @Test
    void are_there_for_a_council_that_no_model_lists() {
        assertThat(VIEWER.page("/compare/E06000053/neighbours").select("main").text())
                .contains("Isles of Scilly");
    }

    private String row(String council) {
        return southend.select("tbody tr:contains(" + council + ")").text();
    }
}
