package yardstick.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import yardstick.migrations.EmbeddedDatabase;

import java.sql.SQLException;

/** All of the published files, loaded once. */
@Tag("published-data")
class OpenDataTest {

    private static EmbeddedDatabase database;
    private static LoadReport report;

    @BeforeAll
    static void load() throws Exception {
        var folder = DataFolder.find(System.getenv());
        Assumptions.assumeTrue(folder.isPresent(), "no folder of published data");
        database = EmbeddedDatabase.temporary();
        report =
                Load.load(
                        database.url(),
                        EmbeddedDatabase.PASSWORD,
                        folder.orElseThrow(),
                        System.out::println);
        ReportText.lines(report).forEach(System.out::println);
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = database.connect("yardstick_app");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void every_figure_of_LAIT_is_read() throws SQLException {
        assertThat(report.file("lait/bds_long_0.parquet").rowsRead()).isEqualTo(641_070);
        assertThat(count("select count(*) from published.figure")).isEqualTo(641_070 - 170);
        assertThat(count("select count(*) from published.indicator")).isEqualTo(434);
    }

    @Test
    void every_council_is_there_with_its_older_codes() throws SQLException {
        assertThat(count("select count(*) from published.council")).isEqualTo(158);
        assertThat(count("select count(*) from published.council_code")).isEqualTo(163);
        assertThat(count("select count(*) from published.council where exists_until is null"))
                .isEqualTo(153);
    }
}
