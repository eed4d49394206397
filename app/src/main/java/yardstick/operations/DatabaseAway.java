package yardstick.operations;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** Tells a database that is away or overrun for the moment from a mistake of ours. */
final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether trying again in a moment is likely to work. */
    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state) {
        if (state == null) {
            // Never the server's own answer: the pool has found the connection closed under it.
            return true;
        }
        // 08 connection, 53 out of resources, 57P01 to 57P03 stopping or starting, 57014 cancelled
        // for taking too
        // long, 55P03 a lock not to be had, 25006 a server that has become read-only in a failover.
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P0")
                || state.equals("57014")
                || state.equals("55P03")
                || state.equals("25006");
    }
}
