package yardstick.grid;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.comparison.Area;
import yardstick.comparison.Indicator;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a grid lies, with everything that was chosen on it written out in published codes: whoever
 * is signed in and follows the address sees the same, and no name that a council has given.
 */
record Address(Asked asked) {

    /** The address without what was chosen. */
    String path() {
        return asked.place().href() + "/grid";
    }

    /** The page with all that is chosen on it, whatever the editions. */
    String address() {
        return path() + chosen();
    }

    /** A file of the grid, such as {@code .csv} or {@code /picture.svg}, from the same editions. */
    String file(String ending) {
        return asked.place().vintage().keep(path() + ending + chosen());
    }

    private String chosen() {
        var parts =
                Stream.of(
                                Stream.of(councils(), indicators()),
                                asked.year().stream().mapToObj(year -> "year=" + year),
                                asked.differences()
                                        ? Stream.of("cells=difference")
                                        : Stream.<String>empty(),
                                asked.councilsDown()
                                        ? Stream.of("rows=councils")
                                        : Stream.<String>empty())
                        .flatMap(part -> part);
        return parts.collect(Collectors.joining("&", "?", ""));
    }

    /** The same grid for somebody who is not a member of the council. */
    String shared() {
        return Place.published(asked.council().code(), asked.council().name())
                .at(asked.place().vintage())
                .to("/grid" + chosen());
    }

    /** Its councils, for another page's query. */
    String councils() {
        return parameters("with", asked.councils().stream().map(Area::code).toList());
    }

    /** Its indicators, for another page's query. */
    String indicators() {
        return parameters("indicator", asked.indicators().stream().map(Indicator::code).toList());
    }

    /** The comparison that a cell leads to. */
    String comparison(Rug rug, Indicator indicator, Area area) {
        var query =
                Stream.concat(
                                asked.year().isEmpty()
                                        ? Stream.<String>empty()
                                        : rug.find(indicator).stream()
                                                .map(v -> "period=" + encoded(v.period().label())),
                                area.kind() != Area.Kind.COUNCIL
                                                || area.equals(asked.council().area())
                                        ? Stream.<String>empty()
                                        : Stream.of("with=" + area.code()))
                        .collect(Collectors.joining("&"));
        return asked.place()
                .to(
                        "/indicators/%s%s"
                                .formatted(indicator.code(), query.isEmpty() ? "" : "?" + query));
    }

    private static String parameters(String name, List<String> values) {
        return values.stream().map(v -> name + "=" + encoded(v)).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
