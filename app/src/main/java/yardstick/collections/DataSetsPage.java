package yardstick.collections;

import yardstick.collection.DataSet;
import yardstick.collection.PeriodKind;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All data sets.
 *
 * @param lines one each
 */
public record DataSetsPage(List<Line> lines) {

    /**
     * A data set in the list.
     *
     * @param href its address
     * @param title its name
     * @param description what it is for
     * @param when how often, by when, and who gives it
     * @param size how many indicators
     */
    public record Line(String href, String title, String description, String when, String size) {}

    static DataSetsPage of(List<DataSet> dataSets, UnaryOperator<String> regionName) {
        return new DataSetsPage(dataSets.stream().map(d -> line(d, regionName)).toList());
    }

    private static Line line(DataSet dataSet, UnaryOperator<String> regionName) {
        return new Line(
                "/data-sets/" + dataSet.code(),
                dataSet.title(),
                dataSet.description(),
                when(dataSet, regionName),
                dataSet.indicators().size() + " indicators");
    }

    /** Such as "Every quarter, within 35 days of its end. Every council gives it". */
    static String when(DataSet dataSet, UnaryOperator<String> regionName) {
        return "%s, within %d days of its end. %s"
                .formatted(
                        often(dataSet.kind()),
                        dataSet.dueInDays(),
                        dataSet.givers().words(regionName));
    }

    private static String often(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> "Every month";
            case QUARTER -> "Every quarter";
            case FINANCIAL_YEAR -> "Every financial year";
            case THREE_YEARS -> "Every year for the last three";
        };
    }
}
