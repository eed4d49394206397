package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Writes down for which periods editions have values, so that nobody need look through them. */
final class EditionPeriods {

    private EditionPeriods() {}

    /** Works them out for these editions; a label that a file gave stays. */
    static void update(Connection connection, Collection<Integer> editions) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(1, connection.createArrayOf("integer", editions.toArray()));
            upsert.executeUpdate();
        }
    }

    private static final String UPSERT =
            """
            insert into published.edition_period as p
              (edition_id, indicator_id, first_year, needs_edition_id, has_value, parts)
            select o.edition_id, o.indicator_id, o.first_year, coalesce(o.worked_out_with_edition_id, o.edition_id),
                   bool_or(o.value is not null),
                   coalesce(array_agg(o.area_id) filter (where a.kind = 'part' and o.value is not null), '{}')
              from published.observation o
              join published.area a using (area_id)
             where o.edition_id = any (?)
             group by o.edition_id, o.indicator_id, o.first_year, coalesce(o.worked_out_with_edition_id, o.edition_id)
            on conflict (edition_id, indicator_id, first_year, needs_edition_id) do update
              set has_value = excluded.has_value, parts = excluded.parts
            where (p.has_value, p.parts) is distinct from (excluded.has_value, excluded.parts)
            """;
}
