package yardstick.home;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Writes key indicators by key, inside {@code Tenancy.write}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyIndicators extends GenericRepository<KeyIndicator, KeyIndicatorId> {

    /** Adds all of these. */
    Iterable<KeyIndicator> saveAll(Iterable<KeyIndicator> added);

    /** Moves all of these. */
    Iterable<KeyIndicator> updateAll(Iterable<KeyIndicator> moved);

    /** Takes all of these away. */
    void deleteAll(Iterable<KeyIndicator> removed);
}
