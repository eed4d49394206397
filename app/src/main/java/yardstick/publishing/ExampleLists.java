package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the neighbours and inspections of the example. */
final class ExampleLists {

    /** The same years as published models have, so that pages offer both. */
    private static final List<String> MODELS = List.of("2021", "2025");

    private final Connection connection;
    private final Areas areas;

    ExampleLists(Connection connection, Areas areas) {
        this.connection = connection;
        this.areas = areas;
    }

    void write(Table neighbours, Table inspections, Map<String, Integer> editions)
            throws SQLException {
        for (var model : MODELS) {
            writeModel(model, editions.getOrDefault("invented", 0));
        }
        for (var row : neighbours.rows()) {
            writeNeighbour(neighbours, row);
        }
        for (var row : inspections.rows()) {
            int edition = editions.getOrDefault(inspections.text(row, "source"), 0);
            writeJudgement(writeInspection(inspections, row, edition), inspections, row);
        }
    }

    private int area(String code) {
        return areas.withOnsCode(code).orElseThrow();
    }

    private void writeModel(String model, int edition) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into published.neighbour_model (model, title, edition_id) values (?, ?, ?)")) {
            insert.setString(1, model);
            insert.setString(2, "Invented model of " + model);
            insert.setInt(3, edition);
            insert.executeUpdate();
        }
    }

    private void writeNeighbour(Table neighbours, Table.Row row) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.neighbour (model, area_id, position, neighbour_id, closeness)
                        values (?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, neighbours.text(row, "model"));
            insert.setInt(2, area(neighbours.text(row, "council")));
            insert.setInt(3, Integer.parseInt(neighbours.text(row, "position")));
            insert.setInt(4, area(neighbours.text(row, "neighbour")));
            insert.setString(5, neighbours.text(row, "closeness"));
            insert.executeUpdate();
        }
    }

    private int writeInspection(Table inspections, Table.Row row, int edition) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.inspection
                          (edition_id, area_id, framework, kind, inspected_on, published_on, source_row)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (area_id, kind, inspected_on) do update set published_on = excluded.published_on
                        returning inspection_id
                        """)) {
            insert.setInt(1, edition);
            insert.setInt(2, area(inspections.text(row, "council")));
            insert.setString(3, inspections.text(row, "framework"));
            insert.setString(4, inspections.text(row, "kind"));
            insert.setObject(5, LocalDate.parse(inspections.text(row, "inspected_on")));
            insert.setObject(6, LocalDate.parse(inspections.text(row, "published_on")));
            insert.setInt(7, row.number());
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void writeJudgement(int inspection, Table inspections, Table.Row row)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.judgement (inspection_id, position, judgement_area, grade)
                        select ?, count(*) + 1, ?, ? from published.judgement where inspection_id = ?
                        """)) {
            insert.setInt(1, inspection);
            insert.setString(2, inspections.text(row, "judgement_area"));
            insert.setString(3, inspections.text(row, "grade"));
            insert.setInt(4, inspection);
            insert.executeUpdate();
        }
    }
}
