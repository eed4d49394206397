package yardstick.inyear;

import yardstick.collection.InYearPeriod;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.comparison.Series;
import yardstick.statistics.Figure;
import yardstick.targets.OwnTarget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The published figures of the same measure, by the day on which their period ends: they stand
 * beside a council's own of a period that ends on that day.
 *
 * @param indicator the published indicator
 * @param byEnd the council's published figures
 */
record Published(Indicator indicator, Map<LocalDate, Figure> byEnd) {

    static Published of(Series series) {
        var byEnd = new TreeMap<LocalDate, Figure>();
        series.points()
                .forEach(
                        point ->
                                byEnd.put(
                                        series.indicator().endOf(point.period()), point.council()));
        return new Published(series.indicator(), byEnd);
    }

    /** The published figure of a period that ends on the same day, if it has a value. */
    Optional<BigDecimal> beside(InYearPeriod period) {
        return Optional.ofNullable(byEnd.get(period.lastDay())).flatMap(Figure::number);
    }

    /** The council's target for the end of the financial year of a period. */
    Optional<OwnTarget> target(List<OwnTarget> targets, InYearPeriod period) {
        var end = LocalDate.of(period.financialYear() + 1, 3, 31);
        return targets.stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .filter(target -> end(target).equals(Optional.of(end)))
                .findFirst();
    }

    private Optional<LocalDate> end(OwnTarget target) {
        var year = target.period().replaceAll("^(\\d{4}).*", "$1");
        return year.matches("\\d{4}")
                ? Optional.of(
                        indicator.endOf(
                                new Period(target.period(), Integer.parseInt(year), null, true)))
                : Optional.empty();
    }
}
