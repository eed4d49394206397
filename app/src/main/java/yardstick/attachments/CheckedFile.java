package yardstick.attachments;

import yardstick.sheets.FileRefused;
import yardstick.sheets.SheetFiles;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file that may be kept: its bytes are what its name says, and its name is ours.
 *
 * @param name safe in any header and on any disk
 * @param mediaType what it was found to be
 * @param bytes as they came
 */
public record CheckedFile(String name, String mediaType, byte[] bytes) {

    /** What a form says that it takes. */
    public static final String ACCEPTED = ".pdf,.docx,.xlsx,.pptx,.csv,.txt,.png,.jpg,.jpeg";

    private static final int LONGEST_BASE = 80;
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** Checks what somebody sent. */
    public static CheckedFile of(String sentName, byte[] bytes) throws FileRefused {
        if (bytes.length == 0) {
            throw new FileRefused("The file is empty. Choose another one.");
        }
        if (bytes.length > SheetFiles.MOST_BYTES) {
            throw new FileRefused(
                    "The file is larger than 5 megabytes. Choose a smaller one, or add a link to where it is kept.");
        }
        var kind =
                FileKind.claimed(sentName)
                        .orElseThrow(
                                () ->
                                        new FileRefused(
                                                "Choose a PDF, Word, Excel, PowerPoint, CSV, text, PNG or JPEG file. Its name must end in .pdf, .docx, .xlsx, .pptx, .csv, .txt, .png or .jpg."));
        kind.check(bytes);
        return new CheckedFile(name(sentName, kind), kind.mediaType(), bytes);
    }

    /** What it was called, in plain letters, digits, hyphens and dots. */
    private static String name(String sent, FileKind kind) {
        var base = sent.substring(0, Math.max(0, sent.lastIndexOf('.')));
        var plain =
                Normalizer.normalize(base, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^A-Za-z0-9._]+", "-")
                        .replaceAll("[.-]*\\.[.-]*", ".")
                        .replaceAll("^[.-]+", "");
        var cut =
                plain.substring(0, Math.min(plain.length(), LONGEST_BASE)).replaceAll("[.-]+$", "");
        var own = cut.isEmpty() ? "file" : DEVICE.matcher(cut).matches() ? "file-" + cut : cut;
        return "%s.%s".formatted(own, kind.ending().toLowerCase(Locale.ROOT));
    }
}
