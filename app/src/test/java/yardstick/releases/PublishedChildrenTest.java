package yardstick.releases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether what is published of a number that councils count was looked at, for each of them. */
@DisplayName("Children who are published elsewhere")
class PublishedChildrenTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String DATA_SET = "regional-quarterly";

    /** The year less three quarters is the fourth: of four, two must be kept. */
    @Test
    @NeedsPublishedData
    void give_no_quarter_away_by_their_year() throws SQLException {
        var year =
                rows("""
                                select f.value::integer, f.first_year from published.figure f
                                  join published.indicator i using (indicator_id)
                                  join published.area a using (area_id)
                                 where i.code = 'no-of-lac-adopted' and a.code = 'E06000033' and f.value is not null
                                 order by f.value desc limit 1
                                """)
                        .getFirst()
                        .split(" ");
        long adopted = Long.parseLong(year[0]);
        assertThat(adopted).as("enough for four quarters of which one is small").isGreaterThan(20);
        var first = firstDay(Integer.parseInt(year[1]));
        var quarters = List.of(3L, 6L, (adopted - 9) / 2, adopted - 9 - (adopted - 9) / 2);
        try (var figures = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            figures.cleared(DATA_SET);
            for (int i = 0; i < quarters.size(); i++) {
                figures.count("q-adopted", first.plusMonths(3L * i).toString(), quarters.get(i));
            }
            var preview =
                    PORTAL.signIn("southend.admin")
                            .page(
                                    "/councils/E06000033/figures/%s/releases/new?audience=region&all=yes"
                                            .formatted(DATA_SET));

            assertThat(
                            preview.select("table:contains(What others will not see) tbody tr")
                                    .eachText())
                    .as("%s of %d adopted", quarters, adopted)
                    .hasSize(2)
                    .anyMatch(row -> row.contains("3 Others will see [c]"))
                    .anyMatch(row -> row.contains("to protect another"));
            figures.cleared(DATA_SET);
        }
    }

    /** LAIT calls the year that ends in March 2025 "2025" or "2024-25". */
    private static LocalDate firstDay(int firstYear) throws SQLException {
        var label =
                rows("""
                                select p.period from published.indicator_period p
                                  join published.indicator i using (indicator_id)
                                 where i.code = 'no-of-lac-adopted' and p.first_year = %d
                                """
                                .formatted(firstYear))
                        .getFirst();
        return LocalDate.of(label.contains("-") ? firstYear : firstYear - 1, 4, 1);
    }

    /** A new indicator is either linked with what is published of it, or it is said why not. */
    @Test
    void are_known_of_every_collected_indicator_or_it_is_said_why_not()
            throws SQLException, IOException {
        var reviewed = reviewed();

        assertThat(
                        rows(
                                """
                                select i.code from shared.collected_indicator i
                                 where i.nature = 'average'
                                    or not exists (select from shared.published_count p
                                                    where i.numerator_quantity in (p.quantity, p.of_quantity))
                                """))
                .containsExactlyInAnyOrderElementsOf(reviewed);
    }

    /** What stands beside a figure says of how many children it is. */
    @Test
    void are_known_where_a_published_figure_stands_beside() throws SQLException, IOException {
        var reviewed = reviewed();

        assertThat(
                        rows(
                                """
                                select i.code from shared.collected_indicator i
                                 where i.published_code is not null
                                   and not exists (select from shared.published_count p
                                                    where p.quantity = i.numerator_quantity
                                                      and p.published_code = i.published_code)
                                """))
                .allMatch(reviewed::contains);
    }

    @Test
    void are_of_numbers_that_councils_count() throws SQLException {
        assertThat(
                        rows(
                                """
                                select p.quantity from shared.published_count p
                                 where not exists (select from shared.collected_indicator i
                                                    where p.quantity in (i.numerator_quantity, i.denominator_quantity))
                                """))
                .isEmpty();
    }

    @Test
    @NeedsPublishedData
    void are_published_under_these_codes_as_counts_or_as_shares() throws SQLException {
        assertThat(
                        rows(
                                """
                                select p.published_code from shared.published_count p
                                  left join published.indicator i on i.code = p.published_code
                                 where i.code is null or (i.per = 1) <> (p.of_quantity is null)
                                """))
                .isEmpty();
    }

    private static List<String> reviewed() throws IOException {
        var codes = new ArrayList<String>();
        try (var file =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PublishedChildrenTest.class.getResourceAsStream(
                                                "not-published.csv")),
                                StandardCharsets.UTF_8))) {
            for (var line : file.lines().skip(1).toList()) {
                var cells = line.split(",", 2);
                assertThat(cells[1]).as("a reason for %s", cells[0]).hasSizeGreaterThan(10);
                codes.add(cells[0]);
            }
        }
        return codes;
    }

    private static List<String> rows(String query) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                found.add(String.join(" ", cells));
            }
            return found;
        }
    }
}
