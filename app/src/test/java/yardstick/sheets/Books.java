package yardstick.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, part by part, as no spreadsheet program would. */
public final class Books {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Books() {}

    /** A zip file of these parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of a workbook with one sheet that has these rows, as XML. */
    public static Map<String, byte[]> parts(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", xml("<Types/>"));
        parts.put(
                "xl/workbook.xml",
                xml(
                        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Figures\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
                                .formatted(MAIN, LINKS)));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                xml(
                        "<Relationships><Relationship Id=\"a\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                                .formatted(LINKS)));
        parts.put(
                "xl/styles.xml",
                xml(
                        "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"mmm\\-yy\"/></numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                                .formatted(MAIN)));
        parts.put(
                "xl/worksheets/sheet1.xml",
                xml(
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                                .formatted(MAIN, rows)));
        return parts;
    }

    /** A workbook with one sheet that has these rows, as XML. */
    public static byte[] book(String rows) {
        return zip(parts(rows));
    }

    /** A part of a workbook. */
    public static byte[] xml(String body) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body).getBytes(UTF_8);
    }

    /** A workbook with one part more, or another in its place. */
    public static byte[] with(String name, byte[] part) {
        var parts = parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        parts.put(name, part);
        return zip(parts);
    }
}
