package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.disclosure.Cell;
import yardstick.disclosure.Equation;
import yardstick.disclosure.Quantity;
import yardstick.disclosure.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A council's figures as the protector sees them. The same children are one quantity, whichever
 * indicator, data set or period counts them: that is how one release can give another away.
 */
final class Quantities {

    /** Each number by its name; null where it takes part in a sum but nobody here knows it. */
    private final Map<String, @Nullable Long> counts = new LinkedHashMap<>();

    private final Map<String, Long> others = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();

    /** Names of numerators, by indicator and period. */
    private final Map<Spot, String> numerators = new LinkedHashMap<>();

    private final Spans spans = new Spans();

    private Quantities() {}

    /**
     * The table of figures, of which some are printed.
     *
     * @param figures all figures of the council that hold, in all data sets
     * @param printed which of them a release would show
     */
    static Table table(
            List<DataSet> dataSets,
            Collection<CollectedFigure> figures,
            Predicate<CollectedFigure> printed) {
        var quantities = new Quantities();
        figures.forEach(figure -> quantities.add(figure, printed.test(figure)));
        dataSets.forEach(dataSet -> quantities.addSums(dataSet, figures));
        quantities.spans.equations().forEach(quantities::addEquation);
        Flow.equations(quantities.counts).forEach(quantities::addEquation);
        return quantities.table();
    }

    /** What a number is called that is counted in or at the end of a period. */
    static String name(String quantity, CollectedIndicator indicator, InYearPeriod period) {
        return name(quantity, indicator.nature(), period);
    }

    static String name(String quantity, Nature nature, InYearPeriod period) {
        return switch (nature) {
            case AT_END -> atEnd(quantity, period.lastDay());
            case DURING -> during(quantity, period.firstDay(), period.lastDay());
            case AVERAGE ->
                    Behind.find(quantity, period)
                            .map(Behind::name)
                            .orElse(
                                    "%s behind an average of %s to %s"
                                            .formatted(
                                                    quantity, period.firstDay(), period.lastDay()));
        };
    }

    static String atEnd(String quantity, LocalDate day) {
        return quantity + " on " + day;
    }

    static String during(String quantity, LocalDate first, LocalDate last) {
        return "%s from %s to %s".formatted(quantity, first, last);
    }

    private void add(CollectedFigure figure, boolean printed) {
        var counted = Counted.find(figure);
        if (counted == null) {
            return;
        }
        var indicator = figure.indicator();
        var names = new ArrayList<String>();
        var numerator = put(indicator.numeratorQuantity(), figure, counted.numerator());
        numerators.put(Spot.of(figure), numerator);
        names.add(numerator);
        var denominator = counted.denominator();
        var of = indicator.denominatorQuantity();
        if (denominator != null && of != null) {
            var whole = put(of, figure, denominator);
            if (!whole.equals(numerator)) {
                names.add(whole);
                if (indicator.isPercentage()) {
                    names.addAll(complement(figure, numerator, whole));
                }
            }
        }
        if (printed) {
            cells.add(new Cell(Spot.of(figure).cell(), List.copyOf(names)));
        }
    }

    /** Those of the denominator who are not counted; none if more are counted than there are. */
    private List<String> complement(CollectedFigure figure, String numerator, String whole) {
        long count = known(whole) - known(numerator);
        if (count < 0) {
            return List.of();
        }
        var name = "the others of " + Spot.of(figure).cell();
        others.put(name, count);
        equations.add(new Equation(whole, List.of(numerator, name)));
        return List.of(name);
    }

    /** The name of a number; one of its own where another figure says that it is not so many. */
    private String put(String quantity, CollectedFigure figure, long count) {
        var name = name(quantity, figure.indicator(), figure.period());
        var before = counts.putIfAbsent(name, count);
        if (before != null && before != count) {
            name += ", where it is " + count;
            counts.put(name, count);
        } else {
            spans.add(quantity, figure);
        }
        return name;
    }

    private long known(String name) {
        return Objects.requireNonNull(counts.get(name), name);
    }

    private void addSums(DataSet dataSet, Collection<CollectedFigure> figures) {
        var periods =
                figures.stream()
                        .filter(f -> dataSet.find(f.indicator().id()).isPresent())
                        .map(CollectedFigure::period)
                        .distinct()
                        .toList();
        for (var sum : dataSet.sums()) {
            for (var period : periods) {
                var parts = sum.parts().stream().map(p -> numerator(dataSet, p, period)).toList();
                addEquation(new Equation(numerator(dataSet, sum.total(), period), parts));
            }
        }
    }

    private String numerator(DataSet dataSet, String code, InYearPeriod period) {
        var indicator = dataSet.find(code).orElseThrow();
        return numerators.getOrDefault(
                new Spot(indicator.id(), period.firstDay()),
                name(indicator.numeratorQuantity(), indicator, period));
    }

    /** Where one number is missing it follows; where nothing is known nothing follows. */
    private void addEquation(Equation equation) {
        var parts = equation.parts().stream().distinct().toList();
        if (parts.size() < equation.parts().size() || parts.contains(equation.total())) {
            return;
        }
        var names = new ArrayList<>(parts);
        names.add(equation.total());
        var missing = names.stream().filter(name -> counts.get(name) == null).toList();
        if (missing.size() == names.size()) {
            return;
        }
        missing.forEach(name -> counts.put(name, null));
        if (missing.size() == 1) {
            long left = left(equation, missing.getFirst());
            if (left < 0) {
                // What is known contradicts the sum, so nobody can draw anything from it.
                return;
            }
            counts.put(missing.getFirst(), left);
        }
        equations.add(equation);
    }

    private long left(Equation equation, String missing) {
        long parts =
                equation.parts().stream()
                        .filter(part -> !part.equals(missing))
                        .mapToLong(this::known)
                        .sum();
        return equation.total().equals(missing) ? parts : known(equation.total()) - parts;
    }

    private Table table() {
        var quantities = new ArrayList<Quantity>();
        counts.forEach(
                (name, count) ->
                        quantities.add(
                                count == null ? Quantity.unknown(name) : Quantity.of(name, count)));
        others.forEach((name, count) -> quantities.add(Quantity.complement(name, count)));
        return Table.of(quantities, cells, equations);
    }
}
