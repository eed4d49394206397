package yardstick.searching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

@DisplayName("What a council keeps")
class SearchTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser VIEWER = PORTAL.signIn("thurrock.viewer");
    private static final Browser STRANGER = PORTAL.signIn("southend.admin");

    @BeforeAll
    static void promise() throws SQLException {
        new Promised(PORTAL.database(), "E06000034", "thurrock.editor")
                .plan(SmallPlan.of("Zebracrossing <b>plan</b>"));
    }

    private static String address(String council, String words) {
        return "/councils/%s/search?q=%s"
                .formatted(council, URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Test
    void is_found_by_english_words_in_any_form_with_a_link() {
        var page = VIEWER.page(address("E06000034", "zebracrossings"));

        assertThat(page.select("h1").text()).isEqualTo("One text holds these words.");
        assertThat(page.select("main ol.govuk-list a").attr("href"))
                .contains("/councils/E06000034/plans/");
        assertThat(page.select("main ol.govuk-list b"))
                .as("what was typed becomes no markup")
                .isEmpty();
    }

    @Test
    void is_found_in_actions_milestones_progress_and_risks() {
        var found =
                VIEWER.page(
                        address(
                                "E06000034",
                                "\"Monthly review of posts\" or \"Visits are in time\""));

        assertThat(found.select("main ol.govuk-list li span").eachText())
                .contains("Risks", "Actions, milestones and measures");
    }

    @Test
    void is_not_found_by_another_council() {
        assertThat(STRANGER.get(address("E06000034", "zebracrossing")).statusCode()).isEqualTo(404);
        assertThat(STRANGER.page(address("E06000033", "zebracrossing")).select("h1").text())
                .startsWith("Nothing holds these words");
    }

    @Test
    void is_searched_whatever_is_typed() {
        for (var words :
                new String[] {"'", "\"", "& | !", "(:*", "<script>", "-", "%_", "a\u0000b"}) {
            assertThat(VIEWER.get(address("E06000034", words)).statusCode()).isEqualTo(200);
        }
    }
}
