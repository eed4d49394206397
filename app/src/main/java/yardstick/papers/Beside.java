package yardstick.papers;

import yardstick.charts.TrendLine;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;

import java.util.function.Function;

/**
 * What the indicators of a paper are written from.
 *
 * @param catalogue the editions that count
 * @param comparisons figures beside others
 * @param drawing draws them
 * @param council whose paper it is
 * @param gathered what else was read
 * @param movements when work on each action began
 * @param address the portal as browsers reach it
 */
record Beside(
        Catalogue catalogue,
        Comparisons comparisons,
        Function<TrendLine, Block> drawing,
        Council council,
        Gathered gathered,
        Movements movements,
        String address) {

    /** What people call the council. */
    String name() {
        return council.area().name();
    }

    /** A picture of it. */
    Block draw(TrendLine trend) {
        return drawing.apply(trend);
    }
}
