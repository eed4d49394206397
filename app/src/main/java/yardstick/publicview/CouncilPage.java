package yardstick.publicview;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Council;
import yardstick.web.Figures;
import yardstick.web.Printed;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Exactly what {@code publicview/council.jte} prints.
 *
 * @param council the council's name
 * @param answer the heading
 * @param dataSets the data sets of which it publishes anything
 * @param papers what it publishes on paper
 */
public record CouncilPage(
        String council, String answer, List<OfDataSet> dataSets, List<OnPaper> papers) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** A data set with the latest figure of each indicator. */
    public record OfDataSet(String title, List<Row> rows) {

        static OfDataSet of(DataSet dataSet, List<Visible> figures) {
            return new OfDataSet(
                    dataSet.title(),
                    dataSet.indicators().stream()
                            .flatMap(i -> latest(figures, i.id()).stream())
                            .map(figure -> row(dataSet, figure))
                            .toList());
        }

        private static Optional<CollectedFigure> latest(List<Visible> figures, int indicator) {
            return figures.stream()
                    .map(Visible::figure)
                    .filter(figure -> figure.indicator().id() == indicator)
                    .max(Comparator.comparing(CollectedFigure::period));
        }

        private static Row row(DataSet dataSet, CollectedFigure figure) {
            var indicator = figure.indicator();
            return new Row(
                    indicator.title(),
                    Addresses.indicator(dataSet, indicator.code()),
                    figure.period().words(),
                    Figures.of(indicator.decimalPlaces(), indicator.unit()).print(figure.value()),
                    figure.status().code());
        }
    }

    /** An indicator with its latest figure. */
    public record Row(
            String indicator, String href, String period, Printed figure, String status) {}

    /** A paper. */
    public record OnPaper(String title, String href, String from) {}

    static CouncilPage of(Council council, Published published, List<OfDataSet> given) {
        var papers =
                published.papersOf(council).stream()
                        .map(
                                paper ->
                                        new OnPaper(
                                                paper.title(),
                                                Addresses.paper(council, paper.paper()),
                                                DAY.format(paper.from())))
                        .toList();
        return new CouncilPage(
                council.name(),
                "%s publishes %s and %s"
                        .formatted(
                                council.name(),
                                many(given.size(), "data set", "data sets"),
                                many(papers.size(), "paper", "papers")),
                given,
                papers);
    }

    private static String many(int count, String one, String more) {
        return switch (count) {
            case 0 -> "no " + more;
            case 1 -> "1 " + one;
            default -> count + " " + more;
        };
    }
}
