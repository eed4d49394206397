package yardstick.pictures;

import yardstick.charts.Chart;
import yardstick.charts.Palette;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what the library draws a document that can go anywhere: with its title and source on it, a
 * description inside it, and nothing that a browser would run, fetch or refuse. The library's
 * styles become attributes, which a content security policy does not forbid.
 */
final class Paper {

    /** How large a picture is, in pixels; its smallest words are twelve of them high. */
    enum Size {
        /** What a page has room for. */
        PAGE(960, 96),
        /** What a printed sheet has room for, at a point for each pixel. */
        SHEET(680, 64);

        private final int width;
        private final int lettersALine;

        Size(int width, int lettersALine) {
            this.width = width;
            this.lettersALine = lettersALine;
        }

        int width() {
            return width;
        }

        /** The height of the drawing itself: a sheet on its side is low. */
        int drawingHeight(Chart chart) {
            return this == PAGE ? chart.height() : Math.min(chart.height(), LOW);
        }
    }

    private static final int LOW = 280;
    private static final int MARGIN = 20;
    private static final int LINE = 24;
    private static final Pattern SHEET = Pattern.compile("<style\\b.*?</style>", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile(" class=\"[^\"]*\"");
    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");
    private static final Pattern OUTSIDE = Pattern.compile("^\\s*<svg\\b[^>]*>|</svg>\\s*$");
    private static final Pattern NAME = Pattern.compile("\\bzr\\d+-");
    private static final Pattern ALIVE =
            Pattern.compile(
                    "<(script|foreignObject|iframe|image|use|a|animate|set)\\b|<[^>]*\\s(on\\w+|href|src|xlink:href)\\s*=",
                    Pattern.CASE_INSENSITIVE);

    private final Chart chart;
    private final String source;
    private final Size size;
    private final List<String> title;

    /**
     * A sheet for a chart.
     *
     * @param source what stands below the picture, such as its source; may be empty
     */
    Paper(Chart chart, String source, Size size) {
        this.chart = chart;
        this.source = source;
        this.size = size;
        this.title = lines(chart.title(), size.lettersALine);
    }

    /** The whole document's width, in pixels. */
    int width() {
        return size.width();
    }

    /** The room for the drawing itself: its height. */
    int drawingHeight() {
        return size.drawingHeight(chart);
    }

    /** The room for the drawing itself: its width. */
    int drawingWidth() {
        return size.width() - 2 * MARGIN;
    }

    /** The document, around what the library drew. */
    String with(String drawn) {
        var words = new StringBuilder();
        int y = MARGIN + 6;
        for (var line : title) {
            words.append(text(y, 18, "bold", Palette.INK, line));
            y += LINE;
        }
        if (!chart.unit().isEmpty()) {
            words.append(text(y, 14, "normal", Palette.SLATE, chart.unit()));
        }
        if (!source.isEmpty()) {
            words.append(text(height() - 14, 12, "normal", Palette.SLATE, source));
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title desc">
        <title id="title">%3$s</title>
        <desc id="desc">%4$s</desc>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        <g font-family="Arial, sans-serif">%5$s</g>
        <g transform="translate(%6$d %7$d)">%8$s</g>
        </svg>
        """
                .formatted(
                        width(),
                        height(),
                        escaped(chart.title()),
                        escaped(chart.description()),
                        words,
                        MARGIN,
                        top(),
                        still(drawn));
    }

    /** The whole document's height, in pixels. */
    int height() {
        return top() + drawingHeight() + (source.isEmpty() ? MARGIN : MARGIN + LINE);
    }

    private int top() {
        return MARGIN + LINE * title.size() + (chart.unit().isEmpty() ? 0 : LINE) + 8;
    }

    /** The drawing without style sheets, classes and names that differ from time to time. */
    static String still(String drawn) {
        var inside = OUTSIDE.matcher(SHEET.matcher(drawn).replaceAll("")).replaceAll("");
        var plain = CLASS.matcher(inside).replaceAll("");
        var attributes = STYLE.matcher(plain).replaceAll(Paper::attributes);
        if (ALIVE.matcher(attributes).find()) {
            throw new IllegalStateException("A picture holds more than lines and words");
        }
        return NAME.matcher(attributes).replaceAll("p-");
    }

    private static String attributes(java.util.regex.MatchResult style) {
        var attributes = new StringBuilder();
        for (var declaration : style.group(1).split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                attributes
                        .append(' ')
                        .append(declaration, 0, colon)
                        .append("=\"")
                        .append(declaration.substring(colon + 1).strip())
                        .append('"');
            }
        }
        return Matcher.quoteReplacement(attributes.toString());
    }

    private static String text(int y, int size, String weight, Palette colour, String words) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>"
                .formatted(MARGIN, y, size, weight, colour.hex(), escaped(words));
    }

    private static List<String> lines(String words, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }
}
