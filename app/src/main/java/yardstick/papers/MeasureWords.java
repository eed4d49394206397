package yardstick.papers;

import yardstick.collection.DataSets;
import yardstick.comparison.Catalogue;
import yardstick.plan.Measure;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A success measure in a line of an action's row: what will be seen, how it is evidenced, which
 * indicator should move, from where and to where.
 *
 * @param readers who reads it: numbers of what the council collects itself are for its own members
 */
record MeasureWords(Catalogue catalogue, DataSets dataSets, Readers readers) {

    /** What an indicator is called and how its figures are printed. */
    private record Named(String title, Figures figures) {}

    /** The measure. */
    String of(Measure measure) {
        var parts = new ArrayList<String>();
        if (!measure.body().isEmpty()) {
            parts.add(measure.body());
        }
        if (!measure.evidencedBy().isEmpty()) {
            parts.add("evidenced by: " + measure.evidencedBy());
        }
        var named = named(measure);
        named.ifPresent(n -> parts.add("indicator: " + n.title()));
        if (readers == Readers.OWN || measure.collected() == null) {
            number(parts, "baseline", measure.baseline(), measure.baselinePeriod(), named);
            number(parts, "target", measure.target(), measure.targetPeriod(), named);
        }
        return String.join("; ", parts);
    }

    private static void number(
            ArrayList<String> parts,
            String what,
            @org.jspecify.annotations.Nullable BigDecimal value,
            String period,
            Optional<Named> named) {
        if (value != null) {
            parts.add(
                    "%s: %s%s"
                            .formatted(
                                    what,
                                    named.map(n -> n.figures().inWords(value))
                                            .orElseGet(value::toPlainString),
                                    period.isEmpty() ? "" : " (%s)".formatted(period)));
        }
    }

    private Optional<Named> named(Measure measure) {
        var published = measure.published();
        if (published != null) {
            return Optional.of(
                    catalogue
                            .findIndicator(published)
                            .map(i -> named(i.title(), i.decimalPlaces(), i.unit()))
                            .orElseGet(() -> unknown(published)));
        }
        var collected = measure.collected();
        return collected == null
                ? Optional.empty()
                : Optional.of(
                        dataSets.findIndicator(collected)
                                .map(i -> named(i.title(), i.decimalPlaces(), i.unit()))
                                .orElseGet(() -> unknown(collected)));
    }

    private static Named named(String title, int places, String unit) {
        return new Named(title, Figures.of(places, unit));
    }

    /** One of which nothing is known any more: its name is all there is. */
    private static Named unknown(String code) {
        return new Named(code, new Figures(1, ""));
    }
}
