package yardstick;

import org.flywaydb.core.api.FlywayException;

import java.sql.SQLException;

/** Says in a sentence why a database could not be used, and what to do about it. */
final class Failure {

    private Failure() {}

    /** What went wrong in the database, and what to do. */
    static String of(SQLException error) {
        var state = error.getSQLState() == null ? "" : error.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                    "the server refused the role or its password; set the role's password variable to the right one.";
            case "3D000" ->
                    "the server has no such database; create it and the roles with db/roles.sql.";
            case "42P01", "42883", "3F000" -> "the schema is not there yet; run migrate first.";
            default ->
                    state.startsWith("08")
                            ? "nothing answers there; see that PostgreSQL runs and that the address is right."
                            : firstLine(error.getMessage()) + " (SQLSTATE " + state + ")";
        };
    }

    /** The same for Flyway, which wraps what the database said. */
    static String ofMigration(FlywayException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return firstLine(error.getMessage());
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "no reason was given" : text.lines().findFirst().orElse("");
    }
}
