package yardstick.publicview;

import yardstick.collection.InYearPeriod;
import yardstick.comparison.Area;
import yardstick.comparison.Council;
import yardstick.publicview.PublicQueries.Given;

import java.util.List;
import java.util.stream.Stream;

/**
 * Exactly what {@code publicview/region.jte} prints.
 *
 * @param region the region's name
 * @param answer the heading
 * @param dataSets each with the councils that publish it
 */
public record RegionPage(String region, String answer, List<OfDataSet> dataSets) {

    /** A data set of which councils of the region have published something. */
    public record OfDataSet(String title, List<Row> councils) {}

    /**
     * A council.
     *
     * @param period the latest that it has published
     * @param indicators how many indicators
     */
    public record Row(String council, String href, String period, int indicators) {}

    static RegionPage of(Area region, Published published) {
        var councils =
                published.councils().stream()
                        .filter(council -> published.region(council).equals(region))
                        .toList();
        return new RegionPage(
                region.name(),
                switch (councils.size()) {
                    case 0 -> "No council of %s publishes here yet".formatted(region.name());
                    case 1 -> "1 council of %s publishes here".formatted(region.name());
                    default ->
                            "%d councils of %s publish here"
                                    .formatted(councils.size(), region.name());
                },
                published.dataSets().stream()
                        .map(
                                dataSet ->
                                        new OfDataSet(
                                                dataSet.title(),
                                                councils.stream()
                                                        .flatMap(
                                                                c ->
                                                                        rows(
                                                                                published,
                                                                                c,
                                                                                dataSet.id()))
                                                        .toList()))
                        .filter(dataSet -> !dataSet.councils().isEmpty())
                        .toList());
    }

    private static Stream<Row> rows(Published published, Council council, int dataSet) {
        return published.of(council).stream()
                .filter(given -> given.dataSet() == dataSet)
                .map(given -> row(published, council, given));
    }

    private static Row row(Published published, Council council, Given given) {
        var period = new InYearPeriod(published.dataSet(given.dataSet()).kind(), given.latest());
        return new Row(
                council.name(), Addresses.council(council), period.words(), given.indicators());
    }
}
