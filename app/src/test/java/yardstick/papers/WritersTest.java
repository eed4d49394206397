package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import yardstick.portal.LibreOffice;
import yardstick.portal.NeedsOffice;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import javax.imageio.ImageIO;

@DisplayName("A paper")
class WritersTest {

    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" \u0000\uFFFE ]]>";

    private static Paper paper() throws IOException {
        var image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(96, 40, BufferedImage.TYPE_INT_RGB), "png", image);
        return new Paper(
                "A plan",
                "A plan " + HOSTILE,
                "Thurrock, as at 31 January 2018",
                List.of(
                        new Block.Heading(2, "How it stands"),
                        new Block.Text("Two lines\nin one paragraph"),
                        new Block.Bullets(List.of("One", HOSTILE)),
                        new Block.Heading(3, "Actions"),
                        new Block.Grid(
                                "Actions of priority 1",
                                List.of("Action", "Owner", "Now"),
                                Collections.nCopies(60, List.of("Do it", HOSTILE, "3"))),
                        new Block.Picture(image.toByteArray(), 96, 40, "A line that rises")));
    }

    @Test
    void is_pdf_that_a_screen_reader_can_follow() throws IOException {
        assertThat(PdfAccessibility.breaches(PdfWriter.write(paper()))).isEmpty();
    }

    @Test
    @NeedsOffice
    void keeps_its_headings_and_tables_in_another_office_program(@TempDir Path folder)
            throws IOException, InterruptedException {
        var read = LibreOffice.html(DocxWriter.write(paper()), folder);

        assertThat(read.select("h1").eachText()).contains("How it stands");
        assertThat(read.select("h2").eachText()).contains("Actions");
        assertThat(read.select("table")).hasSize(1);
        assertThat(read.select("table tr")).hasSize(61);
        assertThat(read.select("table thead tr")).hasSize(1);
        assertThat(read.select("ul li")).hasSize(2);
        assertThat(read.select("img")).hasSize(1);
        assertThat(read.select("script")).isEmpty();
    }

    @Test
    void has_no_word_under_twelve_point_and_pictures_as_wide_as_their_sheet() throws Exception {
        var pdf = PdfWriter.write(paper());

        assertThat(PdfWords.sizes(pdf)).isNotEmpty().allMatch(points -> points > 11.9);
        assertThat(PdfWords.text(pdf)).contains("Page 1 of");
        assertThat(PdfWords.pictureWidths(pdf)).containsExactly(96 / 2);
        try (var read = new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper())))) {
            var inline = read.getDocument().xmlText();
            assertThat(inline).contains("<wp:extent cx=\"%d\"".formatted(96 / 2 * 12_700));
            assertThat(read.getStyles().getStyle("Normal").getCTStyle().xmlText())
                    .contains("w:val=\"24\"");
        }
    }

    @Test
    void is_a_document_that_a_clerk_can_edit() throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper())))) {
            assertThat(read.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Title", "Heading1", "Heading2", "ListBullet", "Caption");
            var table = read.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSize(61);
            assertThat(table.getRow(1).getCell(1).getText())
                    .contains("<script>alert(1)</script> &");
            assertThat(read.getProperties().getCoreProperties().getTitle()).startsWith("A plan");
            assertThat(read.getDocument().xmlText()).contains("descr=\"A line that rises\"");
        }
    }
}
