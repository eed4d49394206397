package yardstick.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Office;
import yardstick.sheets.FileRefused;
import yardstick.sheets.SheetFiles;

import java.util.Arrays;
import java.util.List;

@DisplayName("A file that is kept")
class CheckedFileTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};

    @Test
    void is_known_by_its_bytes() throws FileRefused {
        assertThat(CheckedFile.of("a.pdf", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(CheckedFile.of("a.png", PNG).mediaType()).isEqualTo("image/png");
        assertThat(CheckedFile.of("a.JPEG", JPEG).mediaType()).isEqualTo("image/jpeg");
        assertThat(CheckedFile.of("a.txt", "Words é".getBytes(UTF_8)).mediaType())
                .isEqualTo("text/plain");
        assertThat(CheckedFile.of("a.csv", "a,b\r\n1,2".getBytes(UTF_8)).mediaType())
                .isEqualTo("text/csv");
        for (var kind :
                List.of(
                        List.of("a.docx", "word/document.xml", "wordprocessingml.document"),
                        List.of("a.xlsx", "xl/workbook.xml", "spreadsheetml.sheet"),
                        List.of("a.pptx", "ppt/presentation.xml", "presentationml.presentation"))) {
            assertThat(CheckedFile.of(kind.get(0), Office.file(kind.get(1))).mediaType())
                    .endsWith(kind.get(2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe",
                "a.html",
                "a.svg",
                "a.docm",
                "a.xls",
                "a.zip",
                "a",
                "",
                ".",
                "a.pdf.js"
            })
    void is_of_a_kind_that_is_kept(String name) {
        assertRefused(name, PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.docx", "a.xlsx", "a.pptx"})
    void is_what_it_is_called(String name) {
        assertRefused(name, PDF);
        assertRefused(name, "plain".getBytes(UTF_8));
        assertRefused("a.pdf", PNG);
        assertRefused("a.txt", PNG);
    }

    @Test
    void is_no_office_file_of_another_kind() {
        assertRefused("a.docx", Office.file("xl/workbook.xml"));
        assertRefused("a.xlsx", Office.file("word/document.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                " \n\t<svg onload=alert(1)>",
                "\ufeff<!doctype html>",
                "a\0b",
                "\u001b[31m"
            })
    void is_no_page_that_calls_itself_text(String text) {
        assertRefused("a.txt", text.getBytes(UTF_8));
        assertRefused("a.csv", text.getBytes(UTF_8));
    }

    @Test
    void is_not_empty_and_not_too_large() throws FileRefused {
        var most = Arrays.copyOf(PDF, SheetFiles.MOST_BYTES);

        assertThat(CheckedFile.of("a.pdf", most).bytes()).hasSize(SheetFiles.MOST_BYTES);
        assertRefused("a.pdf", Arrays.copyOf(PDF, SheetFiles.MOST_BYTES + 1));
        assertRefused("a.pdf", new byte[0]);
    }

    @Test
    void has_no_program_in_it_and_fetches_nothing() throws FileRefused {
        var main = "word/document.xml";
        var links = "word/_rels/document.xml.rels";
        assertRefused("a.docx", Office.with(main, "word/vbaProject.bin", new byte[9]));
        assertRefused("a.docx", Office.with(main, "word/embeddings/a.bin", new byte[9]));
        assertRefused("a.docx", Office.with(main, "word/activeX/a.xml", new byte[9]));
        assertRefused("a.docx", Office.with(main, "../a", new byte[9]));
        assertRefused("a.docx", Office.with(main, "word/media/a.png", Office.file(main)));
        assertRefused("a.docx", Office.with(main, "word/media/a.png", new byte[1 << 20]));
        for (var type : List.of("attachedTemplate", "image", "oleObject", "frame", "subDocument")) {
            assertRefused(
                    "a.docx",
                    Office.with(main, links, Office.link(type, "https://elsewhere.example")));
        }
        assertRefused(
                "a.docx",
                Office.with(
                        main,
                        "[Content_Types].xml",
                        Office.xml(
                                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")));
        assertRefused(
                "a.docx",
                Office.with(main, links, Office.xml("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")));
        assertRefused("a.pdf", "%PDF-1.7 /JavaScript (app.alert(1))".getBytes(UTF_8));

        var hyperlink = Office.link("hyperlink", "https://elsewhere.example");
        assertThat(CheckedFile.of("a.docx", Office.with(main, links, hyperlink)).name())
                .isEqualTo("a.docx");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "Audit of 30 cases (final).PDF, Audit-of-30-cases-final.pdf",
        "Prüfung é.pdf, Prufung-e.pdf",
        "../../etc/passwd.pdf, etc-passwd.pdf",
        ".htaccess.pdf, htaccess.pdf",
        "a..b...pdf, a.b.pdf",
        "'a\"; filename=\"b.pdf', a-filename-b.pdf",
        "'a\r\nSet-Cookie: b.pdf', a-Set-Cookie-b.pdf",
        "con.pdf, file-con.pdf",
        "LPT1.x.pdf, file-LPT1.x.pdf",
        "子ども.pdf, file.pdf",
        ".pdf, file.pdf",
        "\u202egpj.pdf, gpj.pdf",
        "<script>.pdf, script.pdf"
    })
    void has_a_name_that_is_safe_anywhere(String sent, String ours) throws FileRefused {
        assertThat(CheckedFile.of(sent, PDF).name()).isEqualTo(ours);
    }

    @Test
    void has_a_short_name() throws FileRefused {
        assertThat(CheckedFile.of("a".repeat(5_000) + ".pdf", PDF).name()).hasSize(84);
    }

    private static void assertRefused(String name, byte[] bytes) {
        assertThatThrownBy(() -> CheckedFile.of(name, bytes))
                .as(name)
                .isInstanceOf(FileRefused.class)
                .message()
                .endsWith(".")
                .hasSizeGreaterThan(20);
    }
}
