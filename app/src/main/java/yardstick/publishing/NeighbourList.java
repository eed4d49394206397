package yardstick.publishing;

import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A statistical neighbour model: for each council ten others in order. The same model may come as a
 * workbook and as comma-separated text; then it is one model, and they must not differ.
 */
record NeighbourList(Table table) implements PublishedFile {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final List<String> CLOSENESS =
            List.of("Extremely close", "Very close", "Close", "Somewhat close", "Not close");

    /** One place in a council's list. */
    record Neighbour(int row, int council, int position, int neighbour, String closeness) {
        Neighbour withoutRow() {
            return new Neighbour(0, council, position, neighbour, closeness);
        }
    }

    static boolean isHeader(List<String> header) {
        return numberColumn(header) >= 0 && firstColumn(header) >= 0;
    }

    private static int numberColumn(List<String> header) {
        return Math.max(header.indexOf("LA num"), header.indexOf("old_la_code"));
    }

    private static int firstColumn(List<String> header) {
        return Math.max(header.indexOf("SN1"), header.indexOf("SN_1"));
    }

    @Override
    public Content content() {
        return Content.NEIGHBOURS;
    }

    @Override
    public int load(Loading loading) throws SQLException {
        var neighbours = neighbours(loading);
        var model = loading.publication().label();
        var known = known(model, loading);
        if (!known.isEmpty()) {
            compare(model, known, neighbours, loading);
        }
        if (!loading.findings().refused()) {
            var listed = known.stream().map(Neighbour::council).collect(Collectors.toSet());
            write(
                    model,
                    neighbours.stream().filter(each -> !listed.contains(each.council())).toList(),
                    loading);
        }
        return table.rows().size();
    }

    private List<Neighbour> neighbours(Loading loading) {
        var neighbours = new ArrayList<Neighbour>();
        var seen = new HashSet<Integer>();
        for (var row : table.rows()) {
            var number = row.cell(numberColumn(table.header()));
            if (number.isEmpty()) {
                continue;
            }
            var council = council(number, row, loading);
            if (council.isPresent() && !seen.add(council.getAsInt())) {
                loading.findings().refuse(row.number(), "council " + number + " is listed twice");
            }
            if (council.isPresent() && hasNoList(row)) {
                loading.findings().note("the model gives council " + number + " no neighbours");
            } else if (council.isPresent()) {
                for (int position = 1; position <= 10; position++) {
                    neighbour(row, council.getAsInt(), position, neighbours, loading);
                }
            }
        }
        return neighbours;
    }

    /** A council younger than the model stands in it with nothing but dashes. */
    private boolean hasNoList(Table.Row row) {
        int first = firstColumn(table.header());
        return IntStream.range(first, first + 20).allMatch(column -> row.cell(column).equals("-"));
    }

    private OptionalInt council(String number, Table.Row row, Loading loading) {
        var council = loading.areas().withDfeNumber(number);
        if (council.isEmpty()) {
            loading.findings().refuse(row.number(), "unknown council " + number);
        }
        return council;
    }

    private void neighbour(
            Table.Row row, int council, int position, List<Neighbour> into, Loading loading) {
        int column = firstColumn(table.header()) + 2 * (position - 1);
        var other = council(row.cell(column), row, loading);
        var word = row.cell(column + 1).toLowerCase(Locale.ROOT);
        var closeness =
                CLOSENESS.stream()
                        .filter(known -> known.toLowerCase(Locale.ROOT).equals(word))
                        .findFirst();
        if (closeness.isEmpty()) {
            loading.findings()
                    .refuse(
                            row.number(),
                            "closeness of neighbour %d is \"%s\", not one of %s"
                                    .formatted(position, row.cell(column + 1), CLOSENESS));
        } else if (other.isPresent()) {
            into.add(
                    new Neighbour(
                            row.number(), council, position, other.getAsInt(), closeness.get()));
        }
    }

    private static Set<Neighbour> known(String model, Loading loading) throws SQLException {
        var known = new LinkedHashSet<Neighbour>();
        try (var select =
                loading.connection()
                        .prepareStatement(
                                """
                                select area_id, position, neighbour_id, closeness
                                  from published.neighbour where model = ? order by area_id, position
                                """)) {
            select.setString(1, model);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(
                            new Neighbour(
                                    0,
                                    rows.getInt(1),
                                    rows.getInt(2),
                                    rows.getInt(3),
                                    rows.getString(4)));
                }
            }
        }
        return known;
    }

    /** For a council that both list the lists must be the same; either may list more councils. */
    private static void compare(
            String model, Set<Neighbour> known, List<Neighbour> neighbours, Loading loading) {
        var listed = known.stream().map(Neighbour::council).collect(Collectors.toSet());
        int compared = 0;
        for (var each : neighbours) {
            if (listed.contains(each.council())) {
                compared++;
                if (!known.contains(each.withoutRow())) {
                    loading.findings()
                            .refuse(
                                    each.row(),
                                    "neighbour %d differs from the model %s that is loaded already"
                                            .formatted(each.position(), model));
                }
            }
        }
        loading.findings()
                .note(
                        "the same model %s as is loaded already: %,d neighbours compared"
                                .formatted(model, compared));
    }

    private static void write(String model, List<Neighbour> neighbours, Loading loading)
            throws SQLException {
        var on = loading.publication().publishedOn();
        var month = on == null ? model : MONTH.format(on);
        try (var insertModel =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        insert into published.neighbour_model (model, title, edition_id)
                                        values (?, ?, ?) on conflict do nothing
                                        """);
                var insert =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        insert into published.neighbour (model, area_id, position, neighbour_id, closeness)
                                        values (?, ?, ?, ?, ?)
                                        """)) {
            insertModel.setString(1, model);
            insertModel.setString(2, month + " model");
            insertModel.setInt(3, loading.edition());
            insertModel.executeUpdate();
            for (var each : neighbours) {
                insert.setString(1, model);
                insert.setInt(2, each.council());
                insert.setInt(3, each.position());
                insert.setInt(4, each.neighbour());
                insert.setString(5, each.closeness());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
