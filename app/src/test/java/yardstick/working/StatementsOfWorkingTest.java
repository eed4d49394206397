package yardstick.working;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.working.Promise.since;

import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogues;
import yardstick.plan.NewPlan.NewMeasure;
import yardstick.portal.Browser;
import yardstick.portal.CountingDriver;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OpenSession;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What the pages ask of the database: the same, however many actions and measures there are. */
@DisplayName("The statements of whether it is working")
@NeedsPublishedData
class StatementsOfWorkingTest {

    /** Asked by time, not by page; and figures that are kept until the next load. */
    private static final String BY_THE_CLOCK =
            "(?i)select 1|set transaction.*|.*from \"published\".*|.*from \"shared\".\"data_set\".*";

    private static final RunningPortal PORTAL = RunningPortal.get();

    @Test
    void are_as_many_for_two_actions_as_for_sixty() throws SQLException {
        var measures =
                new NewMeasure[] {
                    since("ReReferral", "2018"), since("CIN", "2018"), NewMeasure.inWords("Words")
                };
        var few = Promise.southend();
        var many = Promise.southend();
        for (int i = 0; i < 60; i++) {
            (i < 2 ? few : many).action("Action", List.of(), measures);
            many.action("Another", List.of(), measures);
        }
        var small = few.written("Few actions") + "/working";
        var large = many.written("Many actions") + "/working";
        try (var portal =
                PORTAL.anotherInstance(
                        Map.of(
                                "datasources.default.driver-class-name",
                                CountingDriver.class.getName()))) {
            statements(portal, small);
            var ofFew = statements(portal, small);
            var ofMany = statements(portal, large);

            assertThat(ofFew).anyMatch(s -> s.contains("success_measure")).hasSizeLessThan(30);
            assertThat(ofMany).containsExactlyElementsOf(ofFew);
            assertThat(statements(portal, many.action(0)))
                    .containsExactlyElementsOf(statements(portal, few.action(0)));
        }
    }

    private static List<String> statements(EmbeddedServer portal, String address)
            throws SQLException {
        try (var owner = PORTAL.database().connect("yardstick_owner");
                var browser = new Browser(portal.getURI())) {
            var cookie = OpenSession.of(owner, "southend.viewer").cookie();
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
