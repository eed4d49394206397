package yardstick.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import yardstick.charts.Chart;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A chart as a file: what a browser would draw, drawn here. Kept by what it shows, so the second
 * reader of a picture waits for nothing.
 */
@Singleton
public class Pictures {

    private final Pens pens;
    private final Kept kept = new Kept(16 << 20);

    Pictures(Pens pens) {
        this.pens = pens;
    }

    /**
     * The picture as a file to show or to keep.
     *
     * @param source what stands below it, such as its source and licence; may be empty
     * @param name the file's name without its ending
     */
    public MutableHttpResponse<?> answer(Chart chart, String source, Format format, String name) {
        try {
            return HttpResponse.ok(draw(chart, source, format))
                    .contentType(format.mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "inline; filename=\"%s.%s\"".formatted(safe(name), format.ending()));
        } catch (PictureNotInTime late) {
            return HttpResponse.serverError(
                            "The picture could not be drawn in time. Try again in a minute; the"
                                    + " table on the page has the same figures.")
                    .status(503)
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, "60");
        }
    }

    /**
     * The picture's bytes.
     *
     * @param source what stands below it, such as its source and licence; may be empty
     */
    public byte[] draw(Chart chart, String source, Format format) throws PictureNotInTime {
        return draw(new Paper(chart, source, Paper.Size.PAGE), chart, source, format);
    }

    /**
     * A picture to be printed.
     *
     * @param png its bytes, with more dots than pixels
     * @param width its width in pixels; printed as wide in points, no word is under twelve
     * @param height its height in pixels
     */
    public record Printed(byte[] png, int width, int height) {}

    /** The picture for a printed sheet, without a source: that stands beside it as text. */
    public Printed print(Chart chart) throws PictureNotInTime {
        var paper = new Paper(chart, "", Paper.Size.SHEET);
        return new Printed(draw(paper, chart, "", Format.PNG), paper.width(), paper.height());
    }

    private byte[] draw(Paper paper, Chart chart, String source, Format format)
            throws PictureNotInTime {
        var option = chart.json();
        var key =
                key(
                        option,
                        chart.title(),
                        chart.unit(),
                        source,
                        format.ending(),
                        String.valueOf(paper.width()));
        var found = kept.find(key);
        if (found.isPresent()) {
            return found.get();
        }
        var svg = paper.with(pens.draw(option, paper.drawingWidth(), paper.drawingHeight()));
        var bytes =
                switch (format) {
                    case SVG -> svg.getBytes(UTF_8);
                    case PNG -> Dots.of(svg, paper.width(), paper.height());
                };
        kept.keep(key, bytes);
        return bytes;
    }

    private static String key(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String safe(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
