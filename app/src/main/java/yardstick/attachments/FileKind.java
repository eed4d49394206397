package yardstick.attachments;

import yardstick.sheets.FileRefused;
import yardstick.sheets.OfficeFile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kinds of file are kept, and how each is known by its bytes and not by what it is called. */
enum FileKind {
    PDF("application/pdf", "pdf", ""),
    PNG("image/png", "png", ""),
    JPEG("image/jpeg", "jpg", ""),
    TEXT("text/plain", "txt", ""),
    CSV("text/csv", "csv", ""),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "word/document.xml"),
    EXCEL(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "xl/workbook.xml"),
    POWERPOINT(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx",
            "ppt/presentation.xml");

    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};

    private final String mediaType;
    private final String ending;
    private final String mainPart;

    FileKind(String mediaType, String ending, String mainPart) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.mainPart = mainPart;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** The kind that a name claims; empty for one that is not kept. */
    static Optional<FileKind> claimed(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        var ending = small.substring(small.lastIndexOf('.') + 1);
        var plain = ending.equals("jpeg") ? "jpg" : ending;
        return Stream.of(values()).filter(kind -> kind.ending.equals(plain)).findFirst();
    }

    /** Refuses bytes that are not what this kind is made of, or that could do harm when opened. */
    void check(byte[] file) throws FileRefused {
        switch (this) {
            case PDF -> pdf(file);
            case PNG -> begins(file, PNG_MARK);
            case JPEG -> begins(file, JPEG_MARK);
            case TEXT, CSV -> text(file);
            case WORD, EXCEL, POWERPOINT -> {
                begins(file, ZIP_MARK);
                OfficeFile.check(file, mainPart);
            }
        }
    }

    private void pdf(byte[] file) throws FileRefused {
        begins(file, PDF_MARK);
        if (holds(file, "/JavaScript") || holds(file, "/Launch") || holds(file, "/EmbeddedFile")) {
            throw new FileRefused(
                    "The PDF has a program or another file in it. Print it to a new PDF and choose that.");
        }
    }

    private void begins(byte[] file, byte[] mark) throws FileRefused {
        if (file.length < mark.length
                || !Arrays.equals(file, 0, mark.length, mark, 0, mark.length)) {
            throw new FileRefused(
                    "The file is called .%s but is something else. Save it again in the program that made it, and choose that."
                            .formatted(ending));
        }
    }

    /** Text has no control characters, and is no page: a browser could take one for its own. */
    private void text(byte[] file) throws FileRefused {
        boolean begun = false;
        for (byte letter : file) {
            boolean blank = letter == '\t' || letter == '\r' || letter == '\n' || letter == ' ';
            boolean mark = letter == (byte) 0xEF || letter == (byte) 0xBB || letter == (byte) 0xBF;
            if (letter >= 0 && letter < ' ' && !blank
                    || letter == 0x7F
                    || !begun && letter == '<') {
                throw new FileRefused(
                        "The file is called .%s but is no plain text. Save it as a PDF, or as text in UTF-8, and choose that."
                                .formatted(ending));
            }
            begun |= !blank && !mark;
        }
    }

    private static boolean holds(byte[] file, String word) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains(word);
    }
}
