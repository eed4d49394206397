package yardstick.publicview;

import yardstick.comparison.Council;

import java.util.List;

/**
 * Exactly what {@code publicview/home.jte} prints.
 *
 * @param answer the heading
 * @param regions regions with councils that publish
 * @param comparison whether published figures of all councils can be compared without signing in
 */
public record HomePage(String answer, List<OfRegion> regions, boolean comparison) {

    /** A region with its councils that publish. */
    public record OfRegion(String name, String href, List<Row> councils) {}

    /** A council, and how much it publishes. */
    public record Row(String council, String href, String dataSets, int papers) {}

    static HomePage of(Published published, boolean comparison) {
        var councils = published.councils();
        return new HomePage(
                switch (councils.size()) {
                    case 0 -> "No council publishes here yet";
                    case 1 -> "1 council publishes here: " + councils.getFirst().name();
                    default -> councils.size() + " councils publish here";
                },
                published.regions().stream()
                        .map(
                                region ->
                                        new OfRegion(
                                                region.name(),
                                                Addresses.region(region),
                                                councils.stream()
                                                        .filter(
                                                                c ->
                                                                        published
                                                                                .region(c)
                                                                                .equals(region))
                                                        .map(c -> row(published, c))
                                                        .toList()))
                        .toList(),
                comparison);
    }

    private static Row row(Published published, Council council) {
        var titles =
                published.of(council).stream()
                        .map(given -> published.dataSet(given.dataSet()).title())
                        .toList();
        return new Row(
                council.name(),
                Addresses.council(council),
                titles.isEmpty() ? "No figures" : String.join(", ", titles),
                published.papersOf(council).size());
    }
}
