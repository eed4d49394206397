package yardstick.charts;

import java.util.List;
import java.util.Map;

/**
 * Whose figures a bar or a line shows, which decides how it looks. Shape and dashes differ as well
 * as colour, so that a black and white print can be read.
 */
public enum Part {
    /** The council whose page this is. */
    OURS(Palette.OURS, "circle", List.of()),
    /** One of its statistical neighbours. */
    NEIGHBOUR(Palette.QUIET, "emptyCircle", List.of(1, 2)),
    /** The mean of its statistical neighbours. */
    NEIGHBOURS(Palette.NEIGHBOURS, "rect", List.of(9, 4)),
    /** Its region. */
    REGION(Palette.REGION, "triangle", List.of(2, 3)),
    /** England. */
    ENGLAND(Palette.ENGLAND, "diamond", List.of(10, 3, 2, 3)),
    /** The council's own target. */
    TARGET(Palette.TARGET, "emptyDiamond", List.of(4, 4)),
    /** What the council itself expects. */
    EXPECTED(Palette.TARGET, "emptyTriangle", List.of(1, 3)),
    /** The figure of a group, as a report prints it. */
    COMPARATOR(Palette.NEIGHBOURS, "emptyRect", List.of(8, 3, 1, 3)),
    /** Where the council's figure stood when work began. */
    BASELINE(Palette.SLATE, "none", List.of(2, 4)),
    /** What the government expects of every council. */
    THRESHOLD(Palette.INK, "none", List.of(14, 4)),
    /** A council added by the reader. */
    ADDED(Palette.ADDED, "emptyCircle", List.of(6, 2)),
    /** The council's own months or quarters, not published. */
    IN_YEAR(Palette.OURS, "emptyTriangle", List.of(3, 3)),
    /** Months or quarters that a council added by the reader has released. */
    ADDED_IN_YEAR(Palette.ADDED, "emptyRect", List.of(3, 3));

    private final Palette colour;
    private final String symbol;
    private final List<Integer> dashes;

    Part(Palette colour, String symbol, List<Integer> dashes) {
        this.colour = colour;
        this.symbol = symbol;
        this.dashes = dashes;
    }

    Palette colour() {
        return colour;
    }

    /** The mark on each point of a line, in ECharts' words. */
    String symbol() {
        return symbol;
    }

    /** A line's dashes and gaps in pixels, or that it is solid, in ECharts' words. */
    Object lineType() {
        return dashes.isEmpty() ? "solid" : dashes;
    }

    /** Whether it stands for many councils: drawn hollow, so that it is not taken for one. */
    boolean isAverage() {
        return this == NEIGHBOURS || this == REGION || this == ENGLAND;
    }

    /** How a bar looks: averages hollow, a target dashed, what was added striped. */
    Map<String, Object> area() {
        return switch (this) {
            case OURS, NEIGHBOUR, IN_YEAR -> Map.of("color", colour.hex());
            case ADDED, ADDED_IN_YEAR ->
                    Map.of("color", colour.hex(), "decal", Drawing.stripes("#ffffff"));
            case NEIGHBOURS, REGION, ENGLAND, TARGET, EXPECTED, COMPARATOR, BASELINE, THRESHOLD ->
                    Map.of(
                            "color",
                            Palette.WHITE.hex(),
                            "borderColor",
                            colour.hex(),
                            "borderWidth",
                            2,
                            "borderType",
                            isAverage() ? "solid" : lineType());
        };
    }
}
