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

    /** The sheets of a CSV or XLSX file of figures. */
    public static List<Sheet> read(byte[] file) throws FileRefused {
        return read(file, false);
    }

    /**
     * The tables of a CSV, XLSX or DOCX file, each named by its sheet or by the heading that it
     * stands under. A day of which a workbook shows month and year is read as these.
     */
    public static List<Sheet> tables(byte[] file) throws FileRefused {
        return read(file, true);
    }

    private static List<Sheet> read(byte[] file, boolean tables) throws FileRefused {
        if (file.length == 0) {
            throw new FileRefused("The file is empty. Choose the one that has your table.");
        }
        if (file.length > MOST_BYTES) {
            throw new FileRefused(
                    "The file is larger than 5 megabytes. Remove pictures and other sheets, or send"
                            + " the table in several files.");
        }
        try {
            return byKind(file, tables);
        } catch (RuntimeException broken) {
            // Parsers promise their own exceptions and, over broken bytes, do not always keep it.
            throw new FileRefused(
                    "The file is damaged. Open it in your program, save it again, and send that.");
        }
    }

    private static List<Sheet> byKind(byte[] file, boolean tables) throws FileRefused {
        if (startsWith(file, ZIP)) {
            return unpacked(Parcel.of(file), tables);
        }
        if (startsWith(file, OLE)) {
            throw new FileRefused(
                    tables
                            ? "This is an old Excel or Word file (.xls, .doc) or one with a password."
                                    + " Save it as .xlsx or .docx without a password and send that."
                            : "This is an old Excel file (.xls) or one with a password. Save it as"
                                    + " .xlsx without a password, or as .csv, and send that.");
        }
        if (startsWith(file, PDF)) {
            throw new FileRefused(
                    tables
                            ? "This is a PDF, whose tables cannot be told from its text. Send the"
                                    + " plan as .docx, .xlsx or .csv."
                            : "This is a PDF. Send the figures as .xlsx or .csv; the template is"
                                    + " one.");
        }
        return List.of(CsvFile.read(file));
    }

    private static List<Sheet> unpacked(Parcel parcel, boolean tables) throws FileRefused {
        if (!parcel.isDocument()) {
            return XlsxFile.read(parcel, tables);
        }
        if (!tables) {
            throw new FileRefused(
                    "This is a Word document. Send the figures as .xlsx or .csv; the template is"
                            + " one.");
        }
        return DocxFile.read(parcel);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && java.util.Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
