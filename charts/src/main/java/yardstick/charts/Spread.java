package yardstick.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Moves labels apart that would lie on each other. */
final class Spread {

    private Spread() {}

    /**
     * Heights that keep their order, stay on the scale and are at least one label apart.
     *
     * @param heights wanted, the lowest first, in the chart's unit
     * @param labelHeight of one label, in pixels
     * @param plotHeight of the whole scale, in pixels
     */
    static List<BigDecimal> apart(
            List<BigDecimal> heights, Scale scale, int labelHeight, int plotHeight) {
        var gap =
                scale.to()
                        .subtract(scale.from())
                        .multiply(BigDecimal.valueOf(labelHeight))
                        .divide(BigDecimal.valueOf(plotHeight), MathContext.DECIMAL32);
        var moved = new ArrayList<BigDecimal>();
        for (var height : heights) {
            moved.add(moved.isEmpty() ? height : height.max(moved.getLast().add(gap)));
        }
        var ceiling = scale.to();
        for (int i = moved.size() - 1; i >= 0; i--) {
            moved.set(i, moved.get(i).min(ceiling));
            ceiling = moved.get(i).subtract(gap);
        }
        return List.copyOf(moved);
    }
}
