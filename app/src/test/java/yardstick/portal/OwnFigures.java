package yardstick.portal;

import org.jspecify.annotations.Nullable;

import yardstick.migrations.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A council's own figures, put there as if they had been entered and approved. */
public final class OwnFigures implements AutoCloseable {

    private final Connection superuser;
    private final String council;
    private final UUID submission = UUID.randomUUID();

    /** For a council, by its ONS code, and one data set. */
    public OwnFigures(EmbeddedDatabase database, String council, String dataSet)
            throws SQLException {
        superuser = database.connectAsSuperuser();
        this.council = council;
        // Past the policies and the guards: what they let in is tested elsewhere.
        execute("set session_replication_role = replica");
        execute(
                """
                insert into council.submission
                  (council_id, submission_id, data_set_id, origin, state, made_by_name)
                select c.council_id, ?::uuid, d.data_set_id, 'file', 'approved', 'A test'
                  from published.council c join published.area a using (area_id), shared.data_set d
                 where a.code = ? and d.code = ?""",
                submission.toString(),
                council,
                dataSet);
    }

    /** Takes away every figure and release of a data set, so that a test begins anew. */
    public OwnFigures cleared(String dataSet) throws SQLException {
        execute(
                """
                delete from shared.released_figure f using shared.release r, shared.data_set d
                 where r.council_id = f.council_id and r.release_id = f.release_id
                   and d.data_set_id = r.data_set_id and d.code = ?""",
                dataSet);
        execute(
                """
                delete from shared.release r using shared.data_set d
                 where d.data_set_id = r.data_set_id and d.code = ?""",
                dataSet);
        execute(
                """
                delete from council.figure f using shared.collected_indicator i, shared.data_set d
                 where i.indicator_no = f.indicator_no and d.data_set_id = i.data_set_id
                   and d.code = ?""",
                dataSet);
        return this;
    }

    /** A count. */
    public OwnFigures count(String indicator, String firstDay, long count) throws SQLException {
        return figure(indicator, firstDay, String.valueOf(count), String.valueOf(count), null);
    }

    /** A figure with its counts, each as PostgreSQL reads it; null where there is none. */
    public OwnFigures figure(
            String indicator,
            String firstDay,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator)
            throws SQLException {
        execute(
                """
                insert into council.figure (council_id, indicator_no, first_day, revision,
                                            submission_id, status, value, numerator, denominator)
                select c.council_id, i.indicator_no, ?::date,
                       (select 1 + coalesce(max(f.revision), 0) from council.figure f
                         where f.council_id = c.council_id and f.indicator_no = i.indicator_no
                           and f.first_day = ?::date),
                       ?::uuid, 'provisional', ?::numeric, ?::numeric, ?::numeric
                  from published.council c join published.area a using (area_id),
                       shared.collected_indicator i
                 where a.code = ? and i.code = ?""",
                firstDay,
                firstDay,
                submission.toString(),
                value,
                numerator,
                denominator,
                council,
                indicator);
        return this;
    }

    private void execute(String sql, @Nullable String... parameters) throws SQLException {
        try (var statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
