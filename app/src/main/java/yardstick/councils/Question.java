package yardstick.councils;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpParameters;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody asked of the page of all councils. Whatever cannot be had is answered with what
 * comes nearest and a sentence that says so; nothing else that was chosen is lost.
 *
 * @param place the council whose page this is, and its space
 * @param council the same as an area with figures
 * @param indicator the indicator
 * @param period the period shown
 * @param model the neighbour model used, by its year
 * @param region the region whose councils the table has; empty for all
 * @param sort the column that the table is sorted by
 * @param descending whether its highest or last is first
 * @param chosen what the address says in so many words, to be said again in every link
 * @param problems what could not be had, and what to do
 */
record Question(
        Place place,
        Council council,
        Indicator indicator,
        Period period,
        String model,
        Optional<Area> region,
        Sort sort,
        boolean descending,
        Chosen chosen,
        List<FieldError> problems) {

    /** What the table can be sorted by. */
    enum Sort {
        NAME("Council"),
        REGION("Region"),
        VALUE("Value"),
        RANK("Rank");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called on the page. */
        String words() {
            return words;
        }
    }

    /** What was chosen; empty where nothing was, so that tomorrow's latest is shown tomorrow. */
    record Chosen(Optional<String> period, Optional<String> model, Optional<String> region) {}

    static Question of(
            Catalogue catalogue,
            Place place,
            Council council,
            Indicator indicator,
            HttpParameters sent) {
        var problems = new ArrayList<FieldError>();
        var period = period(indicator, said(sent, "period"), problems);
        var model = model(catalogue, said(sent, "neighbours"), problems);
        var region = region(catalogue, said(sent, "region"), problems);
        var sort = sort(said(sent, "sort"), problems);
        return new Question(
                place,
                council,
                indicator,
                period.or(indicator::findLatest).orElseThrow(),
                model.or(() -> catalogue.models().stream().findFirst()).orElse(""),
                region,
                sort.orElse(Sort.VALUE),
                descending(said(sent, "order"), sort, problems),
                new Chosen(period.map(Period::label), model, region.map(Area::code)),
                List.copyOf(problems));
    }

    /** The page's path. */
    String path() {
        return place.href() + "/indicators/" + indicator.code() + "/councils";
    }

    /** The page sorted by a column: the other way round where it is already. */
    String sortedBy(Sort column) {
        boolean down = column == sort ? !descending : column == Sort.VALUE;
        return address(path(), List.of("sort=" + column.code(), "order=" + (down ? "down" : "up")));
    }

    /** Another file of the same figures, such as {@code /map.svg} or {@code .csv}. */
    String file(String ending, String... more) {
        return address(path() + ending, List.of(more));
    }

    /** The page itself, naming a period and a model that would be the latest by default. */
    String permanent() {
        var parts = new ArrayList<String>();
        parts.add("period=" + encoded(period.label()));
        if (!model.isEmpty()) {
            parts.add("neighbours=" + encoded(model));
        }
        chosen.region().ifPresent(code -> parts.add("region=" + encoded(code)));
        parts.add("sort=" + sort.code());
        parts.add("order=" + (descending ? "down" : "up"));
        return path() + "?" + String.join("&", parts);
    }

    private String address(String path, List<String> more) {
        var parts = new ArrayList<String>();
        chosen.period().ifPresent(p -> parts.add("period=" + encoded(p)));
        chosen.model().ifPresent(m -> parts.add("neighbours=" + encoded(m)));
        chosen.region().ifPresent(r -> parts.add("region=" + encoded(r)));
        parts.addAll(more);
        return place.vintage().keep(parts.isEmpty() ? path : path + "?" + String.join("&", parts));
    }

    private static Optional<String> said(HttpParameters sent, String name) {
        return sent.getFirst(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Period> period(
            Indicator indicator, Optional<String> wanted, List<FieldError> problems) {
        var found = wanted.flatMap(indicator::findPeriod).filter(Period::hasValue);
        if (wanted.isPresent() && found.isEmpty()) {
            var known = indicator.periods().stream().filter(Period::hasValue).toList();
            problems.add(
                    new FieldError(
                            "period",
                            "There are no figures for the period “%s”. Choose one from %s to %s"
                                    .formatted(
                                            shortened(wanted.get()),
                                            known.getFirst().label(),
                                            known.getLast().label())));
        }
        return found;
    }

    private static Optional<String> model(
            Catalogue catalogue, Optional<String> wanted, List<FieldError> problems) {
        var found = wanted.filter(catalogue.models()::contains);
        if (wanted.isPresent() && found.isEmpty()) {
            problems.add(
                    new FieldError(
                            "neighbours",
                            "There is no neighbour model “%s”. Choose %s"
                                    .formatted(
                                            shortened(wanted.get()),
                                            String.join(" or ", catalogue.models()))));
        }
        return found;
    }

    private static Optional<Area> region(
            Catalogue catalogue, Optional<String> wanted, List<FieldError> problems) {
        var found =
                wanted.flatMap(
                        code ->
                                catalogue.areas().values().stream()
                                        .filter(area -> area.kind() == Area.Kind.REGION)
                                        .filter(area -> area.code().equals(code))
                                        .findFirst());
        if (wanted.isPresent() && found.isEmpty()) {
            problems.add(
                    new FieldError(
                            "region",
                            "There is no region with the code “%s”. Choose a region from the list"
                                    .formatted(shortened(wanted.get()))));
        }
        return found;
    }

    private static Optional<Sort> sort(Optional<String> wanted, List<FieldError> problems) {
        var found =
                wanted.flatMap(
                        word ->
                                Arrays.stream(Sort.values())
                                        .filter(sort -> sort.code().equals(word))
                                        .findFirst());
        if (wanted.isPresent() && found.isEmpty()) {
            var words = Arrays.stream(Sort.values()).map(Sort::code);
            problems.add(
                    new FieldError(
                            "sort",
                            "The table cannot be sorted by “%s”. Choose %s"
                                    .formatted(
                                            shortened(wanted.get()),
                                            words.collect(Collectors.joining(" or ")))));
        }
        return found;
    }

    /** Values come highest first unless somebody wants otherwise, words from A on. */
    private static boolean descending(
            Optional<String> wanted, Optional<Sort> sort, List<FieldError> problems) {
        if (wanted.isPresent() && !wanted.get().matches("up|down")) {
            problems.add(
                    new FieldError(
                            "order",
                            "The table has no order “%s”. Choose up or down"
                                    .formatted(shortened(wanted.get()))));
        }
        return wanted.map("down"::equals).orElse(sort.orElse(Sort.VALUE) == Sort.VALUE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
