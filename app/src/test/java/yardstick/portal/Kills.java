package yardstick.portal;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.exceptions.TransactionException;

import org.jooq.exception.DataAccessException;

import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Lets work be killed on its way, at moments drawn with a fixed seed: half of the time by the
 * database, which drops the portal's connections, half of the time by stopping its thread.
 */
public final class Kills {

    private final RunningPortal portal;
    private final Random random = new Random(20261120);
    private double within = 40;
    private int tried;
    private int killed;

    /** Kills in this portal. */
    public Kills(RunningPortal portal) {
        this.portal = portal;
    }

    /**
     * Runs work, and kills it if it is still under way when its moment comes. The moments spread as
     * far as the work lasts here: later after a kill, earlier after one that came too late.
     */
    public void attempt(Callable<?> work) throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            var running = pool.submit(work);
            Thread.sleep((long) (random.nextDouble() * within));
            if (tried++ % 2 == 0) {
                dropConnections();
            } else {
                running.cancel(true);
            }
            try {
                running.get();
                within = Math.max(2, within * 0.8);
            } catch (Exception onItsWay) {
                within *= 1.15;
                killed++;
            }
        }
    }

    /**
     * Does it again, as somebody would who was told to try again: what was killed may have left
     * connections in the pool of which nobody knows yet that they are closed.
     */
    public static <T> T repeat(Callable<T> work) throws Exception {
        for (int left = 10; ; left--) {
            try {
                return work.call();
            } catch (ConnectionException | TransactionException | DataAccessException closed) {
                if (left == 0) {
                    throw closed;
                }
                Thread.sleep(100);
            }
        }
    }

    /** How many were killed before they were done. */
    public int killed() {
        return killed;
    }

    private void dropConnections() throws SQLException {
        try (var superuser = portal.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = 'yardstick_app' and state <> 'idle'");
        }
    }
}
