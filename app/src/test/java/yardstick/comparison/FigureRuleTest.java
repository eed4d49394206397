package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;

/**
 * The rule of which value is the figure stands in one place: what the loader wrote is what it says.
 */
@DisplayName("The rule of which value is the figure")
@NeedsPublishedData
class FigureRuleTest {

    private static final String COLUMNS =
            """
            indicator_id, first_year, area_id, value, missing, edition_id, source_row, numerator, denominator,
            detail_edition_id, detail_source_row
            """;

    private static final String ALL_INDICATORS =
            "(select array_agg(indicator_id) from published.indicator)";

    private static long count(String query) throws SQLException {
        // The web role may not take as long as all figures take.
        try (var connection = RunningPortal.get().database().connect("yardstick_loader");
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String differences(String editions) {
        return """
        with said as (select %1$s from published.figures_of(%2$s, %3$s)),
             stored as (select %1$s from published.figure)
        select count(*) from ((select * from said except select * from stored)
                              union all (select * from stored except select * from said)) as differing
        """
                .formatted(COLUMNS, ALL_INDICATORS, editions);
    }

    @Test
    void gives_the_current_figures_of_all_published_data_to_the_last_cell() throws SQLException {
        assertThat(count("select count(*) from published.figure")).isGreaterThan(400_000);
        assertThat(count(differences("null"))).isZero();
        assertThat(count(differences("(select array_agg(edition_id) from published.edition)")))
                .as("all editions by name are all editions")
                .isZero();
    }

    @Test
    void gives_others_where_an_edition_does_not_count() throws SQLException {
        assertThat(
                        count(
                                differences(
                                        "(select array_agg(edition_id) from published.edition where content <> 'lait')")))
                .isGreaterThan(400_000);
    }

    @Test
    void gives_the_current_periods_too() throws SQLException {
        assertThat(count("select count(*) from published.indicator_period")).isGreaterThan(3_000);
        assertThat(
                        count(
                                """
                                with said as (select indicator_id, first_year, period, status, has_value
                                                from published.periods_of((select array_agg(edition_id) from published.edition))),
                                     stored as (select indicator_id, first_year, period, status, has_value
                                                  from published.indicator_period)
                                select count(*) from ((select * from said except select * from stored)
                                                      union all (select * from stored except select * from said)) as differing
                                """))
                .isZero();
    }
}
