package yardstick.routes;

import yardstick.migrations.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.SQLException;

/** One indicator with one figure, where nothing has been loaded, so that pages can be asked for. */
final class SomethingPublished {

    private SomethingPublished() {}

    /** The code of an indicator that is published; publishes one if there is none. */
    static String indicator(EmbeddedDatabase database) throws SQLException {
        try (var loader = database.connect("yardstick_loader")) {
            var found = first(loader);
            if (!found.isEmpty()) {
                return found;
            }
            try (var statement = loader.createStatement()) {
                statement.execute(ONE_FIGURE);
            }
            return first(loader);
        }
    }

    private static String first(Connection loader) throws SQLException {
        try (var statement = loader.createStatement();
                var rows =
                        statement.executeQuery(
                                "select code from published.indicator join published.figure"
                                        + " using (indicator_id) order by indicator_id limit 1")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static final String ONE_FIGURE =
            """
            insert into published.load (folder, finished_at, changed) values ('test', now(), true);
            insert into published.edition
              (load_id, content, publisher, title, label, published_on, published_to_day,
               file_name, sha256, row_count)
            select load_id, 'lait', 'A publisher', 'A publication', 'April 2026', '2026-04-01',
                   false, 'figures.parquet', repeat('0', 64), 1
              from published.load where folder = 'test';
            insert into published.indicator
              (code, source_code, title, chart_title, definition, method, unit, polarity,
               decimal_places, period_type, quartile_bands, discontinued, supplier, source,
               source_link)
            values ('children-in-need', 'CIN', 'Children in need', '', '', '', 'count', 'neither',
                    0, 'snapshot-31-march', true, false, '', '', '');
            insert into published.indicator_topic (indicator_id, topic, position)
            select indicator_id, 'Children in need', 1 from published.indicator;
            insert into published.indicator_period (indicator_id, first_year, period, has_value)
            select indicator_id, 2025, '2025', true from published.indicator;
            insert into published.figure
              (indicator_id, first_year, area_id, value, edition_id, source_row)
            select i.indicator_id, 2025, a.area_id, 12, e.edition_id, 2
              from published.indicator i, published.area a, published.edition e;
            """;
}
