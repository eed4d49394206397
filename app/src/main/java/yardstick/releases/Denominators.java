package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a published rate or percentage was divided by, as far as anybody can tell where the
 * publisher does not say it: how many children there are is published, and what the council has
 * entered others may know.
 */
final class Denominators {

    private final Map<Integer, Long> children;
    private final Map<String, Long> entered = new HashMap<>();
    private final Map<LocalDate, Long> childrenEntered = new HashMap<>();

    /**
     * @param children how many live in the council in the middle of each year
     * @param figures what the council has entered
     */
    Denominators(Map<Integer, Long> children, Collection<CollectedFigure> figures) {
        this.children = children;
        figures.forEach(this::add);
    }

    private void add(CollectedFigure figure) {
        var of = figure.indicator().denominatorQuantity();
        var denominator = figure.denominator();
        if (of == null || denominator == null || denominator.stripTrailingZeros().scale() > 0) {
            return;
        }
        if (of.equals(CollectedIndicator.CHILDREN)) {
            childrenEntered.put(figure.period().lastDay(), denominator.longValue());
        } else {
            var name = Quantities.name(of, figure.indicator().nature(), figure.period());
            entered.put(name, denominator.longValue());
        }
    }

    /**
     * Of a year, what its months or quarters come to, where all were entered.
     *
     * @param period a period of the data set
     * @param published the period that is published: the same, or the year that it is in
     */
    @Nullable Long find(
            @Nullable String of, Nature nature, InYearPeriod period, InYearPeriod published) {
        if (of == null) {
            return null;
        }
        var last = published.lastDay();
        if (of.equals(CollectedIndicator.CHILDREN)) {
            // The estimate of the middle of the year before divides a rate at 31 March.
            var estimated = children.get(last.getYear() - 1);
            return estimated == null ? childrenEntered.get(last) : estimated;
        }
        long sum = 0;
        for (var piece : Outside.pieces(nature, period, published)) {
            var denominator = entered.get(Quantities.name(of, nature, piece));
            if (denominator == null) {
                return null;
            }
            sum += denominator;
        }
        return sum;
    }
}
