package yardstick.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a file is by looking into it; its name does not matter. */
final class Recognition {

    private static final int HEADER_WITHIN = 5;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private Recognition() {}

    /**
     * The file as one of the kinds that the loader knows; empty when it is none.
     *
     * @throws UnreadableFile when it begins like a known kind and cannot be read
     */
    static Optional<PublishedFile> recognise(FileInFolder file, Catalogue catalogue)
            throws IOException {
        var head = file.head();
        if (startsWith(head, "PAR1")) {
            return parquet(file.path());
        }
        if (startsWith(head, "PK")) {
            return new String(head, StandardCharsets.US_ASCII).contains(OPEN_DOCUMENT)
                    ? spreadsheet(file.path())
                    : workbook(Workbook.firstSheet(file.path()));
        }
        return isText(head) && looksLikeTable(head)
                ? csv(Csv.read(file.path()), catalogue)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.US_ASCII)
                .equals(magic);
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return false;
            }
        }
        return head.length > 0;
    }

    private static boolean looksLikeTable(byte[] head) {
        var firstLine = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return firstLine.chars().filter(each -> each == ',').count() >= 3;
    }

    private static Optional<PublishedFile> parquet(Path path) throws IOException {
        var columns = new ArrayList<String>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.prepareStatement("select name from parquet_schema(?)")) {
            statement.setString(1, path.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new UnreadableFile("is no complete Parquet file", e);
        }
        return columns.containsAll(LaitFigures.COLUMNS)
                ? Optional.of(new LaitFigures(path))
                : Optional.empty();
    }

    private static Optional<PublishedFile> workbook(List<Table.Row> rows) {
        for (int start = 0; start < Math.min(HEADER_WITHIN, rows.size()); start++) {
            var table = Table.of(rows.subList(start, rows.size()));
            if (NeighbourList.isHeader(table.header())) {
                return Optional.of(new NeighbourList(table));
            }
            if (table.header().containsAll(LocalAuthorityList.COLUMNS)) {
                return Optional.of(new LocalAuthorityList(table));
            }
        }
        return Optional.empty();
    }

    private static Optional<PublishedFile> spreadsheet(Path path) throws IOException {
        var sheets = OpenDocument.read(path);
        return InspectionOutcomes.recognised(sheets)
                ? Optional.of(new InspectionOutcomes(sheets))
                : Optional.empty();
    }

    private static Optional<PublishedFile> csv(Table table, Catalogue catalogue) {
        var header = table.header();
        if (header.containsAll(LaitDictionary.COLUMNS)) {
            return Optional.of(new LaitDictionary(table));
        }
        if (header.containsAll(CouncilSuccessions.COLUMNS)) {
            return Optional.of(new CouncilSuccessions(table));
        }
        if (header.containsAll(AuthorityCodes.COLUMNS)) {
            return Optional.of(new AuthorityCodes(table));
        }
        if (header.containsAll(Populations.COLUMNS)) {
            return Optional.of(new Populations(table));
        }
        if (header.containsAll(StatisticsTable.COLUMNS)) {
            return Optional.of(new StatisticsFile(table, catalogue));
        }
        return NeighbourList.isHeader(header)
                ? Optional.of(new NeighbourList(table))
                : Optional.empty();
    }
}
