package yardstick.web;

import yardstick.charts.Point;

/**
 * A figure as a page prints it.
 *
 * @param text the rounded number with its unit, or the symbol of a missing one, such as "[c]"
 * @param reason what the symbol means; empty for a number
 * @param point the same for a picture
 */
public record Printed(String text, String reason, Point point) {

    /** Whether there is no number. */
    public boolean missing() {
        return !reason.isEmpty();
    }
}
