package yardstick.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** Southend gives two figures of the last quarter to its region; nobody else gives anything. */
@DisplayName("Who has given a data set")
@NeedsPublishedData
class CompletenessTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String ADDRESS = "/data-sets/children-missing-education/completeness";
    private static final InYearPeriod QUARTER =
            InYearPeriod.containing(PeriodKind.QUARTER, LocalDate.now()).previous();

    @BeforeAll
    static void give() throws SQLException {
        asAdministratorOfSouthend(
                """
                with given as (
                  insert into shared.release (council_id, data_set_id, release_no, audience,
                                              released_by, released_by_name, rule)
                  values (council.current_id(), 4, 1, 'region', access.current_person(), 'Test', 'test')
                  returning council_id, release_id)
                insert into shared.released_figure
                       (council_id, release_id, indicator_no, first_day, status, value, missing)
                select council_id, release_id, no, date '%s', 'provisional', value, missing
                  from given, (values (4000, 12, null), (4010, null, 'suppressed'))
                         as v (no, value, missing)
                """
                        .formatted(QUARTER.firstDay()));
    }

    @AfterAll
    static void takeBack() throws SQLException {
        asAdministratorOfSouthend(
                """
                update shared.release set withdrawn_at = now(), withdrawn_by = access.current_person()
                 where council_id = council.current_id() and data_set_id = 4
                   and withdrawn_at is null
                """);
    }

    @Test
    void is_said_to_councils_and_to_the_board_of_the_region() {
        for (var reader : new String[] {"southend.viewer", "thurrock.viewer", "eastern.board"}) {
            var page = page(reader, "");

            assertThat(page.select("h1").text())
                    .as(reader)
                    .startsWith("1 of 11 councils in East of England")
                    .contains(QUARTER.words());
            assertThat(page.select("tr:contains(Southend)").text())
                    .contains("Given in part", "2 of 18 figures, 1 suppressed");
            assertThat(page.select("tr:contains(Thurrock)").text()).contains("Not given");
        }
    }

    @Test
    void is_not_said_to_whom_nothing_was_released() {
        assertThat(page("platform.admin", "?region=E12000006").select("h1").text())
                .startsWith("0 of 11 councils in East of England");
    }

    @Test
    void can_be_asked_of_another_region_and_not_of_none() {
        assertThat(page("southend.viewer", "?region=E12000008").select("h1").text())
                .startsWith("0 of ")
                .contains("South East");

        var wrong = browser("southend.viewer").get(ADDRESS + "?region=E99");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("There is no such region", "href=\"#region\"");
    }

    private static Browser browser(String reader) {
        return PORTAL.signIn(reader);
    }

    private static Document page(String reader, String query) {
        return browser(reader).page(ADDRESS + query);
    }

    private static void asAdministratorOfSouthend(String statement) throws SQLException {
        PORTAL.signIn("southend.admin");
        try (var web = PORTAL.database().connect("yardstick_app");
                var work = web.createStatement()) {
            web.setAutoCommit(false);
            work.execute(
                    """
                    select set_config('app.council_id', c.council_id::text, true),
                           set_config('app.person_id', '%s', true),
                           set_config('app.role', 'administrator', true)
                      from published.council c join published.area a on a.area_id = c.area_id
                     where a.code = 'E06000033'
                    """
                            .formatted(person()));
            work.execute(statement);
            web.commit();
        }
    }

    private static String person() throws SQLException {
        try (Connection superuser = PORTAL.database().connectAsSuperuser();
                var work = superuser.createStatement();
                var rows =
                        work.executeQuery(
                                "select person_id from access.person"
                                        + " where username = 'southend.admin'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
