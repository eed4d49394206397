package yardstick.publishing;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the first sheet of an XLSX workbook as it stands, row by row. */
final class Workbook {

    private static final int MOST_ROWS = 100_000;
    private static final long MOST_BYTES = 200L << 20;

    private Workbook() {}

    /** All rows of the first sheet, blank ones included up to the last that has anything. */
    static List<Table.Row> firstSheet(Path file) throws IOException {
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opened);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new UnreadableFile("has no sheet", new IOException());
            }
            var rows = new Rows();
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(
                    new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            new ReadOnlySharedStringsTable(opened),
                            rows,
                            new DataFormatter(java.util.Locale.UK),
                            false));
            try (var sheet = sheets.next()) {
                parser.parse(new InputSource(sheet));
            }
            return rows.rows;
        } catch (OpenXML4JException
                | POIXMLException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException e) {
            throw new UnreadableFile("is no complete XLSX workbook", e);
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<Table.Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            if (row > MOST_ROWS) {
                throw new POIXMLException("more than " + MOST_ROWS + " rows");
            }
            while (rows.size() < row) {
                rows.add(new Table.Row(rows.size() + 1, List.of()));
            }
            cells = new ArrayList<>();
        }

        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column =
                    reference == null
                            ? cells.size()
                            : new org.apache.poi.ss.util.CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            rows.add(new Table.Row(row + 1, List.copyOf(cells)));
        }
    }
}
