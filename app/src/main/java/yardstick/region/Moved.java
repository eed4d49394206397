package yardstick.region;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Council;
import yardstick.statistics.Chance;
import yardstick.statistics.Funnel.Ratio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A released figure of a council beside that of the period before.
 *
 * @param chance whether chance could explain the change: shares and rates are tested as such, a
 *     count as a rate of the same number of people, who hardly change within a period
 */
public record Moved(
        Council council,
        DataSet dataSet,
        CollectedFigure before,
        CollectedFigure after,
        Chance chance) {

    /** Every change between two periods that can be tested, the least likely first. */
    static List<Moved> between(
            DataSet dataSet, List<Council> councils, List<Visible> before, List<Visible> after) {
        var earlier =
                before.stream()
                        .collect(
                                Collectors.toMap(Moved::key, Visible::figure, (one, other) -> one));
        Map<UUID, Council> byId =
                councils.stream().collect(Collectors.toMap(Council::id, Function.identity()));
        return after.stream()
                .flatMap(
                        visible ->
                                Optional.ofNullable(byId.get(visible.council()))
                                        .flatMap(
                                                council ->
                                                        of(
                                                                council,
                                                                dataSet,
                                                                Optional.ofNullable(
                                                                        earlier.get(key(visible))),
                                                                visible.figure()))
                                        .stream())
                .sorted(
                        Comparator.comparing((Moved m) -> m.chance().probability())
                                .thenComparing(m -> m.council().name())
                                .thenComparing(m -> m.after().indicator().position()))
                .toList();
    }

    private static Optional<Moved> of(
            Council council,
            DataSet dataSet,
            Optional<CollectedFigure> before,
            CollectedFigure after) {
        return before.flatMap(
                was -> chance(was, after).map(c -> new Moved(council, dataSet, was, after, c)));
    }

    private record Key(UUID council, int indicator) {}

    private static Key key(Visible visible) {
        return new Key(visible.council(), visible.figure().indicator().id());
    }

    private static Optional<Chance> chance(CollectedFigure before, CollectedFigure after) {
        return ratio(before)
                .flatMap(
                        first ->
                                ratio(after)
                                        .map(
                                                second ->
                                                        isShare(after.indicator())
                                                                ? Chance.ofProportions(
                                                                        first, second)
                                                                : Chance.ofRates(first, second)));
    }

    private static boolean isShare(CollectedIndicator indicator) {
        return indicator.shape() == CollectedIndicator.Shape.RATIO && indicator.per() == 100;
    }

    /** What was counted of how many; empty for a suppressed or missing figure and for a mean. */
    private static Optional<Ratio> ratio(CollectedFigure figure) {
        if (figure.value().number().isEmpty()) {
            return Optional.empty();
        }
        var counted = figure.numerator();
        var of = figure.denominator();
        return switch (figure.indicator().shape()) {
            case COUNT -> figure.value().number().map(count -> new Ratio(count, BigDecimal.ONE));
            case RATIO ->
                    counted == null
                                    || of == null
                                    || of.signum() <= 0
                                    || isShare(figure.indicator()) && counted.compareTo(of) > 0
                            ? Optional.empty()
                            : Optional.of(new Ratio(counted, of));
            case MEAN -> Optional.empty();
        };
    }

    /** The period that is looked at. */
    public InYearPeriod period() {
        return after.period();
    }
}
