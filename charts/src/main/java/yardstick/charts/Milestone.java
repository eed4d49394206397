package yardstick.charts;

import java.time.LocalDate;

/**
 * A step on the way, beside the figures that it should move: a mark on an axis of time.
 *
 * @param number its number in the list that the page prints
 * @param name what is reached
 * @param day when it was reached, or is to be
 * @param state how it stands
 */
public record Milestone(int number, String name, LocalDate day, State state) {

    /** How a milestone stands. Told apart by shape and word as well as by colour. */
    public enum State {
        REACHED("reached", "circle", "M6,0A6,6,0,1,1,5.99,0z", Palette.INK, true),
        OVERDUE("overdue", "triangle", "M6,0L12,12L0,12z", Palette.NEIGHBOURS, true),
        PLANNED("planned", "diamond", "M6,0L12,6L6,12L0,6z", Palette.OURS, false);

        private final String word;
        private final String symbol;
        private final String outline;
        private final Palette colour;
        private final boolean filled;

        State(String word, String symbol, String outline, Palette colour, boolean filled) {
            this.word = word;
            this.symbol = symbol;
            this.outline = outline;
            this.colour = colour;
            this.filled = filled;
        }

        /** What it is called on a page. */
        public String word() {
            return word;
        }

        String symbol() {
            return symbol;
        }

        Palette colour() {
            return colour;
        }

        boolean filled() {
            return filled;
        }

        /** What a legend calls its marks. */
        String legend() {
            return "Milestone " + word;
        }

        /** The mark in a legend, as an outline: the library would stretch its own to a line. */
        String icon() {
            return "path://" + outline;
        }
    }
}
