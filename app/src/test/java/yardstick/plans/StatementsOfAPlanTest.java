package yardstick.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.comparison.Catalogues;
import yardstick.portal.Browser;
import yardstick.portal.CountingDriver;
import yardstick.portal.OpenSession;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a plan's pages ask of the database: the same, however large the plan is. */
@DisplayName("The statements of a plan")
class StatementsOfAPlanTest {

    /** Asked by time, not by page. */
    private static final String BY_THE_CLOCK =
            "(?i)select 1|set transaction.*|.*from \"published\".\"current_load\".*";

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Promised THURROCK =
            new Promised(PORTAL.database(), "E06000034", "thurrock.editor");

    @ParameterizedTest
    @ValueSource(strings = {"", "?due=overdue", "/actions.csv"})
    void are_as_many_for_two_actions_as_for_two_hundred(String page) throws SQLException {
        var small = THURROCK.plan(SmallPlan.of("Two actions"));
        var large =
                THURROCK.plan(
                        SmallPlan.of(
                                "Two hundred", 8, 25, List.of(SmallPlan.BEFORE, SmallPlan.NOW)));
        try (var portal = counting()) {
            var few = statements(portal, address(small) + page);
            var many = statements(portal, address(large) + page);

            assertThat(few).anyMatch(s -> s.contains("\"council\".\"action\"")).hasSizeLessThan(25);
            assertThat(many).containsExactlyElementsOf(few);
        }
    }

    @Test
    void of_all_plans_are_as_many_for_one_as_for_several() throws SQLException {
        try (var portal = counting()) {
            THURROCK.plan(SmallPlan.of("One"));
            var before = statements(portal, "/councils/E06000034/plans");
            THURROCK.plan(SmallPlan.of("Another"));

            assertThat(statements(portal, "/councils/E06000034/plans"))
                    .containsExactlyElementsOf(before);
        }
    }

    private static EmbeddedServer counting() {
        return PORTAL.anotherInstance(
                Map.of("datasources.default.driver-class-name", CountingDriver.class.getName()));
    }

    private static String address(UUID plan) {
        return "/councils/E06000034/plans/" + plan;
    }

    private static List<String> statements(EmbeddedServer portal, String address)
            throws SQLException {
        try (var owner = PORTAL.database().connect("yardstick_owner");
                var browser = new Browser(portal.getURI())) {
            var cookie = OpenSession.of(owner, "thurrock.editor").cookie();
            portal.getApplicationContext().getBean(Catalogues.class).current();
            return CountingDriver.during(
                            () ->
                                    assertThat(browser.get(address, "Cookie", cookie).statusCode())
                                            .isEqualTo(200))
                    .stream()
                    .filter(statement -> !statement.matches(BY_THE_CLOCK))
                    .toList();
        }
    }
}
