package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Lists where LAIT and another file disagree: their values differ by more than the places they were
 * published to allow, or one has a value where LAIT has none. Only the latest edition of the other
 * file speaks; what an older one said is a revision. The disagreement is listed, not resolved. (A
 * symbol where LAIT has a value is no difference in value.)
 */
final class Disagreements {

    private Disagreements() {}

    /** Works them out for all indicators that these editions carry. */
    static void update(Connection connection, Collection<Integer> editions) throws SQLException {
        try (var workOut = connection.prepareStatement(WORK_OUT)) {
            workOut.setArray(1, connection.createArrayOf("integer", editions.toArray()));
            workOut.execute();
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(REMOVE);
            statement.executeUpdate(WRITE);
            statement.execute("drop table disagreeing; drop table checked");
        }
    }

    private static final String WORK_OUT =
            """
            create temporary table checked on commit drop as
            select distinct o.indicator_id from published.observation o join published.edition e using (edition_id)
             where e.content = 'ees' and o.indicator_id in
                   (select indicator_id from published.observation where edition_id = any (?));
            create temporary table disagreeing on commit drop as
            with said as (
              select o.*, e.published_on, e.content
                from published.observation o join published.edition e using (edition_id)
                join checked using (indicator_id)
            ), places as (
              select indicator_id, edition_id, coalesce(max(scale(value)), 0) as places
                from said group by indicator_id, edition_id
            ), other as (
              select distinct on (indicator_id, first_year, area_id) *
                from said where content = 'ees'
               order by indicator_id, first_year, area_id, published_on desc, edition_id desc
            )
            select f.indicator_id, f.first_year, f.area_id, o.edition_id as other_edition_id,
                   o.source_row as other_source_row, f.value, o.value as other_value,
                   case when f.value is null
                        then 'LAIT gives no value; this file says ' || o.value
                        when o.denominator > 0 and i.per > 1
                             and trunc(o.numerator * i.per / o.denominator, least(p.places, q.places)) = f.value
                        then 'LAIT cuts off the last places of ' || round(o.numerator * i.per / o.denominator, p.places + 2)
                             || ' where this file''s figures round up'
                        when o.published_on < date_trunc('month', i.last_update)
                        then 'LAIT was updated after this file was published: the figure may have been revised'
                        else 'LAIT says ' || f.value || ', this file says ' || o.value end as reason
              from published.figure f
              join published.edition fe on fe.edition_id = f.edition_id and fe.content = 'lait'
              join other o using (indicator_id, first_year, area_id)
              join published.indicator i using (indicator_id)
              join places p on (p.indicator_id, p.edition_id) = (f.indicator_id, f.edition_id)
              join places q on (q.indicator_id, q.edition_id) = (o.indicator_id, o.edition_id)
             where o.value is not null
               and (f.value is null
                    or abs(f.value - o.value) > 0.5 * power(10::numeric, - least(p.places, q.places)))
            """;

    private static final String REMOVE =
            """
            delete from published.disagreement d
             where d.indicator_id in (select indicator_id from checked)
               and not exists (select from disagreeing n
                                where (n.indicator_id, n.first_year, n.area_id, n.other_edition_id)
                                    = (d.indicator_id, d.first_year, d.area_id, d.other_edition_id))
            """;

    private static final String WRITE =
            """
            insert into published.disagreement as d
              (indicator_id, first_year, area_id, other_edition_id, other_source_row, value, other_value, reason)
            select indicator_id, first_year, area_id, other_edition_id, other_source_row, value, other_value, reason
              from disagreeing
            on conflict (indicator_id, first_year, area_id, other_edition_id) do update
              set value = excluded.value, other_value = excluded.other_value, reason = excluded.reason,
                  other_source_row = excluded.other_source_row
            where (d.value, d.other_value, d.reason, d.other_source_row)
                  is distinct from (excluded.value, excluded.other_value, excluded.reason, excluded.other_source_row)
            """;
}
