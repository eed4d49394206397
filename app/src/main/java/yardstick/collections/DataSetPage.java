package yardstick.collections;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a data set collects.
 *
 * @param title its name
 * @param description what it is for
 * @param when how often, by when, and who gives it
 * @param source where the list comes from
 * @param completeness address of the page that says who has given it
 * @param reciprocal what it demands of those who look at others, or empty
 * @param rows its indicators
 * @param sums which totals are made of which parts, a sentence each
 */
public record DataSetPage(
        String title,
        String description,
        String when,
        String source,
        String completeness,
        String reciprocal,
        List<Row> rows,
        List<String> sums) {

    /** An indicator: its code in files, its page, its name, and what is divided by what. */
    public record Row(String code, String href, String title, String definition, String made) {}

    static DataSetPage of(DataSet dataSet, UnaryOperator<String> regionName) {
        return new DataSetPage(
                dataSet.title(),
                dataSet.description(),
                DataSetsPage.when(dataSet, regionName),
                dataSet.source(),
                "/data-sets/" + dataSet.code() + "/completeness",
                dataSet.othersOnlyIfSubmitted()
                        ? "A council sees the others’ figures of a period when it has released its"
                                + " own."
                        : "",
                dataSet.indicators().stream().map(i -> row(dataSet, i)).toList(),
                dataSet.sums().stream()
                        .map(s -> s.total() + " is the sum of " + String.join(", ", s.parts()))
                        .toList());
    }

    private static Row row(DataSet dataSet, CollectedIndicator indicator) {
        return new Row(
                indicator.code(),
                Readers.SIGNED_IN.address(dataSet, indicator),
                indicator.title(),
                indicator.definition(),
                made(indicator));
    }

    /** What is divided by what. */
    static String made(CollectedIndicator indicator) {
        return switch (indicator.shape()) {
            case COUNT -> indicator.numerator();
            case MEAN ->
                    "%s, with the number behind it: %s"
                            .formatted(
                                    indicator.unit(), indicator.numerator().toLowerCase(Locale.UK));
            case RATIO ->
                    "%s ÷ %s × %,d"
                            .formatted(
                                    indicator.numerator(),
                                    indicator.denominator(),
                                    indicator.per());
        };
    }
}
