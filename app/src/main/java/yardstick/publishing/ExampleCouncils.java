package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes the councils and indicators of the example. */
final class ExampleCouncils {

    private final Connection connection;

    ExampleCouncils(Connection connection) {
        this.connection = connection;
    }

    void write(Table councils, Table indicators) throws SQLException {
        for (var row : councils.rows()) {
            writeCouncil(
                    councils.text(row, "code"),
                    councils.text(row, "dfe_code"),
                    councils.text(row, "name"),
                    councils.text(row, "region"));
        }
        for (var row : indicators.rows()) {
            writeIndicator(indicators, row);
        }
    }

    private void writeCouncil(String code, String dfeCode, String name, String region)
            throws SQLException {
        try (var insert = connection.prepareStatement(COUNCIL)) {
            insert.setString(1, code);
            insert.setString(2, name);
            insert.setString(3, dfeCode);
            insert.setString(4, region);
            insert.executeUpdate();
        }
    }

    private void writeIndicator(Table indicators, Table.Row row) throws SQLException {
        var sourceCode = indicators.text(row, "source_code");
        try (var insert = connection.prepareStatement(INDICATOR)) {
            insert.setString(1, Slug.of(sourceCode));
            insert.setString(2, sourceCode);
            insert.setString(3, indicators.text(row, "title"));
            insert.setString(4, indicators.text(row, "title"));
            insert.setString(5, indicators.text(row, "unit"));
            insert.setInt(6, Integer.parseInt(indicators.text(row, "per")));
            insert.setString(7, indicators.text(row, "polarity"));
            insert.setInt(8, Integer.parseInt(indicators.text(row, "decimal_places")));
            insert.setString(9, indicators.text(row, "period_type"));
            insert.setString(10, indicators.text(row, "topic"));
            insert.setInt(11, row.number());
            insert.executeUpdate();
        }
    }

    private static final String COUNCIL =
            """
            with council as (
              insert into published.area (code, kind, name, dfe_code, region_id)
              select ?, 'council', ?, ?, area_id from published.area where code = ?
              returning area_id, code, dfe_code
            ), identity as (
              insert into published.council (council_id, area_id)
              select md5('council ' || dfe_code)::uuid, area_id from council
              returning council_id, area_id
            )
            insert into published.council_code (council_id, ons_code)
            select council_id, code from identity join council using (area_id)
            """;

    private static final String INDICATOR =
            """
            with indicator as (
              insert into published.indicator
                (code, source_code, title, chart_title, definition, method, unit, per, polarity, decimal_places,
                 period_type, quartile_bands, discontinued, supplier, source, source_link)
              values (?, ?, ?, ?, 'An example: see the source of each figure.', '', ?, ?, ?, ?, ?, true, false,
                      'Example', 'Council papers, and invented figures', '')
              returning indicator_id
            )
            insert into published.indicator_topic (indicator_id, topic, position)
            select indicator_id, ?, ? from indicator
            """;
}
