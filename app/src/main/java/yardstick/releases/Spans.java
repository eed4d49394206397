package yardstick.releases;

import yardstick.collection.CollectedFigure;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.disclosure.Equation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is counted during months, quarters and years adds up: three months are a quarter, and the
 * year so far is what it was a month ago with the last month.
 */
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

        boolean isMadeOf(PeriodKind kind) {
            return kind.months() < months && months % kind.months() == 0;
        }

        /** A shorter one from the same day, and what comes after it. */
        List<Span> with(Span shorter) {
            return List.of(
                    shorter, new Span(first.plusMonths(shorter.months), months - shorter.months));
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
        var period = figure.period();
        if (figure.indicator().nature() == Nature.DURING) {
            add(quantity, new Span(period.firstDay(), period.kind().months()));
        } else if (figure.indicator().nature() == Nature.AVERAGE) {
            Behind.find(quantity, period)
                    .ifPresent(b -> add(b.quantity(), new Span(b.first(), b.months())));
        }
    }

    private void add(String quantity, Span span) {
        counted.computeIfAbsent(quantity, q -> new LinkedHashSet<>()).add(span);
    }

    /** Every longer span of which a piece is counted as well, or published. */
    List<Equation> equations() {
        var equations = new ArrayList<Equation>();
        counted.forEach(
                (quantity, spans) -> {
                    for (var span : spans) {
                        for (var kind : PeriodKind.values()) {
                            if (span.isMadeOf(kind)) {
                                var pieces = span.pieces(kind.months());
                                if (kind == PeriodKind.FINANCIAL_YEAR
                                        || pieces.stream().anyMatch(spans::contains)) {
                                    equations.add(equation(quantity, span, pieces));
                                }
                            }
                        }
                        before(span, spans)
                                .map(span::with)
                                .ifPresent(both -> equations.add(equation(quantity, span, both)));
                    }
                });
        return equations;
    }

    /** The next shorter one that begins on the same day: of the year so far, a month ago. */
    private static Optional<Span> before(Span span, Set<Span> spans) {
        return spans.stream()
                .filter(s -> s.first().equals(span.first()) && s.months() < span.months())
                .max(Comparator.comparing(Span::months));
    }

    private static Equation equation(String quantity, Span span, List<Span> pieces) {
        return new Equation(
                name(quantity, span), pieces.stream().map(p -> name(quantity, p)).toList());
    }

    private static String name(String quantity, Span span) {
        return Quantities.during(quantity, span.first(), span.last());
    }
}
