package yardstick.tenants;

import io.micronaut.data.exceptions.DataAccessException;

import org.postgresql.util.PSQLState;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells that two people added the same thing at the same moment: the unique key sees both. */
public final class Duplicate {

    private Duplicate() {}

    /** Whether a write failed because what it adds is there already. */
    public static boolean is(DataAccessException failure) {
        // A batch wraps the database's own failure twice.
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException sql
                                        && PSQLState.UNIQUE_VIOLATION
                                                .getState()
                                                .equals(sql.getSQLState()));
    }
}
