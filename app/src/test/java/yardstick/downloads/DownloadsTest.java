package yardstick.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;

import reactor.core.publisher.Flux;

import yardstick.statistics.Figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class DownloadsTest {

    private static final Figure SUPPRESSED = new Figure.Missing(Figure.Reason.SUPPRESSED);

    private static final Download TABLE =
            new Download(
                    "CPP rate: 2016/17",
                    "Plans per 10,000",
                    List.of("Council", "Value", "Change"),
                    List.of(
                            List.of(
                                    Cell.of("Southend-on-Sea"),
                                    Cell.of(new BigDecimal("24.5")),
                                    Cell.of(new BigDecimal("-0.8"))),
                            List.of(Cell.of("=1+1"), Cell.of(SUPPRESSED), Cell.BLANK)),
                    Download.Notes.published("Department for Education, LAIT", "Means are plain"));

    @Test
    void a_csv_has_one_header_row_and_one_record_a_row() {
        assertThat(new String(Downloads.bytes(TABLE, Format.CSV), UTF_8).split("\r\n"))
                .containsExactly(
                        "Council,Value,Change,Source,Licence",
                        "Southend-on-Sea,24.5,-0.8,\"Department for Education, LAIT\","
                                + "Open Government Licence v3.0",
                        "'=1+1,[c],,\"Department for Education, LAIT\",Open Government Licence v3.0");
    }

    @Test
    void a_workbook_has_numbers_that_are_numbers_and_texts_that_are_no_formulae()
            throws IOException {
        try (var book = workbook(TABLE)) {
            var sheet = book.getSheet("Figures");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(24.5);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(-0.8);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("[c]");
            assertThat(sheet.getRow(2).getCell(2)).isNull();
        }
    }

    @Test
    void the_notes_name_source_licence_and_symbols() throws IOException {
        try (var book = workbook(TABLE)) {
            var words = new StringBuilder();
            book.getSheet("Notes")
                    .forEach(row -> row.forEach(cell -> words.append(cell).append('|')));
            assertThat(words.toString())
                    .contains("Plans per 10,000", "Department for Education, LAIT")
                    .contains("Open Government Licence", "Means are plain")
                    .contains("[c]|suppressed for confidentiality");
        }
    }

    @Test
    void a_file_s_name_is_safe_in_a_header() {
        assertThat(TABLE.name()).isEqualTo("cpp-rate-2016-17");
    }

    @Test
    void a_long_table_goes_out_in_pieces_that_make_the_same_file() throws IOException {
        var rows =
                IntStream.range(0, 12_345)
                        .mapToObj(i -> List.of(Cell.of("Council " + i), Cell.of(i)))
                        .toList();
        var table =
                new Download(
                        "long",
                        "Long",
                        List.of("Council", "Value"),
                        rows,
                        Download.Notes.published("Nobody"));
        try (var blocking = Executors.newFixedThreadPool(1)) {
            for (var format : Format.values()) {
                var sent = new ByteArrayOutputStream();
                var pieces = pieces(new Downloads(blocking).answer(table, format));
                pieces.forEach(sent::writeBytes);
                assertThat(pieces).hasSizeGreaterThan(20);
                assertThat(sent.size()).isGreaterThan(10_000);
                if (format == Format.CSV) {
                    assertThat(sent.toByteArray()).isEqualTo(Downloads.bytes(table, format));
                } else {
                    try (var book =
                            new XSSFWorkbook(new ByteArrayInputStream(sent.toByteArray()))) {
                        var sheet = book.getSheet("Figures");
                        assertThat(sheet.getLastRowNum()).isEqualTo(12_345);
                        assertThat(sheet.getRow(12_345).getCell(1).getNumericCellValue())
                                .isEqualTo(12_344);
                    }
                }
            }
        }
    }

    private static List<byte[]> pieces(HttpResponse<Publisher<byte[]>> answer) {
        return Flux.from(answer.getBody().orElseThrow()).collectList().block();
    }

    private static XSSFWorkbook workbook(Download download) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Downloads.bytes(download, Format.XLSX)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    "=1+1", "'=1+1"
                    "+44",  "'+44"
                    "-",    "'-"
                    "@sum", "'@sum"
                    "Rate", "Rate"
                    "",     ""
                    """)
    void never_starts_a_formula_in_the_download(String text, String cell) {
        assertThat(Downloads.harmless(text)).isEqualTo(cell);
    }
}
