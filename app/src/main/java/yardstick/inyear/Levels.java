package yardstick.inyear;

import yardstick.charts.Part;
import yardstick.collection.AimKind;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the council aims for, expects, and compares itself with, as lines in a picture. Each is said
 * of a year: where the months of a year add up, a line is its equal part, and its name says so.
 */
record Levels(Findings found) {

    private static final int YEAR = PeriodKind.FINANCIAL_YEAR.months();

    /**
     * One line.
     *
     * @param part how it looks
     * @param years the value by the label of the year that it is said of
     * @param months how many months a drawn part has; twelve where the year is drawn whole
     */
    record Level(Part part, Map<String, BigDecimal> years, int months) {

        Optional<BigDecimal> value(InYearPeriod period) {
            return Optional.ofNullable(years.get(Aims.year(period).label())).map(this::share);
        }

        private BigDecimal share(BigDecimal year) {
            return months == YEAR
                    ? year
                    : year.multiply(BigDecimal.valueOf(months))
                            .divide(BigDecimal.valueOf(YEAR), MathContext.DECIMAL64);
        }
    }

    /** The lines by their names, targets first. */
    Map<String, Level> all() {
        var all = new LinkedHashMap<String, Level>();
        for (var kind : AimKind.values()) {
            found.own().aims().stream()
                    .filter(aim -> aim.kind() == kind)
                    .forEach(aim -> put(all, aim.words(), part(kind), aim.period(), aim.value()));
        }
        if (all.values().stream().noneMatch(level -> level.part() == Part.TARGET)) {
            published(all);
        }
        return all;
    }

    /** The target for the published indicator that measures the same. */
    private void published(Map<String, Level> all) {
        var published = found.published();
        if (published == null) {
            return;
        }
        for (var period : found.own().series().until(found.period())) {
            var year = Aims.year(period).label();
            published
                    .target(found.own().targets(), period)
                    .ifPresent(t -> put(all, AimKind.TARGET.words(), Part.TARGET, year, t.value()));
        }
    }

    private void put(
            Map<String, Level> all, String words, Part part, String year, BigDecimal value) {
        all.computeIfAbsent(
                        addsUp() ? words + ", in equal parts of the year" : words,
                        name -> new Level(part, new LinkedHashMap<>(), months()))
                .years()
                .put(year, value);
    }

    private boolean addsUp() {
        return found.indicator().nature() == Nature.DURING
                && found.indicator().shape() == Shape.COUNT
                && found.period().kind().months() < YEAR;
    }

    private int months() {
        return addsUp() ? found.period().kind().months() : YEAR;
    }

    private static Part part(AimKind kind) {
        return switch (kind) {
            case TARGET -> Part.TARGET;
            case FORECAST -> Part.EXPECTED;
            case COMPARATOR -> Part.COMPARATOR;
        };
    }
}
