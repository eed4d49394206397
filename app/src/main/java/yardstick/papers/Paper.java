package yardstick.papers;

import java.util.List;

/**
 * A paper before anybody has decided how it looks.
 *
 * @param name its file's name without an ending
 * @param title what it is called
 * @param subtitle whose it is, and how things stood when
 * @param blocks its parts in order
 */
public record Paper(String name, String title, String subtitle, List<Block> blocks) {

    /** A paper whose name is safe in any header and on any disk. */
    public Paper {
        name = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        blocks = List.copyOf(blocks);
    }

    /** A text without what no document may hold, such as a null character. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(Paper::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Source: W3C, Extensible Markup Language (XML) 1.0, production Char. */
    private static boolean isText(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
