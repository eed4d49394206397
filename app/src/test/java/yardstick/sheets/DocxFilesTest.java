package yardstick.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A Word document")
class DocxFilesTest {

    @Test
    void gives_each_table_below_its_heading() throws FileRefused {
        var sheets =
                read(
                        """
                        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Priority 1</w:t></w:r></w:p>
                        <w:p><w:r><w:t>More text</w:t></w:r></w:p>
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        <w:p/>
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        <w:p><w:r><w:t>Risks</w:t></w:r></w:p>
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>C</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        """);

        assertThat(sheets)
                .extracting(Sheet::name)
                .containsExactly("Priority 1", "Priority 1", "Risks");
    }

    @Test
    void keeps_joined_cells_empty_and_paragraphs_as_lines() throws FileRefused {
        var sheet =
                read("""
                                <w:tbl>
                                <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Wide</w:t></w:r></w:p></w:tc>
                                <w:tc><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>three</w:t></w:r></w:p></w:tc></w:tr>
                                <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Tall</w:t></w:r></w:p></w:tc><w:tc/><w:tc><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p></w:tc></w:tr>
                                <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>hidden</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
                                </w:tbl>
                                """)
                        .getFirst();

        assertThat(sheet.lines())
                .extracting(Sheet.Line::cells)
                .containsExactly(
                        java.util.List.of("Wide", "", "one\ntwo\nthree"),
                        java.util.List.of("Tall", "", "new"),
                        java.util.List.of("", "inner"));
    }

    @Test
    void is_no_file_of_figures() {
        assertThatThrownBy(() -> SheetFiles.read(HostileDocuments.document("<w:tbl/>")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Word document");
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, macros",
        "word/embeddings/oleObject1.bin, other files",
        "word/activeX/activeX1.xml, other files",
        "../evil.xml, put together"
    })
    void with_something_that_could_act_is_refused(String part, String words) {
        assertThatThrownBy(() -> SheetFiles.tables(HostileDocuments.with(part, new byte[10])))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(words)
                .hasMessageContaining("document");
    }

    @Test
    void with_a_document_type_or_without_a_table_is_refused() {
        assertThatThrownBy(
                        () ->
                                SheetFiles.tables(
                                        HostileDocuments.with(
                                                "word/document.xml",
                                                Books.xml(
                                                        "<!DOCTYPE d SYSTEM \"http://localhost:1/\"><d/>"))))
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> SheetFiles.tables(HostileDocuments.document("<w:p/>")))
                .hasMessageContaining("no table");
    }

    private static java.util.List<Sheet> read(String body) throws FileRefused {
        return SheetFiles.tables(HostileDocuments.document(body));
    }
}
