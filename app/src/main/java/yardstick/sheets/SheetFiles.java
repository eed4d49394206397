package yardstick.sheets;

import java.util.List;

/**
 * Reads a file that somebody sent. What it is, its first bytes say: names and media types are only
 * what the sender claims. Every file ends in sheets or in a refusal, whatever is in it.
 */
public final class SheetFiles {

    /** No file may be larger, in bytes. */
    public static final int MOST_BYTES = 5 << 20;

    /** Rows with something in them, over all sheets: 20,000 of figures, headings and some notes. */
    static final int MOST_ROWS = 20_200;

    /** Columns that may have something in them. */
    static final int MOST_COLUMNS = 100;

    /** Characters in one cell. */
    static final int LONGEST_CELL = 5_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private SheetFiles() {}

    /** The sheets of a CSV or XLSX file. */
    public static List<Sheet> read(byte[] file) throws FileRefused {
        if (file.length == 0) {
            throw new FileRefused("The file is empty. Choose the one that has your figures.");
        }
        if (file.length > MOST_BYTES) {
            throw new FileRefused(
                    "The file is larger than 5 megabytes. Remove pictures and other sheets, or send"
                            + " the figures in several files.");
        }
        try {
            return byKind(file);
        } catch (RuntimeException broken) {
            // Parsers promise their own exceptions and, over broken bytes, do not always keep it.
            throw new FileRefused(
                    "The file is damaged. Open it in your spreadsheet program, save it again as"
                            + " .xlsx or .csv, and send that.");
        }
    }

    private static List<Sheet> byKind(byte[] file) throws FileRefused {
        if (startsWith(file, ZIP)) {
            return XlsxFile.read(file);
        }
        if (startsWith(file, OLE)) {
            throw new FileRefused(
                    "This is an old Excel file (.xls) or one with a password. Save it as .xlsx"
                            + " without a password, or as .csv, and send that.");
        }
        if (startsWith(file, PDF)) {
            throw new FileRefused(
                    "This is a PDF. Send the figures as .xlsx or .csv; the template is one.");
        }
        return List.of(CsvFile.read(file));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && java.util.Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
