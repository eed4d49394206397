package yardstick.collections;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the reader may see of one collected indicator.
 *
 * @param dataSet the data set
 * @param indicator the indicator
 * @param figures of each council and period the one released last, by council's name, then period
 * @param withheld periods of which others' figures are kept from the reader, oldest first
 */
record Released(
        DataSet dataSet,
        CollectedIndicator indicator,
        List<OfCouncil> figures,
        List<InYearPeriod> withheld) {

    /** A council's figure. */
    record OfCouncil(Council council, Visible visible) {

        InYearPeriod period() {
            return visible.figure().period();
        }
    }

    static Released of(
            Catalogue catalogue,
            DataSet dataSet,
            CollectedIndicator indicator,
            List<Visible> figures,
            List<InYearPeriod> withheld) {
        Map<UUID, Council> councils =
                catalogue.councils().values().stream()
                        .collect(Collectors.toMap(Council::id, Function.identity()));
        return new Released(
                dataSet,
                indicator,
                figures.stream()
                        .flatMap(
                                visible ->
                                        Optional.ofNullable(councils.get(visible.council()))
                                                .map(council -> new OfCouncil(council, visible))
                                                .stream())
                        .sorted(
                                Comparator.comparing((OfCouncil f) -> f.council().name())
                                        .thenComparing(OfCouncil::period))
                        .toList(),
                withheld);
    }

    /** The periods of which anything can be seen, the latest first. */
    List<InYearPeriod> periods() {
        return figures.stream()
                .map(OfCouncil::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Those of one period. */
    List<OfCouncil> in(InYearPeriod period) {
        return figures.stream().filter(f -> f.period().equals(period)).toList();
    }
}
