package yardstick.publishing;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Works out the current figures from all observations, by the rule that the database function
 * {@code published.figures_of} holds for everybody: periods that only other files than LAIT have
 * stay observations, so that LAIT remains the reference.
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
            workOut.setArray(1, touched(connection, editions));
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

    private static Array touched(Connection connection, Collection<Integer> editions)
            throws SQLException {
        try (var select = connection.prepareStatement(TOUCHED)) {
            select.setArray(1, connection.createArrayOf("integer", editions.toArray()));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getArray(1);
            }
        }
    }

    private static final String TOUCHED =
            """
            select coalesce(array_agg(distinct indicator_id), '{}')
              from published.observation where edition_id = any (?)
            """;

    private static final String WORK_OUT =
            """
            create temporary table worked_out on commit drop as
            select * from published.figures_of(?, null)
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
