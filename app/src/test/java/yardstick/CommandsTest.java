package yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.migrations.SchemaVersion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What whoever runs the product reads when something is wrong. */
class CommandsTest {

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void an_unknown_command_is_answered_with_those_there_are() {
        failing(Map.of(), "start")
                .hasMessageContaining("There is no command \"start\"")
                .hasMessageContaining("serve | migrate | load")
                .hasFieldOrPropertyWithValue("exitCode", 64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YARDSTICK_OWNER_PASSWORD", "YARDSTICK_LOADER_PASSWORD"})
    void the_web_process_refuses_the_password_of_another_role(String variable) {
        var environment = serving();
        environment.put(variable, "secret");

        failing(environment, "serve")
                .hasMessageStartingWith(variable + " is set")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YARDSTICK_DATABASE_URL",
                "YARDSTICK_APP_PASSWORD",
                "YARDSTICK_ISSUER",
                "YARDSTICK_CLIENT_SECRET",
                "YARDSTICK_BASE_URL"
            })
    void a_missing_variable_is_named_with_what_it_is_for(String variable) {
        var environment = serving();
        environment.remove(variable);

        failing(environment, "serve")
                .hasMessageStartingWith(variable + " is not set. Set it to the ")
                .hasFieldOrPropertyWithValue("exitCode", 78);
    }

    @Test
    void an_address_with_a_password_in_it_is_refused() {
        var environment = serving();
        environment.put(
                "YARDSTICK_DATABASE_URL", "jdbc:postgresql://localhost/yardstick?password=secret");

        failing(environment, "serve")
                .hasMessageContaining("Leave both out")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var environment = serving();
            environment.put("YARDSTICK_PORT", String.valueOf(taken.getLocalPort()));

            failing(environment, "serve")
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void a_schema_that_is_behind_is_named_with_the_command_that_mends_it() throws SQLException {
        var needed = SchemaVersion.needed();
        var before = "V%03d".formatted(Integer.parseInt(needed.substring(1)) - 1);
        try (var owner = database.connect("yardstick_owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "create table public.kept as select * from public.flyway_schema_history");
            statement.execute(
                    "delete from public.flyway_schema_history where version = '%s'"
                            .formatted(needed.substring(1)));
            try {
                failing(serving(), "serve")
                        .hasMessageContaining(
                                "The schema is at %s and this build needs %s"
                                        .formatted(before, needed))
                        .hasMessageContaining("migrate");
            } finally {
                statement.execute("truncate public.flyway_schema_history");
                statement.execute(
                        "insert into public.flyway_schema_history select * from public.kept");
                statement.execute("drop table public.kept");
            }
        }
    }

    @Test
    void migrating_again_does_nothing_and_says_so() {
        var environment =
                Map.of(
                        "YARDSTICK_DATABASE_URL",
                        database.url(),
                        "YARDSTICK_OWNER_PASSWORD",
                        "yardstick");

        assertThat(running(environment, "migrate"))
                .isEqualToIgnoringNewLines(
                        "The schema is at %s: nothing to do.".formatted(SchemaVersion.needed()));
    }

    @Test
    void a_database_that_is_not_there_is_said_in_a_sentence() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var environment =
                Map.of(
                        "YARDSTICK_DATABASE_URL",
                        "jdbc:postgresql://localhost:" + nobody + "/yardstick",
                        "YARDSTICK_OWNER_PASSWORD",
                        "yardstick");

        failing(environment, "make-administrator", "issuer", "subject")
                .hasMessageContaining("as yardstick_owner failed: nothing answers there")
                .hasFieldOrPropertyWithValue("exitCode", 69);
    }

    @Test
    void the_first_administrator_can_be_appointed_twice_and_is_one() throws SQLException {
        var environment =
                Map.of(
                        "YARDSTICK_DATABASE_URL",
                        database.url(),
                        "YARDSTICK_OWNER_PASSWORD",
                        "yardstick");
        for (int time = 0; time < 2; time++) {
            assertThat(
                            running(
                                    environment,
                                    "make-administrator",
                                    "issuer",
                                    "subject",
                                    "Platform team"))
                    .contains("Platform team is a platform administrator");
        }
        try (var owner = database.connect("yardstick_owner");
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        """
                                        select count(*) from access.appointment join access.person using (person_id)
                                         where kind = 'platform-administrator' and subject = 'subject'
                                           and valid_until is null
                                        """)) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
        }
    }

    private static Map<String, String> serving() {
        return new HashMap<>(
                Map.of(
                        "YARDSTICK_DATABASE_URL", database.url(),
                        "YARDSTICK_APP_PASSWORD", "yardstick",
                        "YARDSTICK_ISSUER", "http://localhost/realms/yardstick",
                        "YARDSTICK_CLIENT_SECRET", "none",
                        "YARDSTICK_BASE_URL", "http://localhost",
                        "YARDSTICK_PORT", "0"));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failing(
            Map<String, String> environment, String... arguments) {
        return assertThatThrownBy(() -> running(environment, arguments))
                .isInstanceOf(OperatorError.class);
    }

    private static String running(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        new Commands(new Settings(environment), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return out.toString(StandardCharsets.UTF_8);
    }
}
