package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Works out the current figures from all observations. For an indicator that LAIT has, LAIT's value
 * is the figure, from its latest edition; periods that only other files have stay observations, so
 * that LAIT remains the reference. For another indicator it is the value published last. Other
 * files bring numerator, denominator and the reason for a value that LAIT does not state.
 */
final class CurrentFigures {

    private CurrentFigures() {}

    /**
     * Brings the figures of all indicators that these editions carry up to date. Only what differs
     * is written, so readers are never held up.
     */
    static void update(Connection connection, Collection<Integer> editions) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local work_mem = '256MB'");
        }
        try (var workOut = connection.prepareStatement(WORK_OUT)) {
            workOut.setArray(1, connection.createArrayOf("integer", editions.toArray()));
            workOut.execute();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze worked_out");
            statement.executeUpdate(REMOVE);
            statement.executeUpdate(CHANGE);
            statement.executeUpdate(ADD);
            statement.execute("drop table worked_out");
        }
    }

    private static final String WORK_OUT =
            """
            create temporary table worked_out on commit drop as
            with touched as materialized (
              select o.indicator_id, bool_or(e.content = 'lait') as in_lait
                from published.observation o join published.edition e using (edition_id)
               where o.indicator_id in (select indicator_id from published.observation where edition_id = any (?))
               group by o.indicator_id
            ), said as (
              select o.*, e.content, e.published_on
                from published.observation o
                join published.edition e using (edition_id)
                join touched t using (indicator_id)
            ), best as (
              select distinct on (indicator_id, first_year, area_id)
                     indicator_id, first_year, area_id, value, missing, edition_id, source_row, numerator, denominator
                from said join touched using (indicator_id)
               where not in_lait or content = 'lait'
               order by indicator_id, first_year, area_id, published_on desc, edition_id desc
            ), counted as (
              select distinct on (indicator_id, first_year, area_id) *
                from said
               where content <> 'lait' and (numerator is not null or denominator is not null)
               order by indicator_id, first_year, area_id, published_on desc, edition_id desc
            ), explained as (
              select distinct on (indicator_id, first_year, area_id) *
                from said
               where content <> 'lait'
               order by indicator_id, first_year, area_id, published_on desc, edition_id desc
            )
            select b.indicator_id, b.first_year, b.area_id, b.value,
                   case when b.missing = 'not-stated' then coalesce(x.missing, b.missing) else b.missing end as missing,
                   b.edition_id, b.source_row,
                   c.numerator, c.denominator,
                   case when b.value is null then x.edition_id else c.edition_id end as detail_edition_id,
                   case when b.value is null then x.source_row else c.source_row end as detail_source_row
              from best b
              left join counted c on b.value is not null
                and (c.indicator_id, c.first_year, c.area_id) = (b.indicator_id, b.first_year, b.area_id)
              left join explained x on b.missing = 'not-stated' and x.missing is not null
                and (x.indicator_id, x.first_year, x.area_id) = (b.indicator_id, b.first_year, b.area_id)
            """;

    private static final String REMOVE =
            """
            delete from published.figure f
             where f.indicator_id in (select indicator_id from worked_out)
               and not exists (select from worked_out w
                                where (w.indicator_id, w.first_year, w.area_id) = (f.indicator_id, f.first_year, f.area_id))
            """;

    private static final String CHANGE =
            """
            update published.figure f
               set value = w.value, missing = w.missing, edition_id = w.edition_id, source_row = w.source_row,
                   numerator = w.numerator, denominator = w.denominator,
                   detail_edition_id = w.detail_edition_id, detail_source_row = w.detail_source_row
              from worked_out w
             where (w.indicator_id, w.first_year, w.area_id) = (f.indicator_id, f.first_year, f.area_id)
               and (f.value, f.missing, f.edition_id, f.source_row, f.numerator, f.denominator,
                    f.detail_edition_id, f.detail_source_row)
                   is distinct from
                   (w.value, w.missing, w.edition_id, w.source_row, w.numerator, w.denominator,
                    w.detail_edition_id, w.detail_source_row)
            """;

    private static final String ADD =
            """
            insert into published.figure
              (indicator_id, first_year, area_id, value, missing, edition_id, source_row,
               numerator, denominator, detail_edition_id, detail_source_row)
            select w.indicator_id, w.first_year, w.area_id, w.value, w.missing, w.edition_id, w.source_row,
                   w.numerator, w.denominator, w.detail_edition_id, w.detail_source_row
              from worked_out w
             where not exists (select from published.figure f
                                where (w.indicator_id, w.first_year, w.area_id) = (f.indicator_id, f.first_year, f.area_id))
             order by w.indicator_id, w.first_year, w.area_id
            """;
}
