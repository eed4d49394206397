package yardstick.notes;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Indicator;
import yardstick.web.Choice;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a target or a commentary is about: a published indicator, or one that is collected during
 * the year.
 *
 * @param indicatorId our number for the published indicator; null for a collected one
 * @param indicatorNo our number for the collected indicator; null for a published one
 * @param title its name
 * @param figures how its values are printed
 * @param percentage whether a value lies from 0 to 100
 * @param ahead periods that a target can be for, the furthest ahead first
 * @param next the period that somebody most likely wants a target for
 * @param given periods that commentary can be about, the latest first
 */
record Watched(
        @Nullable Integer indicatorId,
        @Nullable Integer indicatorNo,
        String title,
        Figures figures,
        boolean percentage,
        List<Choice> ahead,
        String next,
        List<Choice> given) {

    private static final int YEARS_BACK = 15;
    private static final int YEARS_AHEAD = 10;

    static Watched published(Indicator indicator) {
        // A gap between two percentages may be negative; a percentage may not.
        boolean percentage = indicator.unit().contains("%") && !indicator.unit().contains("gap");
        return new Watched(
                indicator.id(),
                null,
                indicator.title(),
                new Figures(indicator.decimalPlaces(), indicator.unit()),
                percentage,
                choices(PeriodLabels.forTargets(indicator)),
                PeriodLabels.next(indicator),
                choices(PeriodLabels.forCommentary(indicator)));
    }

    /** A target is for a financial year, or for an average of three; commentary is on a period. */
    static Watched collected(DataSet dataSet, CollectedIndicator indicator, LocalDate today) {
        var aims = dataSet.kind().overlaps() ? dataSet.kind() : PeriodKind.FINANCIAL_YEAR;
        var now = InYearPeriod.containing(aims, today);
        return new Watched(
                null,
                indicator.id(),
                indicator.title(),
                new Figures(indicator.decimalPlaces(), indicator.unit()),
                indicator.isPercentage(),
                back(ahead(now), YEARS_AHEAD + YEARS_BACK),
                now.label(),
                back(
                        dataSet.latestEnded(today),
                        YEARS_BACK * PeriodKind.FINANCIAL_YEAR.months() / dataSet.kind().step()));
    }

    private static InYearPeriod ahead(InYearPeriod now) {
        return Stream.iterate(now, InYearPeriod::next).skip(YEARS_AHEAD).findFirst().orElse(now);
    }

    private static List<Choice> back(InYearPeriod last, int periods) {
        return Stream.iterate(last, InYearPeriod::previous)
                .limit(periods + 1L)
                .map(period -> Choice.of(period.label(), period.words()))
                .toList();
    }

    private static List<Choice> choices(List<String> labels) {
        return labels.stream().map(label -> Choice.of(label, label)).toList();
    }

    /** What one step of its values means. */
    String unit() {
        return figures.unit();
    }

    /** A value as pages print it. */
    String print(java.math.BigDecimal value) {
        return Figures.of(figures.decimalPlaces(), figures.unit()).print(value);
    }

    static boolean has(List<Choice> periods, String label) {
        return periods.stream().anyMatch(period -> period.value().equals(label));
    }
}
