package yardstick.routes;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The file {@code route-matrix.csv}, and the portal's own table of routes that it must match. */
final class RouteMatrix {

    private static final int FIXED_COLUMNS = 5;

    /**
     * What everybody gets at one route.
     *
     * @param route method and template, as the router has them
     * @param address where to send the request, with {council} for a council's code
     * @param ownSpace whether the address lies in a council's own space
     * @param form what to send, as a browser encodes it; empty for a route that reads
     * @param statuses by visitor, for Southend's own where the address names a council
     */
    record Row(
            String route,
            String address,
            boolean ownSpace,
            String form,
            Map<String, Integer> statuses) {

        String method() {
            return route.split(" ", 2)[0];
        }

        boolean changes() {
            return !method().equals("GET");
        }

        @Override
        public String toString() {
            return method() + " " + address;
        }
    }

    private RouteMatrix() {}

    /** The rows of the file. */
    static List<Row> rows() {
        var lines = lines();
        var header = cells(lines.getFirst());
        var visitors = header.subList(FIXED_COLUMNS, header.size());
        return lines.stream().skip(1).map(line -> row(cells(line), visitors)).toList();
    }

    private static Row row(List<String> cells, List<String> visitors) {
        if (cells.size() != FIXED_COLUMNS + visitors.size()) {
            throw new AssertionError("route-matrix.csv: count the cells of " + cells);
        }
        var statuses = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < visitors.size(); i++) {
            statuses.put(visitors.get(i), Integer.valueOf(cells.get(FIXED_COLUMNS + i)));
        }
        return new Row(
                cells.get(0) + " " + cells.get(1),
                cells.get(2),
                cells.get(3).equals("own"),
                cells.get(4),
                statuses);
    }

    /** Method and template of every route that is shipped; those of tests are left out. */
    static Set<String> routesOf(RunningPortal portal) {
        return new TreeSet<>(templatesOf(portal));
    }

    /** The same, one for each method of a controller: two of a kind would answer neither. */
    static List<String> templatesOf(RunningPortal portal) {
        return portal.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .filter(route -> !isOfATest(route))
                .map(route -> route.getHttpMethodName() + " " + template(route))
                .toList();
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static boolean isOfATest(UriRouteInfo<?, ?> route) {
        var source = route.getDeclaringType().getProtectionDomain().getCodeSource();
        return source.getLocation().getPath().contains("test-classes");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> lines() {
        try (var file = RouteMatrix.class.getResourceAsStream("/route-matrix.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
