package yardstick.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The tables of a Word document (ISO/IEC 29500), read as a stream. Only the document's own text is
 * read: no relation is followed, no field worked out. A cell that is joined to the one above is
 * empty, paragraphs of a cell are lines of it, a table in a cell is text of that cell, and text
 * that was struck out by a tracked change is left out.
 */
final class DocxFile {

    private static final int MOST_TABLES = 200;
    private static final int LONGEST_NAME = 200;

    private final Markup markup;
    private final Lines lines = new Lines();
    private final List<Sheet> tables = new ArrayList<>();
    private final DocxCaption caption = new DocxCaption();

    /** How many tables lie around what is read: 0 in the text, 2 in a table within a table. */
    private int depth;

    private int fallbacks;
    private int row;
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int span;
    private boolean joined;
    private boolean inText;

    private DocxFile(Markup markup) {
        this.markup = markup;
    }

    static List<Sheet> read(Parcel parcel) throws FileRefused {
        try (var stream = parcel.open("word/document.xml");
                var markup = new Markup(stream)) {
            return new DocxFile(markup).tables();
        } catch (IOException | XMLStreamException broken) {
            throw new FileRefused(
                    "The document is damaged. Open it in Word, save it again as .docx, and send that.");
        }
    }

    private List<Sheet> tables() throws XMLStreamException, FileRefused {
        while (markup.hasNext()) {
            switch (markup.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(markup.name());
                case XMLStreamConstants.END_ELEMENT -> end(markup.name());
                default -> {
                    if (inText && fallbacks == 0) {
                        append(markup.text());
                    }
                }
            }
        }
        if (tables.isEmpty()) {
            throw new FileRefused(
                    "The document has no table. Put the plan into a table and send it again.");
        }
        return tables;
    }

    private void begin(String element) throws FileRefused {
        switch (element) {
            case "tbl" -> beginTable();
            case "tr" -> beginRow();
            case "tc" -> beginCell();
            case "gridBefore" -> pad();
            case "gridSpan" -> span = depth == 1 ? number(1) : span;
            case "vMerge" -> joined |= depth == 1 && !markup.attribute("val").equals("restart");
            case "pStyle" -> style();
            case "p" -> append("\n");
            case "br", "cr" -> append("\n");
            case "tab" -> append(" ");
            case "t" -> inText = true;
            case "Fallback" -> fallbacks++;
            default -> {}
        }
    }

    private void end(String element) throws FileRefused {
        switch (element) {
            case "tbl" -> endTable();
            case "tr" -> endRow();
            case "tc" -> endCell();
            case "p" -> endParagraph();
            case "t" -> inText = false;
            case "Fallback" -> fallbacks--;
            default -> {}
        }
    }

    private void beginTable() throws FileRefused {
        if (++depth == 1) {
            row = 0;
            if (tables.size() >= MOST_TABLES) {
                throw new FileRefused(
                        "The document has more than 200 tables. Copy the plan's own into a new document and send that.");
            }
        }
    }

    private void beginRow() {
        if (depth == 1) {
            row++;
            cells = new ArrayList<>();
        }
    }

    private void beginCell() {
        if (depth == 1) {
            cell.setLength(0);
            span = 1;
            joined = false;
        }
    }

    private void endCell() throws FileRefused {
        if (depth == 1) {
            cells.add(joined ? "" : Lines.clean(cell.toString()).replaceAll(" *\n\\s*", "\n"));
            for (int more = Math.min(span, SheetFiles.MOST_COLUMNS); more > 1; more--) {
                cells.add("");
            }
            cell.setLength(0);
        }
    }

    private void endRow() throws FileRefused {
        if (depth == 1) {
            lines.add(row, cells);
        }
    }

    private void endTable() {
        if (--depth == 0) {
            var name = caption.next();
            tables.add(
                    lines.endSheet(
                            name.substring(0, Math.min(name.length(), LONGEST_NAME)), List.of()));
            cell.setLength(0);
        }
    }

    private void style() {
        if (depth == 0) {
            caption.styled(markup.attribute("val"));
        }
    }

    private void endParagraph() {
        if (depth == 0) {
            caption.paragraph(Lines.clean(cell.toString()).replaceAll("\\s+", " "));
            cell.setLength(0);
        }
    }

    private void pad() {
        for (int more = depth == 1 ? number(0) : 0; more > 0; more--) {
            cells.add("");
        }
    }

    private int number(int otherwise) {
        var text = markup.attribute("val");
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : otherwise;
    }

    private void append(String text) throws FileRefused {
        // Running text is only looked at for what a table may be called.
        if (depth == 0 && cell.length() > LONGEST_NAME) {
            return;
        }
        if (depth > 0 && cell.length() + text.length() > SheetFiles.LONGEST_CELL) {
            throw Lines.tooLong("A cell in row %d of table %d".formatted(row, tables.size() + 1));
        }
        cell.append(text);
    }
}
