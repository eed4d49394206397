package yardstick.sheets;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;

/**
 * The zip file that a workbook or a Word document is, looked through before anything in it is read:
 * a small file can unpack to more than the machine holds.
 */
final class Parcel {

    private static final int MOST_PARTS = 200;
    private static final long MOST_OF_A_PART = 20L << 20;
    private static final long MOST_OF_ALL = 50L << 20;

    /** Unpacked size to packed size. Sheets of real figures unpack to some 5 to 20 times. */
    private static final long MOST_RATIO = 100;

    /** Smaller parts do no harm, however well they were packed. */
    private static final long TOO_SMALL_TO_MATTER = 100_000;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String DOCUMENT = "word/document.xml";

    private static final String COPY =
            "Copy the table alone into a new %1$s, without pictures, and send that.";

    private final ZipFile file;
    private final int mostParts;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final boolean document;

    private Parcel(ZipFile file, int mostParts) {
        this.file = file;
        this.mostParts = mostParts;
        this.document = file.getEntry(DOCUMENT) != null && file.getEntry(WORKBOOK) == null;
    }

    /** Looks through a workbook or a document. */
    static Parcel of(byte[] bytes) throws FileRefused {
        var parcel = of(bytes, MOST_PARTS);
        if (!parcel.has("[Content_Types].xml") || !parcel.has(WORKBOOK) && !parcel.document) {
            throw new FileRefused(
                    "This is a zip file but no Excel workbook. Send the .xlsx or .csv file itself.");
        }
        return parcel;
    }

    /** Looks through any zip file. */
    static Parcel of(byte[] bytes, int mostParts) throws FileRefused {
        try {
            // By its table of contents, as spreadsheet programs read it.
            var parcel =
                    new Parcel(
                            ZipFile.builder()
                                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                                    .get(),
                            mostParts);
            parcel.lookThrough();
            return parcel;
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused(
                    "The file is damaged or cut short. Save it again as a plain .xlsx, or a plain"
                            + " .docx if it is a Word document, and send that.");
        }
    }

    private void lookThrough() throws IOException, FileRefused {
        long all = 0;
        for (var entries = file.getEntries(); entries.hasMoreElements(); ) {
            var part = entries.nextElement();
            check(part);
            all += size(part, MOST_OF_ALL - all);
        }
    }

    /** Whether it is a Word document; otherwise it is a workbook. */
    boolean isDocument() {
        return document;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The names of all parts. */
    Set<String> names() {
        return parts.keySet();
    }

    /** The part of this name, unpacked as it is read. */
    InputStream open(String name) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            throw new IOException("no part of this name");
        }
        return file.getInputStream(part);
    }

    private void check(ZipArchiveEntry part) throws FileRefused {
        var name = part.getName();
        if (parts.size() >= mostParts) {
            throw refused("The %1$s has more than " + mostParts + " parts. " + COPY);
        }
        boolean plain =
                part.getMethod() == ZipEntry.DEFLATED || part.getMethod() == ZipEntry.STORED;
        if (parts.put(name, part) != null
                || !plain
                || part.isUnixSymlink()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains("..")) {
            throw refused(
                    "The %1$s is not put together as %3$s does it. Save it again as a plain .%2$s and"
                            + " send that.");
        }
        var small = name.toLowerCase(Locale.ROOT);
        if (small.contains("vbaproject") || small.contains("macrosheets/")) {
            throw refused("The %1$s has macros. Save it as .%2$s, which has none, and send that.");
        }
        if (small.contains("externallinks/")) {
            throw new FileRefused(
                    "The workbook takes figures from other files. In Excel choose Data, Edit Links, Break Link, save and send it again.");
        }
        if (small.contains("embeddings/") || small.contains("activex/")) {
            throw refused("The %1$s has other files or controls in it. " + COPY);
        }
    }

    /** Unpacks a part to nowhere, as far as it may go; its size in bytes. */
    private long size(ZipArchiveEntry part, long left) throws IOException, FileRefused {
        var buffer = new byte[1 << 14];
        long size = 0;
        try (var stream = file.getInputStream(part)) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                if (size == 0 && n >= 4 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3) {
                    throw refused("The %1$s has a packed file in it. " + COPY);
                }
                size += n;
                if (size > MOST_OF_A_PART || size > left) {
                    throw tooLarge();
                }
            }
        }
        long packed = Math.max(1, part.getCompressedSize());
        if (size > TOO_SMALL_TO_MATTER && size / packed > MOST_RATIO) {
            throw tooLarge();
        }
        return size;
    }

    private FileRefused tooLarge() {
        return refused("The %1$s unpacks to more than can be read. " + COPY);
    }

    private FileRefused refused(String sentence) {
        return new FileRefused(
                document
                        ? sentence.formatted("document", "docx", "Word")
                        : sentence.formatted("workbook", "xlsx", "Excel"));
    }
}
