package yardstick.notes;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.math.BigDecimal;

/** Changes targets by key, inside {@code Tenancy.write}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Targets extends GenericRepository<Target, TargetId> {

    /** Changes a target that is still at this version; otherwise an optimistic-lock failure. */
    void update(
            @Id TargetId id,
            @Version int version,
            String name,
            String period,
            BigDecimal value,
            String note);

    /** Takes a target away that is still at this version; otherwise an optimistic-lock failure. */
    void delete(@Id TargetId id, @Version int version);
}
