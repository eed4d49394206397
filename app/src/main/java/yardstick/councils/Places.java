package yardstick.councils;

import yardstick.charts.Shade;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparison;
import yardstick.comparison.Council;
import yardstick.comparison.Standing;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.statistics.Quartiles;
import yardstick.statistics.Rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Every council's place on an indicator in a period: today's councils, and an abolished one where
 * it has a value still.
 *
 * @param comparison our council beside all
 * @param councils in order of name
 * @param values of those that have one
 * @param banded whether one way is better and the publisher finds bands suitable
 */
record Places(
        Catalogue catalogue,
        Comparison comparison,
        List<Council> councils,
        List<BigDecimal> values,
        Optional<Quartiles> quartiles,
        boolean banded) {

    static Places of(Catalogue catalogue, Comparison comparison) {
        var councils =
                catalogue.councils().values().stream()
                        .filter(c -> c.until() == null || value(comparison, c).isPresent())
                        .toList();
        var values = councils.stream().flatMap(c -> value(comparison, c).stream()).toList();
        var indicator = comparison.indicator();
        return new Places(
                catalogue,
                comparison,
                councils,
                values,
                Quartiles.of(values),
                indicator.quartileBands() && indicator.polarity() != Polarity.NEITHER);
    }

    Standing standing(Council council) {
        return comparison.standing(council.area());
    }

    /** 1 is best by polarity, ties share; empty without a value or a polarity. */
    OptionalInt rank(Council council) {
        return value(comparison, council)
                .map(v -> Rank.of(v, values, comparison.indicator().polarity()))
                .orElse(OptionalInt.empty());
    }

    /** A council's quarter: a band where one way is better, else only where its value lies. */
    Shade shade(Council council) {
        return value(comparison, council).map(this::shade).orElse(Shade.NONE);
    }

    private Shade shade(BigDecimal value) {
        var polarity = banded ? comparison.indicator().polarity() : Polarity.LOW;
        return quartiles
                .flatMap(q -> q.band(value, polarity))
                .map(b -> banded ? Shade.band(b.name().charAt(0)) : Shade.quarter(b.ordinal() + 1))
                .orElse(Shade.NONE);
    }

    /** What the shades mean. */
    static Map<Shade, String> key() {
        var key = new LinkedHashMap<Shade, String>();
        key.put(Shade.BAND_A, "A, best quarter");
        key.put(Shade.BAND_B, "B, second quarter");
        key.put(Shade.BAND_C, "C, third quarter");
        key.put(Shade.BAND_D, "D, worst quarter");
        key.put(Shade.QUARTER_1, "Lowest quarter");
        key.put(Shade.QUARTER_2, "Second lowest quarter");
        key.put(Shade.QUARTER_3, "Second highest quarter");
        key.put(Shade.QUARTER_4, "Highest quarter");
        key.put(Shade.NONE, "No figure");
        return key;
    }

    boolean isOurs(Council council) {
        return council.area().equals(comparison.council().area());
    }

    /** The number in our list of neighbours; 0 for none. */
    int neighbour(Council council) {
        return comparison.neighbours().stream()
                .map(Comparison.NeighbourStanding::neighbour)
                .filter(n -> n.area().equals(council.area()))
                .mapToInt(n -> n.position())
                .findFirst()
                .orElse(0);
    }

    Area region(Council council) {
        return catalogue.region(council.area());
    }

    /** England, the regions, and Inner and Outer London where they have a figure. */
    List<Standing> wider() {
        var wider = new ArrayList<Standing>();
        wider.add(comparison.england());
        for (var area : catalogue.areas().values()) {
            var standing = comparison.standing(area);
            boolean shown =
                    area.kind() == Area.Kind.REGION
                            || area.kind() == Area.Kind.PART
                                    && standing.figure() instanceof Figure.Known;
            if (shown) {
                wider.add(standing);
            }
        }
        return wider;
    }

    private static Optional<BigDecimal> value(Comparison comparison, Council council) {
        return comparison.standing(council.area()).figure().number();
    }
}
