package yardstick.home;

import yardstick.comparison.Comparison;
import yardstick.comparison.Standing;
import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.Polarity;
import yardstick.targets.OwnTarget;
import yardstick.web.Choice;
import yardstick.web.Figures;
import yardstick.web.Place;
import yardstick.web.Printed;

import java.util.Comparator;
import java.util.List;

/**
 * Exactly what {@code home/show.jte} prints.
 *
 * @param council what people call the council
 * @param own whether the reader is a member of it
 * @param region the heading of the region's column
 * @param model the neighbour model, by its year
 * @param rows the key indicators in order
 * @param change where editors choose other indicators; empty for everybody else
 * @param indicators address of the list of all
 * @param banner what has just been done; empty for nothing
 * @param end who took over from an abolished council; empty for today's
 * @param successors addresses and names of those that took over
 */
public record HomePage(
        String council,
        boolean own,
        String region,
        String model,
        List<Row> rows,
        String change,
        String indicators,
        String banner,
        String end,
        List<Choice> successors) {

    /**
     * One key indicator.
     *
     * @param title its name
     * @param href its page
     * @param unit what one step means
     * @param period the latest period
     * @param value the council's figure
     * @param travel how it has moved in a year, read through polarity
     * @param change by how much; empty where there is nothing to compare with
     * @param neighbours the neighbours' mean; empty where none has a figure
     * @param counted of how many the mean is
     * @param region the region's figure
     * @param england England's figure
     * @param rank "3 of 151", or why there is none
     * @param band "A" to "D", or why there is none
     * @param ranked whether there are a rank and a band
     * @param target the council's own target and its period; empty for none
     */
    public record Row(
            String title,
            String href,
            String unit,
            String period,
            Printed value,
            DirectionOfTravel travel,
            String change,
            String neighbours,
            String counted,
            Printed region,
            Printed england,
            String rank,
            String band,
            boolean ranked,
            String target) {}

    /** The row of a comparison. */
    static Row row(Comparison comparison, Place place, List<OwnTarget> targets) {
        var indicator = comparison.indicator();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        var change = comparison.change();
        var average = comparison.neighbourAverage();
        return new Row(
                indicator.title(),
                place.to("/indicators/" + indicator.code()),
                indicator.unit(),
                comparison.period().label(),
                printed(figures, comparison.council()),
                comparison.directionOfTravel(),
                change == null ? "" : figures.change(change),
                average == null ? "" : figures.print(average.mean()),
                (average == null ? "none" : String.valueOf(average.counted()))
                        + " of "
                        + comparison.neighbours().size(),
                printed(figures, comparison.region()),
                printed(figures, comparison.england()),
                rank(comparison),
                band(comparison),
                comparison.rank() != null,
                target(comparison, targets, figures));
    }

    private static Printed printed(Figures figures, Standing standing) {
        return figures.print(standing.figure());
    }

    private static String rank(Comparison comparison) {
        if (comparison.rank() != null) {
            return comparison.rank() + " of " + comparison.ranked();
        }
        return comparison.indicator().polarity() == Polarity.NEITHER
                ? "not ranked"
                : "no figure to rank";
    }

    private static String band(Comparison comparison) {
        var band = comparison.quartileBand();
        return band == null ? "no band" : band.name();
    }

    /** The target for the period shown, else the next one ahead. */
    private static String target(Comparison comparison, List<OwnTarget> targets, Figures figures) {
        return targets.stream()
                .filter(t -> t.indicator().equals(comparison.indicator().code()))
                .filter(t -> t.period().compareTo(comparison.period().label()) >= 0)
                .min(Comparator.comparing(OwnTarget::period))
                .map(t -> figures.print(t.value()) + " for " + t.period())
                .orElse("");
    }
}
