package yardstick.releases;

import yardstick.collection.CollectedFigure;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.disclosure.Equation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What is counted during months, quarters and years adds up: three months are a quarter. */
final class Spans {

    /**
     * From one day to another.
     *
     * @param months how many whole months that is
     */
    private record Span(LocalDate first, int months) {

        LocalDate last() {
            return first.plusMonths(months).minusDays(1);
        }

        /** Equal pieces of so many months each. */
        List<Span> pieces(int each) {
            return IntStream.range(0, months / each)
                    .mapToObj(i -> new Span(first.plusMonths((long) i * each), each))
                    .toList();
        }
    }

    private final Map<String, Set<Span>> counted = new LinkedHashMap<>();

    void add(String quantity, CollectedFigure figure) {
        if (figure.indicator().nature() == Nature.DURING) {
            counted.computeIfAbsent(quantity, q -> new LinkedHashSet<>())
                    .add(new Span(figure.period().firstDay(), figure.period().kind().months()));
        }
    }

    /** Every longer span of which a piece is counted as well. */
    List<Equation> equations() {
        var equations = new ArrayList<Equation>();
        counted.forEach(
                (quantity, spans) -> {
                    for (var span : spans) {
                        for (var kind : PeriodKind.values()) {
                            if (kind.months() < span.months()) {
                                var pieces = span.pieces(kind.months());
                                if (pieces.stream().anyMatch(spans::contains)) {
                                    equations.add(equation(quantity, span, pieces));
                                }
                            }
                        }
                    }
                });
        return equations;
    }

    private static Equation equation(String quantity, Span span, List<Span> pieces) {
        return new Equation(
                name(quantity, span), pieces.stream().map(p -> name(quantity, p)).toList());
    }

    private static String name(String quantity, Span span) {
        return Quantities.during(quantity, span.first(), span.last());
    }
}
