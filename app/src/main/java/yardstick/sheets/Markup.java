package yardstick.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook or a document, read element by element. A document type is refused,
 * unread.
 */
final class Markup implements AutoCloseable {

    // The JDK's own, whatever else is on the class path: its limits are known.
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing is fetched");
                });
    }

    private final XMLStreamReader reader;

    Markup(InputStream part) throws XMLStreamException, IOException {
        var text = text(part);
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(text);
        }
    }

    /** Decoded here: over broken bytes the JDK's reader also writes to the error stream. */
    private static Reader text(InputStream part) throws IOException {
        var bytes = new PushbackInputStream(part, 3);
        var mark = bytes.readNBytes(3);
        int first = mark.length == 3 ? (mark[0] & 0xff) << 8 | mark[1] & 0xff : 0;
        boolean wide = first == 0xFEFF || first == 0xFFFE;
        if (!(first == 0xEFBB && (mark[2] & 0xff) == 0xBF)) {
            bytes.unread(mark);
        }
        var letters = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, letters.newDecoder());
    }

    /** Goes to the next element that begins; false at the end of the part. */
    boolean nextElement() throws XMLStreamException, FileRefused {
        while (reader.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to whatever comes next, and says what it is as {@link XMLStreamConstants} do. */
    int next() throws XMLStreamException, FileRefused {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefused(
                    "The file holds a document type, which no spreadsheet or word processor writes. Copy the table into a new file and send that.");
        }
        return event;
    }

    /** Whether anything is left. */
    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /** The text that it stands on; empty where it stands on none. */
    String text() {
        return reader.hasText() ? reader.getText() : "";
    }

    /** What the element that it stands on is called, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    boolean is(String element) {
        return reader.getLocalName().equals(element);
    }

    /** An attribute by its local name; empty when it is absent. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * What is inside the element that has just begun, up to its end.
     *
     * @param text the texts of its values and runs, but for phonetic guides to reading
     * @param formula whether it holds a formula
     */
    record Content(String text, boolean formula) {}

    /**
     * Reads the element that has just begun to its end.
     *
     * @param cell what to call it when it is too long
     */
    Content content(String cell) throws XMLStreamException, FileRefused {
        var text = new StringBuilder();
        boolean inText = false;
        boolean formula = false;
        int guides = 0;
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                guides += is("rPh") ? 1 : 0;
                inText = is("v") || is("t");
                formula |= is("f");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                guides -= is("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && guides == 0 && reader.hasText()) {
                append(text, cell);
            }
        }
        return new Content(text.toString(), formula);
    }

    /** Adds what the reader stands on: text, however it was written. */
    private void append(StringBuilder text, String cell) throws FileRefused {
        if (text.length() + reader.getTextLength() > SheetFiles.LONGEST_CELL) {
            throw Lines.tooLong(cell);
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
