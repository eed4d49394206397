package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What editions changed: how many of their figures were new, said the same as the edition published
 * before, or said something else, and how many values were missing, by reason.
 */
record Counts(int fresh, int unchanged, int revised, Map<String, Integer> missing) {

    static final Counts NONE = new Counts(0, 0, 0, Map.of());

    /** The counts of each of these editions. */
    static Map<Integer, Counts> of(Connection connection, Collection<Integer> editions)
            throws SQLException {
        var counts = new HashMap<Integer, Counts>();
        var numbers = connection.createArrayOf("integer", editions.toArray());
        try (var select = connection.prepareStatement(COMPARED)) {
            select.setArray(1, numbers);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(
                            rows.getInt(1),
                            new Counts(
                                    rows.getInt(2),
                                    rows.getInt(3),
                                    rows.getInt(4),
                                    new TreeMap<>()));
                }
            }
        }
        try (var select = connection.prepareStatement(MISSING)) {
            select.setArray(1, numbers);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.getOrDefault(rows.getInt(1), NONE)
                            .missing()
                            .put(rows.getString(2), rows.getInt(3));
                }
            }
        }
        return counts;
    }

    private static final String COMPARED =
            """
            with carried as materialized (
              select distinct indicator_id, edition_id from published.observation
            ), alone as (
              select indicator_id from carried group by indicator_id having count(*) = 1
            ), ordered as (
              select o.edition_id, o.value,
                     lag(o.edition_id) over before as before, lag(o.value) over before as value_before
                from published.observation o join published.edition e using (edition_id)
               where o.indicator_id not in (select indicator_id from alone)
              window before as (partition by o.indicator_id, o.first_year, o.area_id
                                order by e.published_on, e.edition_id)
            ), counted as (
              select edition_id,
                     count(*) filter (where before is null) as fresh,
                     count(*) filter (where before is not null and value is not distinct from value_before) as unchanged,
                     count(*) filter (where before is not null and value is distinct from value_before) as revised
                from ordered group by edition_id
              union all
              select edition_id, count(*), 0, 0
                from published.observation where indicator_id in (select indicator_id from alone)
               group by edition_id
            )
            select edition_id, sum(fresh)::integer, sum(unchanged)::integer, sum(revised)::integer
              from counted where edition_id = any (?) group by edition_id
            """;

    private static final String MISSING =
            """
            select edition_id, missing, count(*)::integer
              from published.observation
             where missing is not null and edition_id = any (?)
             group by edition_id, missing
            """;
}
