package yardstick.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import yardstick.migrations.EmbeddedDatabase;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The example that is there when no published files are. */
class ExampleTest {

    private static EmbeddedDatabase database;
    private static LoadReport report;

    @BeforeAll
    static void load() throws Exception {
        database = EmbeddedDatabase.temporary();
        report = Load.loadExample(database.url(), EmbeddedDatabase.PASSWORD, line -> {});
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = database.connect("yardstick_app");
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    @Test
    void it_says_that_it_is_one() throws Exception {
        assertThat(report.changed()).isTrue();
        assertThat(rows("select example from published.current_load")).containsExactly("t");
        var again = Load.loadExample(database.url(), EmbeddedDatabase.PASSWORD, line -> {});
        assertThat(again.changed()).isFalse();
    }

    @Test
    void what_a_paper_prints_names_the_paper_and_the_paragraph() throws Exception {
        assertThat(
                        rows(
                                """
                                select a.name || ' ' || f.value || ': ' || e.title || ', ' || e.label
                                  from published.figure f join published.area a using (area_id)
                                  join published.indicator i using (indicator_id) join published.edition e using (edition_id)
                                 where i.source_code = 'PrevRegCPR' and f.first_year = 2015 and a.code in ('E06000033', 'E92000001')
                                 order by 1
                                """))
                .containsExactly(
                        "England 17: Cabinet, 20 September 2016, item 11: Ofsted inspection report, Appendix 1, section from page 9: paragraph 33",
                        "Southend-on-Sea 16: Cabinet, 20 September 2016, item 11: Ofsted inspection report, Appendix 1, section from page 9: paragraph 33");
    }

    @Test
    void the_mean_of_the_invented_neighbours_is_the_average_that_the_paper_prints()
            throws Exception {
        assertThat(
                        rows(
                                """
                                select trim_scale(avg(f.value)) || ' of ' || count(*)
                                  from published.neighbour n join published.area a using (area_id)
                                  join published.figure f on f.area_id = n.neighbour_id
                                  join published.indicator i using (indicator_id)
                                 where a.code = 'E06000033' and n.model = '2025' and i.source_code = 'PrevRegCPR' and f.first_year = 2015
                                """))
                .containsExactly("18 of 10");
    }

    @Test
    void what_a_paper_gives_for_another_day_does_not_stand_for_the_year() throws Exception {
        assertThat(
                        rows(
                                """
                                select i.source_code || ' ' || f.first_year || ': ' || coalesce(f.value::text, f.missing)
                                  from published.figure f join published.area a using (area_id)
                                  join published.indicator i using (indicator_id)
                                 where a.code = 'E06000033' and i.source_code = 'LACnum' and f.first_year in (2015, 2016)
                                 order by 1
                                """))
                .containsExactly("LACnum 2015: 230", "LACnum 2016: not-available");
    }

    @Test
    void no_percentage_is_above_a_hundred() throws Exception {
        assertThat(
                        rows(
                                """
                                select i.source_code || ' ' || f.value || ' above 100: ' || (f.value > 100)
                                  from published.figure f join published.indicator i using (indicator_id)
                                 where i.per = 100 order by f.value desc nulls last limit 1
                                """))
                .singleElement()
                .asString()
                .endsWith("above 100: false");
    }

    @Test
    void a_council_has_ten_neighbours_in_both_models_but_not_the_same() throws Exception {
        assertThat(
                        rows(
                                """
                                select n.model || ': ' || count(*) from published.neighbour n
                                  join published.area a using (area_id) where a.code = 'E06000033'
                                 group by n.model order by 1
                                """))
                .containsExactly("2021: 10", "2025: 10");
        assertThat(
                        rows(
                                """
                                select b.name from published.neighbour n join published.area a using (area_id)
                                  join published.area b on b.area_id = n.neighbour_id
                                 where a.code = 'E06000033' and n.model = '2021'
                                except
                                select b.name from published.neighbour n join published.area a using (area_id)
                                  join published.area b on b.area_id = n.neighbour_id
                                 where a.code = 'E06000033' and n.model = '2025'
                                """))
                .containsExactly("Thurrock");
    }

    @Test
    void published_files_do_not_load_among_invented_councils(@TempDir Path folder) {
        assertThatThrownBy(
                        () ->
                                Load.load(
                                        database.url(),
                                        EmbeddedDatabase.PASSWORD,
                                        folder,
                                        line -> {}))
                .isInstanceOf(LoadRefused.class)
                .hasMessageContaining("example");
    }
}
