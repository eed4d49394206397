package yardstick.publicview;

import yardstick.collection.DataSet;
import yardstick.comparison.Area;
import yardstick.comparison.Council;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where public pages are. */
final class Addresses {

    private Addresses() {}

    /** Of every page of a council, a region or a paper. */
    static List<String> of(Published published) {
        return Stream.of(
                        Stream.of("/public"),
                        published.regions().stream().map(Addresses::region),
                        published.councils().stream().map(Addresses::council),
                        published.councils().stream()
                                .flatMap(
                                        council ->
                                                published.papersOf(council).stream()
                                                        .map(p -> paper(council, p.paper()))))
                .flatMap(each -> each)
                .toList();
    }

    static String region(Area region) {
        return "/public/regions/" + region.code();
    }

    static String council(Council council) {
        return "/public/councils/" + council.code();
    }

    static String paper(Council council, UUID paper) {
        return "/public/papers/%s/%s".formatted(council.code(), paper);
    }

    static String indicator(DataSet dataSet, String indicator) {
        return "/public/data-sets/%s/indicators/%s".formatted(dataSet.code(), indicator);
    }
}
