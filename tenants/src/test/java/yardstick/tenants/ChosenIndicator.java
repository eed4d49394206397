package yardstick.tenants;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

import java.util.UUID;

/**
 * An indicator on a council's front page, for the proof that Micronaut Data goes by the same door.
 */
@MappedEntity(value = "key_indicator", schema = "council")
record ChosenIndicator(@EmbeddedId ChosenIndicator.Key key, short position) {

    /** The council and the indicator. */
    @Embeddable
    record Key(
            @MappedProperty("council_id") UUID councilId,
            @MappedProperty("indicator_id") int indicatorId) {}

    /** Written and read by key. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends CrudRepository<ChosenIndicator, ChosenIndicator.Key> {

        @Query("select pg_backend_pid() || ' ' || pg_current_xact_id()")
        String transaction();
    }
}
