package yardstick.collections;

import yardstick.collection.DataSet;
import yardstick.collection.PeriodKind;

import java.util.List;

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
     * @param when how often, and by when
     * @param size how many indicators
     */
    public record Line(String href, String title, String description, String when, String size) {}

    static DataSetsPage of(List<DataSet> dataSets) {
        return new DataSetsPage(dataSets.stream().map(DataSetsPage::line).toList());
    }

    private static Line line(DataSet dataSet) {
        return new Line(
                "/data-sets/" + dataSet.code(),
                dataSet.title(),
                dataSet.description(),
                when(dataSet),
                dataSet.indicators().size() + " indicators");
    }

    /** How often, and by when, such as "Every quarter, within 35 days of its end". */
    static String when(DataSet dataSet) {
        return "%s, within %d days of its end"
                .formatted(often(dataSet.kind()), dataSet.dueInDays());
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
