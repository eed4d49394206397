package yardstick.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of text, one record a row, with commas, semicolons or tabs between the cells: UTF-8 or
 * UTF-16 with a byte order mark, UTF-8 without, or else Windows-1252, as Excel saves "CSV".
 */
final class CsvFile {

    /** Rows by which the separator is told: the first alone may be a title. */
    private static final int SAMPLE = 10;

    private CsvFile() {}

    static Sheet read(byte[] file) throws FileRefused {
        var text = text(file);
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused(
                    "This is neither an .xlsx nor a .csv file. Save your table as one of these and"
                            + " send that.");
        }
        var lines = new Lines();
        int row = 0;
        try (var records =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new StringReader(text))) {
            for (var each : records) {
                row++;
                lines.add(row, cells(row, each.getFields()));
            }
        } catch (CsvParseException | IOException unreadable) {
            throw new FileRefused(
                    "After row %,d the file is no table of text. Look for a quotation mark that is never closed, or save the table again as .csv."
                            .formatted(row));
        }
        return lines.endSheet("", List.of());
    }

    private static List<String> cells(int row, List<String> fields) throws FileRefused {
        var cells = new ArrayList<String>(fields.size());
        for (var field : fields) {
            Lines.checkLength(field, "Cell " + Sheet.letter(cells.size()) + row);
            cells.add(Lines.clean(field));
        }
        return cells;
    }

    private static String text(byte[] file) {
        int first = file[0] & 0xff;
        int second = file.length > 1 ? file[1] & 0xff : 0;
        if (first == 0xFF && second == 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        boolean marked =
                first == 0xEF && second == 0xBB && file.length > 2 && (file[2] & 0xff) == 0xBF;
        int start = marked ? 3 : 0;
        var bytes = ByteBuffer.wrap(file, start, file.length - start);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252").decode(bytes).toString();
        }
    }

    /** What stands most often between the cells of the first ten rows that have any of them. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        int rows = 0;
        int before = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                if (c == '\n' && commas + semicolons + tabs > before) {
                    before = commas + semicolons + tabs;
                    if (++rows == SAMPLE) {
                        break;
                    }
                }
            }
        }
        if (tabs > commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
