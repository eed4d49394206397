package yardstick.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** A workbook (ISO/IEC 29500), read as a stream: its visible sheets, cell by cell. */
final class XlsxFile {

    private static final int MOST_TEXTS = 400_000;
    private static final int MOST_SHEETS = 50;

    private final Parcel parcel;
    private final Lines lines = new Lines();
    private final boolean months;
    private boolean since1904;

    private XlsxFile(Parcel parcel, boolean months) {
        this.parcel = parcel;
        this.months = months;
    }

    /**
     * Reads the sheets.
     *
     * @param months whether a day shown as month and year is read as these
     */
    static List<Sheet> read(Parcel parcel, boolean months) throws FileRefused {
        try {
            return new XlsxFile(parcel, months).sheets();
        } catch (IOException | XMLStreamException broken) {
            throw new FileRefused(
                    "The workbook is damaged. Open it in your spreadsheet program, save it again as"
                            + " .xlsx, and send that.");
        }
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException, FileRefused {
        var parts = visible();
        if (parts.isEmpty() || parts.size() > MOST_SHEETS) {
            throw new FileRefused(
                    "The workbook has no sheet that can be read. Put the figures on the first sheet and send it again.");
        }
        var cells =
                new XlsxCells(
                        parcel.has("xl/sharedStrings.xml") ? texts() : List.of(),
                        parcel.has("xl/styles.xml") ? XlsxStyles.read(parcel) : List.of(),
                        since1904,
                        months);
        var sheets = new ArrayList<Sheet>();
        for (var part : parts.entrySet()) {
            try (var stream = parcel.open(part.getValue());
                    var markup = new Markup(stream)) {
                sheets.add(lines.endSheet(part.getKey(), cells.read(markup, lines)));
            }
        }
        return sheets;
    }

    /** The parts of the sheets that can be seen, by the name on the tab, in the tabs' order. */
    private Map<String, String> visible() throws IOException, XMLStreamException, FileRefused {
        var targets = targets();
        var visible = new LinkedHashMap<String, String>();
        try (var stream = parcel.open("xl/workbook.xml");
                var markup = new Markup(stream)) {
            while (markup.nextElement()) {
                if (markup.is("workbookPr")) {
                    var since = markup.attribute("date1904");
                    since1904 = since.equals("1") || since.equals("true");
                } else if (markup.is("sheet") && !markup.attribute("state").contains("idden")) {
                    var part = targets.get(markup.attribute("id"));
                    if (part != null && parcel.has(part)) {
                        visible.put(markup.attribute("name"), part);
                    }
                }
            }
        }
        return visible;
    }

    private Map<String, String> targets() throws IOException, XMLStreamException, FileRefused {
        var targets = new HashMap<String, String>();
        try (var stream = parcel.open("xl/_rels/workbook.xml.rels");
                var markup = new Markup(stream)) {
            while (markup.nextElement()) {
                if (markup.is("Relationship") && markup.attribute("Type").endsWith("/worksheet")) {
                    var target = markup.attribute("Target");
                    targets.put(
                            markup.attribute("Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private List<String> texts() throws IOException, XMLStreamException, FileRefused {
        var texts = new ArrayList<String>();
        try (var stream = parcel.open("xl/sharedStrings.xml");
                var markup = new Markup(stream)) {
            while (markup.nextElement()) {
                if (markup.is("si")) {
                    if (texts.size() >= MOST_TEXTS) {
                        throw new FileRefused(
                                "The workbook has more than 400,000 different texts. Send it in several files.");
                    }
                    texts.add(Lines.clean(markup.content("A cell").text()));
                }
            }
        }
        return texts;
    }
}
