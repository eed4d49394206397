package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every private table by every verb by everybody, and what the other roles may do. */
@DisplayName("The wall between councils")
class WallMatrixTest {

    private Connection superuser;

    @BeforeEach
    void connect() throws SQLException {
        superuser = SeededDatabase.database().connectAsSuperuser();
    }

    @AfterEach
    void disconnect() throws SQLException {
        superuser.close();
    }

    @Test
    void has_rows_behind_it_in_every_table() throws SQLException {
        assertThat(new WallMatrix(superuser).tablesWithoutSeed())
                .as(
                        "Tables without rows prove nothing. Add one row for Elmshire and one for"
                                + " Oakford to tenants/src/test/resources/yardstick/tenants/seed.sql")
                .isEmpty();
    }

    @Test
    void sees_a_new_table_by_itself() throws SQLException {
        superuser.setAutoCommit(false);
        run(superuser, "create table council.note (council_id uuid, body text)");

        assertThat(new WallMatrix(superuser).tablesWithoutSeed()).containsExactly("council.note");
        superuser.rollback();
    }

    @Test
    void lets_everybody_do_what_they_may_and_nothing_else() throws SQLException {
        var matrix = new WallMatrix(superuser);
        try (var web = SeededDatabase.database().connect("yardstick_app")) {
            web.setAutoCommit(false);

            assertThat(matrix.breaches(web)).isEmpty();
            assertThat(matrix.attempts()).isGreaterThan(matrix.tables().size() * 40);
            web.rollback();
        }
    }

    @Test
    void stands_before_the_owner_of_the_tables_too() throws SQLException {
        try (var owner = SeededDatabase.database().connect("yardstick_owner")) {
            for (var table : new WallMatrix(superuser).tables()) {
                // Functions of the owner read what is released, to tell who gave its own, and who
                // leaves.
                if (table.name().startsWith("council.")
                        && !table.name().equals("council.leaving")) {
                    var count = "select count(*) from " + table;
                    assertThat(SeededDatabase.single(owner, count)).as(table.name()).isEqualTo("0");
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} touches no table of {1}")
    @CsvSource({
        "yardstick_app, published",
        "yardstick_loader, council",
        "yardstick_loader, access",
        "yardstick_loader, shared"
    })
    void is_not_the_only_one(String role, String schema) throws SQLException {
        try (var connection = SeededDatabase.database().connect(role)) {
            for (var table : tables(schema)) {
                var column = columnOf(table);
                var verbs = new ArrayList<String>();
                verbs.add("insert into " + table + " default values");
                verbs.add("update %s set %2$s = %2$s".formatted(table, column));
                verbs.add("delete from " + table);
                verbs.add("truncate " + table);
                if (!schema.equals("published")) {
                    verbs.add("select from " + table);
                }
                for (var verb : verbs) {
                    assertThatThrownBy(() -> run(connection, verb))
                            .as(verb)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    private List<String> tables(String schema) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select oid::regclass from pg_class where relkind = 'r'"
                                        + " and relnamespace = '"
                                        + schema
                                        + "'::regnamespace")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).as("tables of " + schema).isNotEmpty();
        return found;
    }

    private String columnOf(String table) throws SQLException {
        return SeededDatabase.single(
                superuser,
                "select attname from pg_attribute where attnum > 0 and not attisdropped"
                        + " and attidentity = '' and attrelid = '"
                        + table
                        + "'::regclass");
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
