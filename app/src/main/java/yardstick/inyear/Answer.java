package yardstick.inyear;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnSeries;
import yardstick.statistics.Figure;
import yardstick.statistics.Level;
import yardstick.statistics.Polarity;
import yardstick.web.Figures;

import java.math.BigDecimal;

/**
 * How the council stands against itself a year before, in a sentence without a full stop, as
 * headings are: value, day or months, change, whether that is good, and whether chance explains it.
 */
record Answer(String council, OwnSeries series, InYearPeriod period, Figures figures) {

    String sentence() {
        return switch (series.figure(period)) {
            case Figure.Known(BigDecimal value) -> known(value);
            case Figure.Missing(Figure.Reason reason) ->
                    series.figures().isEmpty()
                            ? "%s has approved no figures of this indicator yet".formatted(council)
                            : "There is no figure for %s %s: %s"
                                    .formatted(
                                            council,
                                            When.of(series.indicator(), period),
                                            reason.words());
        };
    }

    private String known(BigDecimal value) {
        var start =
                "%s had %s %s"
                        .formatted(
                                council,
                                figures.inWords(value) + unit(),
                                When.of(series.indicator(), period));
        if (period.kind().overlaps()) {
            return start + threshold(value);
        }
        return series.figure(period.yearBefore())
                .number()
                .map(before -> start + ", " + change(value, before))
                .orElse(start + "; there is no figure of " + When.before(period));
    }

    /** Averages that overlap stand beside their threshold, not beside each other. */
    private String threshold(BigDecimal value) {
        return series.indicator()
                .threshold(period)
                .map(
                        t -> {
                            int above =
                                    figures.rounded(value).compareTo(figures.rounded(t.value()));
                            var limit = figures.print(t.value());
                            return above == 0
                                    ? ", exactly the national threshold"
                                    : ", %s %s the national threshold of %s"
                                            .formatted(
                                                    figures.distance(value.subtract(t.value()))
                                                            + unit(),
                                                    above > 0 ? "above" : "below",
                                                    limit);
                        })
                .orElse("; three-year averages overlap and are not compared from year to year");
    }

    /** An average says of what: " days". */
    private String unit() {
        return series.indicator().shape() == CollectedIndicator.Shape.MEAN
                ? " " + figures.unit().toLowerCase(java.util.Locale.UK)
                : "";
    }

    private String change(BigDecimal value, BigDecimal before) {
        int up = figures.rounded(value).compareTo(figures.rounded(before));
        if (up == 0) {
            return "the same as " + When.before(period);
        }
        return "%s %s than %s (%s)%s"
                .formatted(
                        figures.distance(value.subtract(before)),
                        word(up > 0),
                        When.before(period),
                        figures.print(before),
                        read(up > 0));
    }

    private String word(boolean up) {
        boolean counts = series.indicator().shape() == CollectedIndicator.Shape.COUNT;
        if (counts) {
            return up ? "more" : "fewer";
        }
        return up ? "higher" : "lower";
    }

    /** Whether it is good, where one way is, and whether it is more than chance. */
    private String read(boolean up) {
        var polarity = series.indicator().polarity();
        var good = up == (polarity == Polarity.HIGH) ? ", which is better" : ", which is worse";
        var start = polarity == Polarity.NEITHER ? ", which" : good;
        return series.chance(period.yearBefore(), period)
                .map(c -> start + chance(c.isBeyondChance(Level.PERCENT_95), polarity))
                .orElse(
                        (polarity == Polarity.NEITHER ? "" : good)
                                + "; whether that is chance nobody can say");
    }

    private static String chance(boolean beyond, Polarity polarity) {
        if (polarity == Polarity.NEITHER) {
            return beyond ? " is more than chance explains" : " may be chance";
        }
        return beyond ? " and more than chance explains" : " but may be chance";
    }
}
