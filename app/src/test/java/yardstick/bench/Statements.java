package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/**
 * What one comparison asks of the database, through plain JDBC and prepared statements: who is
 * asking, and, when nothing is remembered, two years of figures of one indicator, every value read.
 */
final class Statements implements Crowd.Doing {

    static final String WHO =
            "select council_id, council_code, council_name, role from"
                    + " access.council_of_system('southend-integration')";

    static final String FIGURES =
            "select first_year, area_id, value, missing, edition_id, source_row from published.figure"
                    + " where indicator_id = ? and first_year in (2023, 2024)";

    private final Connection connection;
    private final PreparedStatement who;
    private final PreparedStatement figures;
    private final boolean withFigures;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Statements(EmbeddedDatabase database, boolean withFigures) {
        this.withFigures = withFigures;
        try {
            connection = database.connect("yardstick_app");
            who = connection.prepareStatement(WHO);
            figures = connection.prepareStatement(FIGURES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean once() throws SQLException {
        int rows = 0;
        try (var found = who.executeQuery()) {
            while (found.next()) {
                rows++;
                found.getString(2);
            }
        }
        if (withFigures) {
            figures.setInt(1, random.nextInt(1, 435));
            try (var found = figures.executeQuery()) {
                while (found.next()) {
                    found.getInt(2);
                    found.getBigDecimal(3);
                    found.getString(4);
                    found.getInt(5);
                }
            }
        }
        return rows == 1;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
