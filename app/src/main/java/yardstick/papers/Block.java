package yardstick.papers;

import java.util.List;

/** A part of a paper. Everything is text: whoever writes it down decides how it looks. */
public sealed interface Block {

    /** A heading; level 2 is a section of the paper, 3 a part of one, 4 a part of that. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** A list without an order. */
    record Bullets(List<String> items) implements Block {}

    /**
     * A table. The first cell of a row heads it.
     *
     * @param caption what it shows
     * @param columns its headings
     * @param rows as many cells in each as there are columns
     */
    record Grid(String caption, List<String> columns, List<List<String>> rows) implements Block {

        /** A table whose rows are as long as its headings. */
        public Grid {
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            caption + ": a row of %d cells".formatted(row.size()));
                }
            }
        }
    }

    /**
     * A picture.
     *
     * @param png its bytes
     * @param width in dots, two of which are a point on paper
     * @param height in dots
     * @param alternative the same in words, for somebody who cannot see it
     */
    record Picture(byte[] png, int width, int height, String alternative) implements Block {

        /** The widest that a sheet on its side has room for, in points. */
        private static final int WIDEST = 740;

        /** How wide it is printed, in points: so that words twelve pixels high are 12 point. */
        int points() {
            return Math.min(width / 2, WIDEST);
        }

        /** How high it is printed then, in points. */
        int pointsHigh() {
            return points() * height / width;
        }

        /** The picture as an address that holds it whole. */
        public String address() {
            return "data:image/png;base64," + java.util.Base64.getEncoder().encodeToString(png);
        }
    }
}
