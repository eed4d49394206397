package yardstick.notes;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** Changes commentary by key, inside {@code Tenancy.write}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Commentaries extends GenericRepository<Commentary, CommentaryId> {

    /** Changes a commentary that is still at this version; otherwise an optimistic-lock failure. */
    void update(
            @Id CommentaryId id,
            @Version int version,
            String body,
            @Nullable UUID writtenBy,
            String writtenByName,
            Instant writtenAt);

    /** Takes a commentary away that is still at this version; otherwise a failure. */
    void delete(@Id CommentaryId id, @Version int version);
}
