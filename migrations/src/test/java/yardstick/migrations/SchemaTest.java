package yardstick.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every table, view, function and role, asked of the catalogue itself, so that the
 * next table is held to it too. Every rule is also shown a defect, which it must name.
 */
@DisplayName("In the schema")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private EmbeddedDatabase database;
    private Connection catalogue;

    @BeforeAll
    void start() {
        database = EmbeddedDatabase.temporary();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        catalogue = database.connectAsSuperuser();
        catalogue.setAutoCommit(false);
        run("create temporary table reviewed (kind text, name text) on commit drop");
        try (var insert = catalogue.prepareStatement("insert into reviewed values (?, ?)")) {
            for (var line : reviewed()) {
                insert.setString(1, line.getFirst());
                insert.setString(2, line.get(1));
                insert.executeUpdate();
            }
        }
    }

    @AfterEach
    void rollBack() throws SQLException {
        catalogue.rollback();
        catalogue.close();
    }

    static Stream<SchemaRule> rules() {
        return Stream.of(TableRules.ALL, WallRules.ALL, RoleRules.ALL).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds_that(SchemaRule rule) throws SQLException {
        assertThat(offenders(rule)).as(rule.promise()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void is_seen_when_it_does_not_hold_that(SchemaRule rule) throws SQLException {
        run(rule.defect());

        assertThat(offenders(rule)).as("after " + rule.defect()).contains(rule.named());
    }

    @Test
    void every_reviewed_exception_is_still_needed() throws SQLException {
        var gone = new ArrayList<String>();
        try (var statement = catalogue.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select name from reviewed
                                 where kind = 'definer' and to_regproc(name) is null
                                    or kind = 'reference' and name not like '%.*'
                                       and to_regclass(name) is null
                                """)) {
            while (rows.next()) {
                gone.add(rows.getString(1));
            }
        }
        assertThat(gone).as("reviewed.csv names what is no longer there").isEmpty();
    }

    private List<String> offenders(SchemaRule rule) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = catalogue.createStatement();
                var rows = statement.executeQuery(rule.offenders())) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String commands) throws SQLException {
        try (var statement = catalogue.createStatement()) {
            statement.execute(commands);
        }
    }

    private static List<List<String>> reviewed() {
        try (var file = SchemaTest.class.getResourceAsStream("reviewed.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", 3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
