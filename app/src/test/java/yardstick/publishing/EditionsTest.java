package yardstick.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.publishing.LoadReport.Outcome;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What several editions of one indicator do to each other, and what a load that fails leaves. */
class EditionsTest {

    private static EmbeddedDatabase database;
    private SmallFolder folder;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.temporary();
    }

    @BeforeEach
    void lay_out_the_folder(@TempDir Path root) throws Exception {
        SmallFolder.empty(database);
        folder = new SmallFolder(root);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private LoadReport load(Progress progress) throws Exception {
        return Load.load(database.url(), EmbeddedDatabase.PASSWORD, folder.root(), progress);
    }

    private LoadReport load() throws Exception {
        return load(line -> {});
    }

    private List<String> figures() throws SQLException {
        try (var connection = database.connect("yardstick_app");
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select concat_ws(' ', i.source_code, a.name, coalesce(f.value::text, f.missing),
                                                 f.numerator::text || '/' || coalesce(f.denominator::text, ''), e.label, f.source_row)
                                  from published.figure f join published.indicator i using (indicator_id)
                                  join published.area a using (area_id) join published.edition e using (edition_id)
                                 order by f.indicator_id, a.name
                                """)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private int count(String query) throws SQLException {
        try (var connection = database.connect("yardstick_app");
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void LAITs_value_is_the_figure_and_the_other_file_brings_counts_and_reasons() throws Exception {
        load();
        assertThat(figures())
                .containsExactly(
                        "CPP_Num Elmshire 65 December 2024 2",
                        "CPP_Num Oakford not-stated December 2024 3",
                        "CPP_rate Elmshire 32.5 65/20000 December 2024 4",
                        "CPP_rate Oakford 0 0/40000 December 2024 5",
                        "CPPlans2yrsActive Elmshire suppressed December 2024 6",
                        "CPPlans2yrsActive Oakford not-applicable December 2024 7");
        assertThat(count("select count(*) from published.disagreement")).isOne();
    }

    @Test
    void a_later_edition_of_LAIT_revises_and_the_earlier_one_can_still_be_asked() throws Exception {
        load();
        folder.parquet(
                "lait/later.parquet",
                "April 2025",
                "2025-04",
                SmallFolder.LAIT_ROWS.replace("'65'", "'66'"));
        var report = load();
        assertThat(report.file("lait/later.parquet").figuresRevised()).isOne();
        assertThat(report.file("lait/later.parquet").figuresUnchanged()).isEqualTo(5);
        assertThat(figures()).contains("CPP_Num Elmshire 66 April 2025 2");
        assertThat(
                        count(
                                """
                                select count(*) from published.revision r join published.edition e on e.edition_id = r.old_edition_id
                                 where e.label = 'December 2024' and old_value = 65 and current_value = 66
                                """))
                .isOne();
    }

    @Test
    void an_older_edition_loaded_later_does_not_become_the_figure() throws Exception {
        load();
        folder.parquet(
                "lait/earlier.parquet",
                "April 2023",
                "2023-04",
                SmallFolder.LAIT_ROWS.replace("'65'", "'64'"));
        assertThat(load().file("lait/earlier.parquet").outcome()).isEqualTo(Outcome.LOADED);
        assertThat(figures()).contains("CPP_Num Elmshire 65 December 2024 2");
    }

    @Test
    void a_rate_is_worked_out_when_its_population_comes_in_a_later_run() throws Exception {
        var population = folder.root().resolve(SmallFolder.POPULATION);
        java.nio.file.Files.delete(population);
        load();
        assertThat(figures()).contains("CPP_rate Elmshire 32.5 December 2024 4");
        folder.write(SmallFolder.POPULATION, SmallFolder.POPULATION_FILE);
        load();
        assertThat(figures()).contains("CPP_rate Elmshire 32.5 65/20000 December 2024 4");
    }

    @Test
    void loading_again_changes_nothing_and_says_so() throws Exception {
        load();
        var before = figures();
        var again = load();
        assertThat(again.changed()).isFalse();
        assertThat(again.files())
                .extracting(LoadReport.OneFile::outcome)
                .containsOnly(Outcome.UNCHANGED);
        assertThat(figures()).isEqualTo(before);
        assertThat(ReportText.lines(again).getFirst()).endsWith("nothing has changed.");
        assertThat(count("select count(*) from published.load where not changed")).isOne();
    }

    @Test
    void a_load_that_is_killed_half_way_leaves_the_state_before() throws Exception {
        load();
        var before = figures();
        folder.parquet(
                "lait/later.parquet",
                "April 2025",
                "2025-04",
                SmallFolder.LAIT_ROWS.replace("'65'", "'66'"));
        assertThatThrownBy(() -> load(this::killOnceRead)).isInstanceOf(SQLException.class);
        assertThat(figures()).isEqualTo(before);
        assertThat(count("select count(*) from published.load")).isOne();
        load();
        assertThat(figures()).contains("CPP_Num Elmshire 66 April 2025 2");
    }

    private void killOnceRead(String line) {
        if (line.startsWith("LAIT")) {
            try (var connection = database.connectAsSuperuser();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'yardstick_loader'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void two_loads_at_once_are_one_too_many() throws Exception {
        var refusals = new ArrayList<String>();
        load(
                line -> {
                    if (line.startsWith("LAIT")) {
                        assertThatThrownBy(this::load)
                                .isInstanceOf(LoadRefused.class)
                                .satisfies(e -> refusals.add(e.getMessage()));
                    }
                });
        assertThat(refusals)
                .containsExactly("Another load is running. Wait until it has finished.");
    }

    @Test
    void readers_see_the_figures_of_before_until_all_is_loaded() throws Exception {
        load();
        var before = figures();
        folder.parquet(
                "lait/later.parquet",
                "April 2025",
                "2025-04",
                SmallFolder.LAIT_ROWS.replace("'65'", "'66'"));
        var during = new ArrayList<String>();
        load(
                line -> {
                    try {
                        during.addAll(line.startsWith("LAIT") ? figures() : List.of());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertThat(during).isEqualTo(before);
        assertThat(figures()).isNotEqualTo(before);
    }

    @Test
    void a_row_that_names_no_known_edition_is_refused_by_the_database() throws Exception {
        load();
        try (var connection = database.connect("yardstick_loader");
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () ->
                                    statement.execute(
                                            """
                                            insert into published.observation (edition_id, indicator_id, area_id, first_year, source_row, value)
                                            select 9999, indicator_id, area_id, 1990, 2, 1 from published.figure limit 1
                                            """))
                    .hasMessageContaining("does not exist");
        }
    }
}
