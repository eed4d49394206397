package yardstick.downloads;

import java.io.IOException;
import java.io.OutputStream;

/** What kind of file a table is taken away as. */
public enum Format {
    /** One header row, one record a row; UTF-8 with CRLF, as RFC 4180 has it. */
    CSV("csv", "text/csv; charset=utf-8; header=present") {
        @Override
        TableWriter writer(Download download, OutputStream out) {
            return new CsvTable(download, out);
        }
    },
    /** A workbook of two sheets: the table, then the notes. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableWriter writer(Download download, OutputStream out) throws IOException {
            return new XlsxTable(download, out);
        }
    };

    /** What a route ends in: {@code .{format:csv|xlsx}}. */
    public static final String PATTERN = "csv|xlsx";

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The format with this ending. */
    public static Format of(String ending) {
        for (var format : values()) {
            if (format.ending.equals(ending)) {
                return format;
            }
        }
        throw new IllegalArgumentException("A table cannot be had as " + ending);
    }

    /** What the file's name ends in, without a dot. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }

    abstract TableWriter writer(Download download, OutputStream out) throws IOException;
}
