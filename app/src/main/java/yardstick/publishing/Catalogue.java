package yardstick.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns and categories of Explore Education Statistics files feed which indicator: the
 * readable file {@code publishing/catalogue.csv}. An indicator may have several lines, because
 * headers differ between editions; the first line whose columns a file has is used.
 */
final class Catalogue {

    /**
     * Rows of a file that match: column and the labels that count. {@code a=x|y; b=z} asks for x or
     * y in column a and z in column b.
     */
    record Where(Map<String, Set<String>> labels) {

        static Where parse(String text) {
            var labels = new LinkedHashMap<String, Set<String>>();
            for (var condition : SEMICOLON.split(text)) {
                int equals = condition.indexOf('=');
                if (equals > 0) {
                    labels.put(
                            condition.substring(0, equals).strip(),
                            Set.of(BAR.split(condition.substring(equals + 1).strip())));
                }
            }
            return new Where(labels);
        }

        boolean matches(Table table, Table.Row row) {
            return labels.entrySet().stream()
                    .allMatch(each -> each.getValue().contains(table.text(row, each.getKey())));
        }

        /** These conditions with some replaced: the row of the total beside the row of the part. */
        Where with(Where others) {
            var both = new LinkedHashMap<>(labels);
            both.putAll(others.labels);
            return new Where(both);
        }
    }

    /** What a rate or percentage is divided by. */
    sealed interface Denominator {
        /** Nothing: the indicator is a count. */
        record None() implements Denominator {}

        /** Children aged 0 to 17 in the middle of the year before. */
        record Population() implements Denominator {}

        /** Another column of the same row. */
        record Column(String name) implements Denominator {}

        /** A column of another row of the same area and period. */
        record OtherRow(String column, Where where) implements Denominator {}

        /** Another indicator's value in the same edition of the same publication. */
        record OtherIndicator(String sourceCode) implements Denominator {}
    }

    /**
     * One line.
     *
     * @param value column of the published value; empty where it is worked out
     * @param numerator columns that are added up
     * @param places decimal places to which a worked-out value is rounded
     */
    record Line(
            String indicator,
            Where where,
            String value,
            List<String> numerator,
            Denominator denominator,
            int per,
            int places) {

        /** The columns a file must have for this line to be used. */
        List<String> columns() {
            var columns = new ArrayList<>(where.labels.keySet());
            columns.addAll(numerator);
            if (!value.isEmpty()) {
                columns.add(value);
            }
            switch (denominator) {
                case Denominator.Column column -> columns.add(column.name());
                case Denominator.OtherRow other -> {
                    columns.add(other.column());
                    columns.addAll(other.where().labels.keySet());
                }
                case Denominator.None none -> {}
                case Denominator.Population population -> {}
                case Denominator.OtherIndicator other -> {}
            }
            return columns;
        }
    }

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern PLUS = Pattern.compile(" \\+ ");

    private final List<Line> lines;

    private Catalogue(List<Line> lines) {
        this.lines = lines;
    }

    /** The catalogue that the program carries. */
    static Catalogue read() throws IOException {
        try (var file = Catalogue.class.getResourceAsStream("/publishing/catalogue.csv")) {
            if (file == null) {
                throw new IOException("publishing/catalogue.csv is not in the program");
            }
            var table = Csv.parse(Csv.text(file.readAllBytes()));
            return new Catalogue(table.rows().stream().map(row -> line(table, row)).toList());
        }
    }

    private static Line line(Table table, Table.Row row) {
        var numerator = table.text(row, "numerator");
        var denominator = table.text(row, "denominator");
        return new Line(
                table.text(row, "indicator"),
                Where.parse(table.text(row, "where")),
                table.text(row, "value"),
                numerator.isEmpty() ? List.of() : List.of(PLUS.split(numerator)),
                denominator(denominator),
                number(table.text(row, "per")),
                number(table.text(row, "places")));
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static Denominator denominator(String text) {
        if (text.isEmpty()) {
            return new Denominator.None();
        }
        if (text.equals("population")) {
            return new Denominator.Population();
        }
        if (text.startsWith("indicator ")) {
            return new Denominator.OtherIndicator(text.substring("indicator ".length()));
        }
        int where = text.indexOf(" where ");
        return where < 0
                ? new Denominator.Column(text)
                : new Denominator.OtherRow(
                        text.substring(0, where),
                        Where.parse(text.substring(where + " where ".length())));
    }

    /** The lines that a file with these columns uses: for each indicator the first that fits. */
    List<Line> linesFor(Table table) {
        var chosen = new LinkedHashMap<String, Line>();
        for (var line : lines) {
            if (table.has(line.columns().toArray(String[]::new))) {
                chosen.putIfAbsent(line.indicator(), line);
            }
        }
        return List.copyOf(chosen.values());
    }

    /** Lines whose categories a file has although it lacks their columns: its header is wrong. */
    List<Line> linesThatMissColumns(Table table) {
        var used = linesFor(table).stream().map(Line::indicator).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !used.contains(line.indicator()))
                .filter(line -> table.has(line.where().labels().keySet().toArray(String[]::new)))
                .filter(
                        line ->
                                table.rows().stream()
                                        .anyMatch(row -> line.where().matches(table, row)))
                .toList();
    }
}
