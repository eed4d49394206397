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
 * The zip file that a workbook is, looked through before anything in it is read: a small file can
 * unpack to more than the machine holds.
 */
final class Parcel {

    private static final int MOST_PARTS = 200;
    private static final long MOST_OF_A_PART = 20L << 20;
    private static final long MOST_OF_ALL = 50L << 20;

    /** Unpacked size to packed size. Sheets of real figures unpack to some 5 to 20 times. */
    private static final long MOST_RATIO = 100;

    /** Smaller parts do no harm, however well they were packed. */
    private static final long TOO_SMALL_TO_MATTER = 100_000;

    private static final String SAVE_AGAIN =
            " Save it again as a plain .xlsx in your spreadsheet program and send that.";

    private final ZipFile file;
    private final int mostParts;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private Parcel(ZipFile file, int mostParts) {
        this.file = file;
        this.mostParts = mostParts;
    }

    /** Looks through a workbook. */
    static Parcel of(byte[] bytes) throws FileRefused {
        var parcel = of(bytes, MOST_PARTS);
        if (!parcel.has("[Content_Types].xml") || !parcel.has("xl/workbook.xml")) {
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
            throw new FileRefused("The workbook is damaged or cut short." + SAVE_AGAIN);
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
            throw new FileRefused(
                    "The workbook has more than %d parts. Copy the figures into the template and send that."
                            .formatted(mostParts));
        }
        boolean plain =
                part.getMethod() == ZipEntry.DEFLATED || part.getMethod() == ZipEntry.STORED;
        if (parts.put(name, part) != null
                || !plain
                || part.isUnixSymlink()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains("..")) {
            throw new FileRefused(
                    "The workbook is not put together as Excel does it." + SAVE_AGAIN);
        }
        var small = name.toLowerCase(Locale.ROOT);
        if (small.contains("vbaproject") || small.contains("macrosheets/")) {
            throw new FileRefused(
                    "The workbook has macros. Save it as .xlsx, which has none, and send that.");
        }
        if (small.contains("externallinks/")) {
            throw new FileRefused(
                    "The workbook takes figures from other files. In Excel choose Data, Edit Links, Break Link, save and send it again.");
        }
        if (small.contains("embeddings/") || small.contains("activex/")) {
            throw new FileRefused(
                    "The workbook has other files or controls in it. Copy the figures into the template and send that.");
        }
    }

    /** Unpacks a part to nowhere, as far as it may go; its size in bytes. */
    private long size(ZipArchiveEntry part, long left) throws IOException, FileRefused {
        var buffer = new byte[1 << 14];
        long size = 0;
        try (var stream = file.getInputStream(part)) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                if (size == 0 && n >= 4 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3) {
                    throw new FileRefused(
                            "The workbook has a packed file in it. Copy the figures into the template and send that.");
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

    private static FileRefused tooLarge() {
        return new FileRefused(
                "The workbook unpacks to more than can be read. Copy the figures alone into the template and send that.");
    }
}
