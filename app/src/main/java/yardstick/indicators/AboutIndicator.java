package yardstick.indicators;

import yardstick.comparison.Indicator;
import yardstick.indicators.IndicatorPage.About;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an indicator is and where it comes from, in the publisher's words. */
final class AboutIndicator {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private AboutIndicator() {}

    /**
     * The description.
     *
     * @param tests how it was tried whether chance explains the change
     */
    static About of(Indicator indicator, List<SummaryRow> tests) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Unit", indicator.unit()));
        rows.add(SummaryRow.of("Which way is better", polarity(indicator)));
        rows.add(SummaryRow.of("Period", periodType(indicator.periodType())));
        rows.add(SummaryRow.of("Topic", String.join(", ", indicator.topics())));
        rows.add(
                indicator.sourceLink().startsWith("https://")
                        ? new SummaryRow("Source", indicator.source(), indicator.sourceLink())
                        : SummaryRow.of("Source", indicator.source()));
        rows.add(SummaryRow.of("Supplied by", indicator.supplier()));
        rows.add(SummaryRow.of("Publisher’s code", indicator.sourceCode()));
        rows.add(SummaryRow.of("Last update", month(indicator.lastUpdate())));
        rows.add(
                SummaryRow.of(
                        "Next update",
                        indicator.discontinued()
                                ? "None: the publisher has stopped this indicator"
                                : month(indicator.nextUpdate())));
        rows.addAll(tests);
        rows.removeIf(row -> row.value().isBlank());
        return new About(
                paragraphs(indicator.definition()),
                paragraphs(indicator.method()),
                rows,
                indicator.discontinued());
    }

    private static String polarity(Indicator indicator) {
        return switch (indicator.polarity()) {
            case HIGH -> "Higher is better";
            case LOW -> "Lower is better";
            case NEITHER -> "Neither: there is no good direction, so no rank, band or colour";
        };
    }

    /** What a period is, in words. */
    static String periodType(String type) {
        return switch (type) {
            case "snapshot-31-march" -> "Snapshot at 31 March of the year";
            case "financial-year" -> "Financial year, April to March";
            case "academic-year" -> "Academic year, September to August";
            case "calendar-year" -> "Calendar year";
            case "snapshot-30-september" -> "Snapshot at 30 September of the year";
            case "snapshot-january" -> "Snapshot in January of the year";
            case "three-years" -> "Three years together";
            case "quarter" -> "Quarter";
            case "month" -> "Month";
            default -> type;
        };
    }

    private static String month(@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? "The publisher does not say" : MONTH.format(date);
    }

    private static List<String> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("-"))
                .toList();
    }
}
