package yardstick.downloads;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table as CSV. Source and licence stand in every record, as a record may be cut out and go its
 * own way.
 */
final class CsvTable implements TableWriter {

    private final CsvWriter csv;
    private final List<String> everywhere;

    CsvTable(Download download, OutputStream out) {
        csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(new OutputStreamWriter(out, UTF_8));
        everywhere =
                List.of(
                        Downloads.harmless(download.notes().source()),
                        Downloads.harmless(download.notes().licence()));
        csv.writeRecord(
                Stream.concat(download.columns().stream(), Stream.of("Source", "Licence"))
                        .toList());
    }

    @Override
    public void row(List<Cell> cells) {
        var record = new ArrayList<String>(cells.size() + 2);
        cells.forEach(cell -> record.add(text(cell)));
        record.addAll(everywhere);
        csv.writeRecord(record);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> Downloads.harmless(words.text());
            case Cell.Number number -> number.value().toPlainString();
            case Cell.Symbol symbol -> symbol.reason().symbol();
            case Cell.Blank blank -> "";
        };
    }
}
