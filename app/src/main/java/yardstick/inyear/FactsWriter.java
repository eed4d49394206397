package yardstick.inyear;

import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.inyear.InYearPage.Fact;
import yardstick.statistics.Forecast;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures beside the heading's: the year so far, a year before, targets, the year's end. */
record FactsWriter(Findings found, Figures figures) {

    private static final int MONTHS = 12;

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        if (isWithinYear()) {
            facts.add(span("Year to date", Span.yearSoFar(found.own().series(), found.period())));
        }
        // What is counted on a day has the same figure for any months that end with it.
        if (isWithinYear() && found.indicator().nature() == Nature.DURING) {
            facts.add(span("Last 12 months", Span.rolling(found.own().series(), found.period())));
        }
        if (!found.period().kind().overlaps()) {
            facts.add(yearBefore());
        }
        facts.addAll(new Aims(found, figures, expected()).facts());
        if (isWithinYear()) {
            facts.add(forecast());
        }
        published().ifPresent(facts::add);
        return facts;
    }

    private boolean isWithinYear() {
        return found.period().kind() == PeriodKind.MONTH
                || found.period().kind() == PeriodKind.QUARTER;
    }

    private Fact span(String label, Span span) {
        return span.value()
                .map(v -> fact(label, figures.print(v), words(span)))
                .orElseGet(() -> fact(label, "[none]", span.why()));
    }

    private String words(Span span) {
        var nature = found.indicator().nature();
        return span.words(nature) + Certain.after(found.own().series(), span.from(nature));
    }

    private Fact yearBefore() {
        var before = found.period().yearBefore();
        var printed = figures.print(found.own().series().figure(before));
        var change =
                found.own()
                        .series()
                        .figure(found.period())
                        .number()
                        .flatMap(
                                now ->
                                        found.own()
                                                .series()
                                                .figure(before)
                                                .number()
                                                .map(now::subtract))
                        .map(c -> ", change " + figures.change(c))
                        .orElse("");
        return fact(
                "A year before",
                printed.text(),
                printed.missing()
                        ? printed.reason()
                        : before.words()
                                + Certain.after(found.own().series(), List.of(before))
                                + change);
    }

    private Fact forecast() {
        var end = LocalDate.of(found.period().financialYear() + 1, 3, 31);
        var label = "Expected by " + When.day(end);
        var refused = refused();
        if (!refused.isEmpty()) {
            return fact(label, "[none]", refused);
        }
        boolean adds = found.indicator().nature() == Nature.DURING;
        return expected()
                .map(f -> fact(label, figures.print(f.expected()), words(f, adds)))
                .orElseGet(() -> fact(label, "[none]", "there are fewer than six figures"));
    }

    private Optional<Forecast> expected() {
        if (!isWithinYear() || !refused().isEmpty()) {
            return Optional.empty();
        }
        return found.indicator().nature() == Nature.DURING ? sum() : level();
    }

    private String words(Forecast forecast, boolean adds) {
        var limits =
                "%s to %s"
                        .formatted(
                                figures.print(forecast.lower()), figures.print(forecast.upper()));
        var words =
                adds
                        ? "%s at 95%%, if the months to come are like the last %d figures"
                                .formatted(limits, forecast.from())
                        : "%s by the process limits of the last %d figures, if nothing changes"
                                .formatted(limits, forecast.from());
        var all = found.own().series().until(found.period());
        var from = all.subList(Math.max(0, all.size() - most()), all.size());
        return words + Certain.after(found.own().series(), from);
    }

    private String refused() {
        var indicator = found.indicator();
        if (indicator.nature() == Nature.AVERAGE) {
            return "averages are not forecast";
        }
        if (indicator.nature() == Nature.DURING && indicator.shape() != Shape.COUNT) {
            return "the counts of the periods to come are not known";
        }
        if (toCome() == 0) {
            return "the year is complete";
        }
        return Span.yearSoFar(found.own().series(), found.period()).why();
    }

    private int toCome() {
        int months = found.period().kind().months();
        int done = Span.yearSoFar(found.own().series(), found.period()).periods().size();
        return MONTHS / months - done;
    }

    private Optional<Forecast> sum() {
        var soFar = Span.yearSoFar(found.own().series(), found.period()).value();
        return soFar.flatMap(s -> Forecast.ofSum(s, recent(), toCome()));
    }

    private Optional<Forecast> level() {
        return Forecast.ofLevel(
                recent(), found.indicator().isPercentage() ? BigDecimal.valueOf(100) : null);
    }

    /** Twelve months; of quarters, as many as a forecast needs. */
    private List<BigDecimal> recent() {
        return found.own().series().recent(found.period(), most());
    }

    private int most() {
        return found.period().kind() == PeriodKind.MONTH ? MONTHS : Forecast.FEWEST;
    }

    private Optional<Fact> published() {
        var published = found.published();
        if (published == null) {
            return Optional.empty();
        }
        return published
                .beside(found.period())
                .map(
                        value ->
                                fact(
                                        "Published for the same day",
                                        Figures.of(
                                                        published.indicator().decimalPlaces(),
                                                        published.indicator().unit())
                                                .print(value),
                                        "by the Department for Education; the council’s own stands above"));
    }

    private static Fact fact(String label, String value, String note) {
        return new Fact(label, value, note, "", "");
    }
}
