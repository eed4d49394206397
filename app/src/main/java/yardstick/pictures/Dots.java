package yardstick.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

/** An SVG document of ours as a PNG, twice as large each way. Needs a font of the machine's. */
final class Dots {

    private static final int TIMES = 2;

    /**
     * Fonts with Arial's measures, the likeliest first: words must end where they were meant to.
     */
    private static final List<String> LIKE_ARIAL =
            List.of("Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans");

    /** Asks the machine for its fonts once. */
    private static final class Fonts {
        static final String SANS = find();

        private static String find() {
            var names =
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
            var there = Set.copyOf(Arrays.asList(names));
            return LIKE_ARIAL.stream().filter(there::contains).findFirst().orElse("SansSerif");
        }
    }

    private Dots() {}

    static byte[] of(String svg, int width, int height) {
        var image = new BufferedImage(width * TIMES, height * TIMES, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(TIMES, TIMES);
            read(svg).render(null, graphics, new ViewBox(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private static SVGDocument read(String svg) {
        var local = svg.replace("Arial, sans-serif", Fonts.SANS);
        var document =
                new SVGLoader()
                        .load(
                                new ByteArrayInputStream(local.getBytes(UTF_8)),
                                null,
                                LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("A picture of ours could not be read");
        }
        return document;
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
