package yardstick.publishing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated files, with or without a byte order mark, UTF-8 or Windows-1252. */
final class Csv {

    private Csv() {}

    /** The whole file; the header is row 1. */
    static Table read(Path file) throws IOException {
        return parse(text(Files.readAllBytes(file)));
    }

    /** The same from text. */
    static Table parse(String text) throws IOException {
        var rows = new ArrayList<Table.Row>();
        try (var records =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord each : records) {
                rows.add(new Table.Row(rows.size() + 1, List.copyOf(each.getFields())));
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(rows.size() + 1, "is not comma-separated text", e);
        }
        return Table.of(rows);
    }

    static String text(byte[] bytes) {
        var start = bytes.length >= 3 && bytes[0] == (byte) 0xEF ? 3 : 0;
        var content = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(content.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252").decode(content).toString();
        }
    }
}
