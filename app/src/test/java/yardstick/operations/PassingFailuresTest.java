package yardstick.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Which failures of the database are worth another try. */
class PassingFailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "53300", "57P01", "57P02", "57P03", "57014", "55P03", "25006"
            })
    void a_server_that_is_away_or_overrun_is_worth_another_try(String state) {
        assertThat(DatabaseAway.causedBy(failure(new SQLException("", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "23505", "42501", "42P01", "40001"})
    void a_mistake_of_ours_is_not(String state) {
        assertThat(DatabaseAway.causedBy(failure(new SQLException("", state)))).isFalse();
    }

    @Test
    void a_connection_that_the_pool_finds_closed_or_cannot_get_is_worth_another_try() {
        assertThat(DatabaseAway.causedBy(failure(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseAway.causedBy(failure(new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @Test
    void a_failure_that_has_nothing_to_do_with_the_database_is_not() {
        assertThat(DatabaseAway.causedBy(new IllegalStateException("08006"))).isFalse();
    }

    private static DataAccessException failure(SQLException cause) {
        return new DataAccessException("failed", cause);
    }
}
