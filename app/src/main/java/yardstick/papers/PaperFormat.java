package yardstick.papers;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

/** How a paper is taken away. */
enum PaperFormat {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf");

    /** What a route ends in: {@code .{format:docx|pdf}}. */
    static final String PATTERN = "docx|pdf";

    private final String ending;
    private final String mediaType;

    PaperFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The format with this ending. */
    static PaperFormat of(String ending) {
        return ending.equals(DOCX.ending) ? DOCX : PDF;
    }

    /** The paper as a file. */
    byte[] write(Paper paper) {
        return switch (this) {
            case DOCX -> DocxWriter.write(paper);
            case PDF -> PdfWriter.write(paper);
        };
    }

    /** The paper as a file to keep. */
    HttpResponse<?> answer(Paper paper) {
        return HttpResponse.ok(write(paper))
                .contentType(mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(paper.name(), ending));
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }
}
