package yardstick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsChromium;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.util.List;

@DisplayName("Somebody without a mouse")
@NeedsChromium
class KeyboardTest {

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void rates_all_actions_of_a_plan_in_one_table(boolean scripts) throws Exception {
        var plan =
                new Promised(RunningPortal.get().database(), DemoPeople.THURROCK, "thurrock.editor")
                        .plan(SmallPlan.of("By keyboard " + scripts, 1, 3, List.of()));
        try (var screen = new Screen();
                var window = screen.window(1280, scripts)) {
            var page = window.newPage();
            Screen.signIn(page, "thurrock.editor");
            page.navigate(
                    "/councils/%s/plans/%s/ratings?day=31/3/2018&as=owner"
                            .formatted(DemoPeople.THURROCK, plan));
            var rows = page.locator("#ratings select");
            assertThat(rows.count()).isEqualTo(3);

            rows.first().focus();
            for (int row = 0; row < 3; row++) {
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Tab");
                page.keyboard().type("Reason " + row);
                page.keyboard().press("Tab");
                // The link of the next action stands before its rating.
                if (row < 2) {
                    page.keyboard().press("Tab");
                }
            }
            assertThat(page.locator(":focus").textContent().strip()).isEqualTo("Save all ratings");
            page.keyboard().press("Enter");
            page.waitForURL("**/plans/" + plan + "/ratings**");

            assertThat(page.locator("main").textContent()).contains("3 ");
            page.navigate("/councils/%s/plans/%s".formatted(DemoPeople.THURROCK, plan));
            assertThat(page.locator("main").textContent()).contains("3 of 3 actions");
        }
    }
}
