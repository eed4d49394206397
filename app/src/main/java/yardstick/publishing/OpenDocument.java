package yardstick.publishing;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the sheets of an ODS spreadsheet. No document type, no entity is ever resolved, and what is
 * unpacked is bounded, so that a small file cannot fill the memory. Sheets that only introduce the
 * document (they may name people) are passed over unread.
 */
final class OpenDocument {

    private static final Set<String> PASSED_OVER = Set.of("cover", "contents", "notes");
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 200;
    private static final long MOST_BYTES = 100L << 20;
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\(\"(https?://[^\"]+)\"");

    private final XMLStreamReader xml;
    private final Map<String, List<Table.Row>> sheets = new LinkedHashMap<>();

    private OpenDocument(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Every sheet's rows by its name; the first row of a sheet is row 1. */
    static Map<String, List<Table.Row>> read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("content.xml");
            if (entry == null) {
                throw new UnreadableFile(
                        "is no spreadsheet: it has no content.xml", new IOException());
            }
            try (var in = new Bounded(zip.getInputStream(entry))) {
                var document = new OpenDocument(factory().createXMLStreamReader(in));
                document.sheets();
                return document.sheets;
            }
        } catch (ZipException | XMLStreamException e) {
            throw new UnreadableFile("is no complete ODS spreadsheet", e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void sheets() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("table")) {
                var name = String.valueOf(attribute("name"));
                if (PASSED_OVER.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    passOver();
                } else {
                    sheets.put(name, rows());
                }
            }
        }
    }

    private void passOver() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private List<Table.Row> rows() throws XMLStreamException, IOException {
        var rows = new ArrayList<Table.Row>();
        int number = 1;
        while (!ended("table")) {
            if (started("table-row")) {
                int times = repeated("number-rows-repeated");
                var cells = cells();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    if (times > 1000 || rows.size() + times > MOST_ROWS) {
                        throw new UnreadableFile(
                                "has more than " + MOST_ROWS + " rows", new IOException());
                    }
                    for (int each = 0; each < times; each++) {
                        rows.add(new Table.Row(number + each, cells));
                    }
                }
                number += times;
            }
        }
        return rows;
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (!ended("table-row")) {
            if (started("table-cell") || started("covered-table-cell")) {
                int times =
                        Math.min(repeated("number-columns-repeated"), MOST_COLUMNS - cells.size());
                var cell = cell();
                for (int each = 0; each < times; each++) {
                    cells.add(cell);
                }
            }
        }
        return List.copyOf(cells);
    }

    /** A date as 2023-07-10, a number as it is, a link as its address, else the text. */
    private String cell() throws XMLStreamException {
        var formula = attribute("formula");
        var date = attribute("date-value");
        var number = attribute("value");
        var element = xml.getLocalName();
        var text = new StringBuilder();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element))) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        var link = formula == null ? null : LINK.matcher(formula);
        if (link != null && link.find()) {
            return link.group(1);
        }
        if (date != null) {
            return date.length() > 10 ? date.substring(0, 10) : date;
        }
        return number == null ? text.toString().strip() : number;
    }

    private boolean started(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    /** Moves on by one, and says whether that ended the element. */
    private boolean ended(String element) throws XMLStreamException {
        xml.next();
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    private int repeated(String attribute) {
        var times = attribute(attribute);
        return times == null ? 1 : Integer.parseInt(times);
    }

    private @Nullable String attribute(String name) {
        for (int each = 0; each < xml.getAttributeCount(); each++) {
            if (xml.getAttributeLocalName(each).equals(name)) {
                return xml.getAttributeValue(each);
            }
        }
        return null;
    }

    /** Stops where an honest file would long have ended. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(read);
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFile("unpacks to more than 100 MB", new IOException());
            }
        }
    }
}
