package yardstick.tenants;

import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * What every request asks of the database: a statement that jOOQ writes once, when the portal
 * starts, and not for each request anew. One row at most comes back.
 */
final class Question {

    private final DataSource pool;
    private final String text;

    Question(DataSource pool, Query query) {
        this.pool = pool;
        this.text = DSL.using(SQLDialect.POSTGRES).render(query);
    }

    /** Makes something of the row that was found; null if it holds nothing. */
    interface Reading<T> {
        @Nullable T read(ResultSet row) throws SQLException;
    }

    /** Asks with these values in place of the query's own, in a transaction of its own. */
    <T> Optional<T> ask(Reading<T> reading, Object... values) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(reading.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DataAccessException("It could not be asked who this is", e);
        }
    }
}
