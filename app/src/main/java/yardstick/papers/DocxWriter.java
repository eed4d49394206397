package yardstick.papers;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a paper as a document that a committee clerk can edit: real headings and lists, tables
 * with header rows that repeat, pictures with text alternatives, British English.
 */
final class DocxWriter {

    /** A4 on its side, in twentieths of a point. */
    private static final int WIDTH = 16838;

    private static final int HEIGHT = 11906;
    private static final int MARGIN = 907;

    /** The letters for which a column has room at least, and at most. */
    private static final int NARROWEST = 9;

    private static final int WIDEST = 45;

    private final XWPFDocument document;

    private DocxWriter(XWPFDocument document) {
        this.document = document;
    }

    /** The paper as a file. */
    static byte[] write(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            new DocxWriter(document).all(paper);
            document.write(out);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("A document could not be written", e);
        }
        return out.toByteArray();
    }

    private void all(Paper paper) throws IOException, InvalidFormatException {
        DocxStyles.into(document);
        page();
        var about = document.getProperties().getCoreProperties();
        about.setTitle(Paper.clean(paper.title()));
        about.setDescription(Paper.clean(paper.subtitle()));
        about.setCreator("Yardstick");
        paragraph("Title", paper.title());
        paragraph("Subtitle", paper.subtitle());
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Heading(int level, String words) ->
                        paragraph("Heading" + (level - 1), words);
                case Block.Text(String words) -> paragraph("Normal", words);
                case Block.Bullets(List<String> items) -> list(items);
                case Block.Grid grid -> table(grid);
                case Block.Picture picture -> picture(picture);
            }
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void paragraph(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        lines(paragraph, words, false);
    }

    private void list(List<String> items) {
        var numbering = DocxStyles.bullets(document);
        for (var item : items) {
            var paragraph = document.createParagraph();
            paragraph.setStyle("ListBullet");
            paragraph.setNumID(numbering);
            lines(paragraph, item, false);
        }
    }

    private void table(Block.Grid grid) {
        paragraph("Caption", grid.caption());
        var table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setWidth("100%");
        var top = table.getRow(0);
        top.setRepeatHeader(true);
        fill(top, grid.columns(), true);
        for (int i = 0; i < grid.rows().size(); i++) {
            fill(table.getRow(i + 1), grid.rows().get(i), false);
        }
        var widths = widths(grid);
        table.getRows()
                .forEach(
                        row -> {
                            for (int i = 0; i < widths.size(); i++) {
                                row.getCell(i).setWidth(widths.get(i) + "%");
                            }
                        });
        document.createParagraph();
    }

    /** Room for each column by its longest line, in per cent: none too narrow, none too wide. */
    private static List<Integer> widths(Block.Grid grid) {
        var longest = new ArrayList<Integer>();
        for (int i = 0; i < grid.columns().size(); i++) {
            int column = i;
            longest.add(
                    Stream.concat(
                                    Stream.of(grid.columns().get(i)),
                                    grid.rows().stream().map(row -> row.get(column)))
                            .flatMap(String::lines)
                            .mapToInt(line -> Math.clamp(line.length(), NARROWEST, WIDEST))
                            .max()
                            .orElse(NARROWEST));
        }
        int all = longest.stream().mapToInt(Integer::intValue).sum();
        return longest.stream().map(letters -> 100 * letters / all).toList();
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean top) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            fill(cell, cells.get(i), top || i == 0);
            if (top) {
                cell.setColor("E6EBEC");
            }
        }
    }

    private static void fill(XWPFTableCell cell, String words, boolean bold) {
        lines(cell.getParagraphs().getFirst(), words, bold);
    }

    private void picture(Block.Picture picture) throws IOException, InvalidFormatException {
        var run = document.createParagraph().createRun();
        var drawn =
                run.addPicture(
                        new ByteArrayInputStream(picture.png()),
                        PictureType.PNG,
                        "picture.png",
                        Units.toEMU(picture.points()),
                        Units.toEMU(picture.pointsHigh()));
        var words = Paper.clean(picture.alternative());
        // Word reads the one, LibreOffice the other.
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(words);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
    }

    private static void lines(XWPFParagraph paragraph, String words, boolean bold) {
        var run = paragraph.createRun();
        // Said only where it is so: "not bold" would overrule the style of a heading.
        if (bold) {
            run.setBold(true);
        }
        var lines = Paper.clean(words).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }
}
