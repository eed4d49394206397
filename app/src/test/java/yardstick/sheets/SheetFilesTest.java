package yardstick.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What becomes of files that people send, and of those that they should not. */
class SheetFilesTest {

    @Test
    void commas_semicolons_and_tabs_are_told_apart() throws Exception {
        for (var separator : List.of(",", ";", "\t")) {
            var text = "Indicator code%1$sPeriod\r\na%1$s\"1,5; x\"\r\n".formatted(separator);

            assertThat(only(text.getBytes(UTF_8)).lines())
                    .as(separator)
                    .containsExactly(
                            new Sheet.Line(1, List.of("Indicator code", "Period")),
                            new Sheet.Line(2, List.of("a", "1,5; x")));
        }
    }

    @Test
    void letters_are_read_however_the_file_was_saved() throws Exception {
        var text = "Note\r\nfünf – “£5”\r\n";
        for (var bytes :
                List.of(
                        text.getBytes(UTF_8),
                        ("\ufeff" + text).getBytes(UTF_8),
                        ("\ufeff" + text).getBytes(UTF_16LE),
                        text.getBytes(Charset.forName("windows-1252")))) {
            assertThat(only(bytes).lines().getFirst().cells()).containsExactly("Note");
            assertThat(only(bytes).lines().get(1).cells()).containsExactly("fünf – “£5”");
        }
    }

    @Test
    void rows_are_numbered_as_the_spreadsheet_does() throws Exception {
        var sheet = only("a\r\n\r\n\"two\nlines\"\r\n,,\r\nb\r\n".getBytes(UTF_8));

        assertThat(sheet.lines()).extracting(Sheet.Line::row).containsExactly(1, 3, 5);
    }

    @Test
    void a_real_workbook_is_read_as_its_cells_look() throws Exception {
        var sheet = only(realWorkbook(false));

        assertThat(sheet.name()).isEqualTo("Figures");
        assertThat(sheet.formulas()).isEmpty();
        assertThat(sheet.lines().getFirst().cells())
                .containsExactly("text", "0.1", "2017-11-01", "64.13%", "TRUE", "", "12345678");
        assertThat(sheet.lines().get(1).row()).isEqualTo(7);
    }

    @Test
    void a_formula_is_named_by_its_cell() throws Exception {
        assertThat(only(realWorkbook(true)).formulas()).containsExactly("B8");
    }

    @Test
    void hidden_sheets_are_left_alone() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Seen").createRow(0).createCell(0).setCellValue("yes");
            book.createSheet("Hidden").createRow(0).createCell(0).setCellValue("no");
            book.setSheetHidden(1, true);
            book.write(out);
        }

        assertThat(SheetFiles.read(out.toByteArray()))
                .extracting(Sheet::name)
                .containsExactly("Seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin|has macros",
                "xl/externalLinks/externalLink1.xml|from other files",
                "xl/embeddings/oleObject1.bin|other files or controls",
                "../outside.xml|not put together",
                "/etc/passwd|not put together"
            })
    void what_no_table_of_figures_needs_is_refused(String partAndWords) {
        var parts = partAndWords.split("\\|");

        refused(Books.with(parts[0], Books.xml("<x/>")), parts[1]);
    }

    @Test
    void packed_files_inside_are_refused() {
        refused(Books.with("xl/media/a.bin", Books.book("")), "packed file");
    }

    @Test
    void what_unpacks_to_too_much_is_refused() {
        refused(Books.with("xl/media/zeros.bin", new byte[3 << 20]), "unpacks to more");
        var bomb = Books.parts("");
        for (int i = 0; i < 3; i++) {
            bomb.put("xl/media/noise" + i + ".bin", compressible(19 << 20));
        }
        refused(Books.zip(bomb), "unpacks to more");
    }

    @Test
    void more_than_two_hundred_parts_are_refused() {
        var parts = Books.parts("");
        for (int i = 0; i < 200; i++) {
            parts.put("xl/media/" + i, new byte[1]);
        }

        refused(Books.zip(parts), "200 parts");
    }

    @Test
    void document_types_are_refused_and_nothing_is_fetched() {
        for (var dtd :
                List.of(
                        "<!DOCTYPE worksheet><worksheet/>",
                        "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>",
                        "<!DOCTYPE w SYSTEM \"http://localhost:1/x.dtd\"><worksheet/>",
                        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><row><c t=\"str\"><v>&a;</v></c></row></worksheet>")) {
            refused(Books.with("xl/worksheets/sheet1.xml", Books.xml(dtd)), "document type");
        }
    }

    @Test
    void other_kinds_of_file_are_told_apart() {
        refused(new byte[0], "empty");
        refused(new byte[SheetFiles.MOST_BYTES + 1], "5 megabytes");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, ".xls");
        refused("%PDF-1.7".getBytes(UTF_8), "PDF");
        refused(new byte[] {1, 0, 2}, "neither");
        refused(Books.zip(java.util.Map.of("a.txt", new byte[1])), "no Excel workbook");
    }

    @Test
    void limits_are_kept() {
        refused("a\n".repeat(20_201).getBytes(UTF_8), "20,000 rows");
        refused((",".repeat(100) + "a").getBytes(UTF_8), "column CW");
        refused(Books.book("<row r=\"1\"><c r=\"CW1\"><v>1</v></c></row>"), "CW1");
        refused(("a,\"" + "x".repeat(5_001) + "\"").getBytes(UTF_8), "B1");
        refused(
                Books.book(
                        "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>%s</v></c></row>"
                                .formatted("x".repeat(5_001))),
                "B1");
    }

    @Test
    void a_stuck_file_is_given_up() {
        var reader = new SheetReader(Duration.ofMillis(1));
        var rows = "abc,def,ghi,jkl,mno\n".repeat(20_000).getBytes(UTF_8);

        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                reader.read(rows);
                            }
                        })
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("smaller files");
        reader.close();
    }

    private static Sheet only(byte[] file) throws FileRefused {
        var sheets = SheetFiles.read(file);
        assertThat(sheets).hasSize(1);
        return sheets.getFirst();
    }

    private static void refused(byte[] file, String words) {
        assertThatThrownBy(() -> SheetFiles.read(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(words);
    }

    private static byte[] compressible(int size) {
        var bytes = new byte[size];
        var random = new java.util.Random(7);
        for (int i = 0; i < size; i += 40) {
            bytes[i] = (byte) random.nextInt(1, 127);
        }
        return bytes;
    }

    private static byte[] realWorkbook(boolean formula) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Figures");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(" text\u00a0");
            row.createCell(1).setCellValue(0.1);
            var day = row.createCell(2);
            day.setCellValue(LocalDate.of(2017, 11, 1));
            day.setCellStyle(book.createCellStyle());
            day.getCellStyle().setDataFormat(book.createDataFormat().getFormat("mmm-yy"));
            var share = row.createCell(3);
            share.setCellValue(0.6413);
            share.setCellStyle(book.createCellStyle());
            share.getCellStyle().setDataFormat(book.createDataFormat().getFormat("0.00%"));
            row.createCell(4).setCellValue(true);
            row.createCell(6).setCellValue(12345678);
            sheet.createRow(6).createCell(0).setCellValue("below");
            if (formula) {
                sheet.createRow(7).createCell(1).setCellFormula("1+1");
            }
            book.write(out);
        }
        return out.toByteArray();
    }
}
