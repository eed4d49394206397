package yardstick.collection;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Chance;
import yardstick.statistics.Figure;
import yardstick.statistics.Funnel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A council's own approved figures of one indicator, period by period.
 *
 * @param indicator the indicator
 * @param figures by period, oldest first; a period that nobody has given has none
 */
public record OwnSeries(CollectedIndicator indicator, Map<InYearPeriod, CollectedFigure> figures) {

    /** Puts figures in order. */
    public static OwnSeries of(CollectedIndicator indicator, List<CollectedFigure> given) {
        var figures = new TreeMap<InYearPeriod, CollectedFigure>();
        given.forEach(figure -> figures.put(figure.period(), figure));
        return new OwnSeries(indicator, figures);
    }

    /** The period of the last figure with a value, or else of the last. */
    public Optional<InYearPeriod> latest() {
        var given = List.copyOf(figures.keySet());
        return given.reversed().stream()
                .filter(period -> figure(period).number().isPresent())
                .findFirst()
                .or(() -> given.reversed().stream().findFirst());
    }

    /** From the first period to the one shown, those between that nobody has given among them. */
    public List<InYearPeriod> until(InYearPeriod last) {
        var periods = new ArrayList<InYearPeriod>();
        var first = figures.keySet().stream().findFirst().orElse(last);
        for (var period = first; period.compareTo(last) <= 0; period = period.next()) {
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    /** The figure of a period; not available where nobody has given one. */
    public Figure figure(InYearPeriod period) {
        var found = figures.get(period);
        return found == null ? new Figure.Missing(Figure.Reason.NOT_AVAILABLE) : found.value();
    }

    /** The figure of a period with its counts; null where nobody has given one. */
    public @Nullable CollectedFigure find(InYearPeriod period) {
        return figures.get(period);
    }

    /** The values of so many periods up to one, oldest first; those that have none left out. */
    public List<BigDecimal> recent(InYearPeriod last, int most) {
        var all = until(last);
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .flatMap(period -> figure(period).number().stream())
                .toList();
    }

    /** Whether a change between two periods may be chance; empty where counts are not known. */
    public Optional<Chance> chance(InYearPeriod before, InYearPeriod now) {
        var first = counted(before);
        var second = counted(now);
        if (first.isEmpty() || second.isEmpty() || before.kind().overlaps()) {
            return Optional.empty();
        }
        return Optional.of(
                indicator.isPercentage()
                        ? Chance.ofProportions(first.get(), second.get())
                        : Chance.ofRates(first.get(), second.get()));
    }

    /** What chance works on: children counted, of how many; a count stands by itself. */
    private Optional<Funnel.Ratio> counted(InYearPeriod period) {
        var figure = figures.get(period);
        if (figure == null || figure.value().number().isEmpty()) {
            return Optional.empty();
        }
        return switch (indicator.shape()) {
            case COUNT -> figure.value().number().filter(OwnSeries::isWhole).map(OwnSeries::alone);
            case RATIO -> ratio(figure.numerator(), figure.denominator());
            case MEAN -> Optional.empty();
        };
    }

    private Optional<Funnel.Ratio> ratio(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() <= 0) {
            return Optional.empty();
        }
        boolean possible =
                isWhole(numerator)
                        && isWhole(denominator)
                        && (!indicator.isPercentage() || numerator.compareTo(denominator) <= 0);
        return possible ? Optional.of(new Funnel.Ratio(numerator, denominator)) : Optional.empty();
    }

    private static Funnel.Ratio alone(BigDecimal count) {
        return new Funnel.Ratio(count, BigDecimal.ONE);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }
}
