package yardstick.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Writes a paper as PDF that a screen reader can follow: tagged, with a language, a title, text
 * alternatives and fonts inside. Source: ISO 14289-1 (PDF/UA-1). The tree that is laid out is
 * built, not parsed, so no text of a council can become markup.
 */
final class PdfWriter {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 16mm 16mm 18mm 16mm;
                    @bottom-right { content: "Page " counter(page) " of " counter(pages);
                                    font-family: Paper; font-size: 12pt; } }
            body { font-family: Paper; font-size: 12pt; line-height: 1.35; color: #0b0c0c; }
            h1 { font-size: 22pt; margin: 0 0 4mm 0; }
            h2 { font-size: 17pt; margin: 8mm 0 3mm 0; page-break-after: avoid; }
            h3 { font-size: 14pt; margin: 6mm 0 2mm 0; page-break-after: avoid; }
            h4 { font-size: 12.5pt; margin: 5mm 0 2mm 0; page-break-after: avoid; }
            p, ul { margin: 0 0 3mm 0; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 5mm 0; -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: bold; padding: 0 0 2mm 0; }
            th, td { border: 0.5pt solid #505a5f; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
            thead th { background: #e6ebec; }
            tr { page-break-inside: avoid; }
            img { margin: 0 0 4mm 0; }
            .subtitle { font-size: 14pt; }
            """;

    static {
        // It would write to the console by java.util.logging.
        XRLog.setLoggingEnabled(false);
    }

    private final Document tree;

    private PdfWriter(Document tree) {
        this.tree = tree;
    }

    /** The paper as a file. */
    static byte[] write(Paper paper) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
        builder.withW3cDocument(new PdfWriter(empty()).html(paper), "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> stream(file), "Paper", weight, style, true);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(
                PdfWriter.class.getResourceAsStream(FONTS + file), "No font " + file);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java can make an empty document", impossible);
        }
    }

    private Document html(Paper paper) {
        var html = tree.createElement("html");
        html.setAttribute("lang", "en-GB");
        tree.appendChild(html);
        var head = child(html, "head");
        text(head, "title", paper.title());
        var about = child(head, "meta");
        about.setAttribute("name", "description");
        about.setAttribute("content", Paper.clean(paper.subtitle()));
        text(head, "style", STYLE);
        bookmarks(head, paper);
        var body = child(html, "body");
        text(body, "h1", paper.title());
        text(body, "p", paper.subtitle()).setAttribute("class", "subtitle");
        int heading = 0;
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Heading(int level, String words) ->
                        text(body, "h" + level, words).setAttribute("id", "h" + ++heading);
                case Block.Text(String words) -> text(body, "p", words);
                case Block.Bullets(List<String> items) -> list(body, items);
                case Block.Grid grid -> table(body, grid);
                case Block.Picture picture -> picture(body, picture);
            }
        }
        return tree;
    }

    /** The sections and their parts, for the reader's table of contents. */
    private void bookmarks(Element head, Paper paper) {
        var all = child(head, "bookmarks");
        var section = all;
        int heading = 0;
        for (var block : paper.blocks()) {
            if (block instanceof Block.Heading(int level, String words)) {
                heading++;
                if (level <= 3) {
                    var bookmark = child(level == 2 ? all : section, "bookmark");
                    bookmark.setAttribute("name", Paper.clean(words));
                    bookmark.setAttribute("href", "#h" + heading);
                    section = level == 2 ? bookmark : section;
                }
            }
        }
    }

    private void list(Element body, List<String> items) {
        var list = child(body, "ul");
        items.forEach(item -> text(list, "li", item));
    }

    private void table(Element body, Block.Grid grid) {
        var table = child(body, "table");
        text(table, "caption", grid.caption());
        var top = child(child(table, "thead"), "tr");
        grid.columns().forEach(column -> text(top, "th", column).setAttribute("scope", "col"));
        var rows = child(table, "tbody");
        for (var cells : grid.rows()) {
            var row = child(rows, "tr");
            for (int i = 0; i < cells.size(); i++) {
                var cell = text(row, i == 0 ? "th" : "td", cells.get(i));
                if (i == 0) {
                    cell.setAttribute("scope", "row");
                }
            }
        }
    }

    private void picture(Element body, Block.Picture picture) {
        var image = child(child(body, "p"), "img");
        image.setAttribute("src", picture.address());
        image.setAttribute("style", "width: %dpt".formatted(picture.points()));
        image.setAttribute("alt", Paper.clean(picture.alternative()));
    }

    private Element child(Element parent, String name) {
        var child = tree.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** An element with a text; its lines stay lines. */
    private Element text(Element parent, String name, String words) {
        var element = child(parent, name);
        var lines = Paper.clean(words).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                child(element, "br");
            }
            element.appendChild(tree.createTextNode(lines.get(i)));
        }
        return element;
    }
}
