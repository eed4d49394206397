package yardstick.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/**
 * Looks through a Word, Excel or PowerPoint file that is kept as it came and never read for what it
 * says: the same checks that a workbook of figures passes, and that nothing in it runs or is
 * fetched from elsewhere when somebody opens it.
 */
public final class OfficeFile {

    /** A talk of some fifty slides has several hundred parts. */
    private static final int MOST_PARTS = 2_000;

    private static final String REFUSED =
            "The file cannot be kept as it is: it is damaged, has a password, macros, links to other"
                    + " files or other files packed into it. Save it as a PDF and choose that.";

    private OfficeFile() {}

    /**
     * Refuses what is not safe to hand on.
     *
     * @param main the part that the file must have, such as {@code word/document.xml}
     */
    public static void check(byte[] file, String main) throws FileRefused {
        try {
            var parcel = Parcel.of(file, MOST_PARTS);
            if (!parcel.has("[Content_Types].xml") || !parcel.has(main)) {
                throw new FileRefused(REFUSED);
            }
            for (var name : List.copyOf(parcel.names())) {
                if (name.equals("[Content_Types].xml")) {
                    types(parcel, name);
                } else if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                    links(parcel, name);
                }
            }
        } catch (FileRefused | IOException | XMLStreamException | RuntimeException unsafe) {
            throw new FileRefused(REFUSED);
        }
    }

    private static void types(Parcel parcel, String name)
            throws IOException, XMLStreamException, FileRefused {
        try (var stream = parcel.open(name);
                var markup = new Markup(stream)) {
            while (markup.nextElement()) {
                var type = markup.attribute("ContentType").toLowerCase(Locale.ROOT);
                if (type.contains("macro") || type.contains("vba")) {
                    throw new FileRefused(REFUSED);
                }
            }
        }
    }

    /** Links that a reader follows by hand may lead out; pictures, templates and frames may not. */
    private static void links(Parcel parcel, String name)
            throws IOException, XMLStreamException, FileRefused {
        try (var stream = parcel.open(name);
                var markup = new Markup(stream)) {
            while (markup.nextElement()) {
                var type = markup.attribute("Type");
                boolean out = markup.attribute("TargetMode").equalsIgnoreCase("External");
                if (out && !type.endsWith("/hyperlink") || type.endsWith("/aFChunk")) {
                    throw new FileRefused(REFUSED);
                }
            }
        }
    }
}
