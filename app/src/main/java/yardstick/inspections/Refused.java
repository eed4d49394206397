package yardstick.inspections;

import org.jooq.exception.DataAccessException;

import yardstick.web.FieldError;

/** Tells why the database has refused a row: its key is taken, or something points at it. */
final class Refused {

    private static final String TAKEN = "23505";

    /** What PostgreSQL answers where something points at a row: 23001 where that is restricted. */
    private static final String POINTED_AT = "23503";

    private static final String RESTRICTED = "23001";

    private Refused() {}

    /** Whether another row has the same key. */
    static boolean isTaken(DataAccessException failure) {
        return failure.sqlState().equals(TAKEN);
    }

    /** What to tell where something points at a row; any other failure is thrown on. */
    static FieldError because(String field, DataAccessException failure) {
        if (!failure.sqlState().equals(POINTED_AT) && !failure.sqlState().equals(RESTRICTED)) {
            throw failure;
        }
        return new FieldError(
                field,
                "A plan answers a recommendation of this inspection. Take it out of the plan first");
    }
}
