package yardstick.planimport;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

import yardstick.sheets.Sheet.Line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The tables of a plan as Excel and Word keep them. */
final class PaperFiles {

    private PaperFiles() {}

    /** A workbook with all tables one below the other on a sheet, and months as dates. */
    static byte[] xlsx(List<FoundTable> tables) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Plan");
            var month = book.createCellStyle();
            month.setDataFormat(book.createDataFormat().getFormat("mmm-yy"));
            int at = 0;
            for (var table : tables) {
                at += 2;
                sheet.createRow(at++).createCell(0).setCellValue(table.name());
                for (var line : rows(table)) {
                    var row = sheet.createRow(at++);
                    for (int column = 0; column < line.cells().size(); column++) {
                        var text = line.cell(column);
                        var cell = row.createCell(column);
                        if (text.equals("Jan-18")) {
                            cell.setCellValue(LocalDate.of(2018, 1, 1));
                            cell.setCellStyle(month);
                        } else if (text.matches("\\d{1,2}")) {
                            cell.setCellValue(Integer.parseInt(text));
                        } else if (!text.isEmpty()) {
                            cell.setCellValue(text);
                        }
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document with a heading above each table, and a paragraph for each line of a cell. */
    static byte[] docx(List<FoundTable> tables) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var table : tables) {
                var heading = document.createParagraph();
                heading.setStyle("Heading2");
                heading.createRun().setText(table.name());
                var rows = rows(table);
                var made = document.createTable(rows.size(), table.columns());
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < table.columns(); column++) {
                        write(made.getRow(row).getCell(column), rows.get(row).cell(column));
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the headings on. */
    private static List<Line> rows(FoundTable table) {
        return table.lines().subList(table.heading(), table.lines().size());
    }

    private static void write(XWPFTableCell cell, String text) {
        cell.removeParagraph(0);
        text.lines().forEach(line -> cell.addParagraph().createRun().setText(line));
        if (text.isEmpty()) {
            cell.addParagraph();
        }
    }
}
