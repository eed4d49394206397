package yardstick.movedon;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asked of the page. Whatever cannot be had is answered with what comes nearest and a
 * sentence that says so; nothing else that was chosen is lost.
 *
 * @param council the council
 * @param place where its pages lie
 * @param indicator the indicator, which has a value in some period
 * @param latest the period in which the council stands now
 * @param then the period in which others stood there; empty where there is only one period
 * @param within how near counts as there, as typed; empty for the usual distance
 * @param distance the same as a number, in the unit
 * @param model the neighbour model that says who is similar, by its year
 * @param everybody whether all councils are looked at, not only the similar ones
 * @param problems what could not be had, and what to do
 */
record Asked(
        Council council,
        Place place,
        Indicator indicator,
        Period latest,
        Optional<Period> then,
        String within,
        Optional<BigDecimal> distance,
        String model,
        boolean everybody,
        List<FieldError> problems) {

    private static final int USUAL_YEARS = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    /** What the query of an address asks for, as it came; empty for what it does not name. */
    record Query(String years, String within, String neighbours, String among) {}

    /** Makes sense of a query. Without one: five years, the usual distance, similar councils. */
    static Asked of(
            Catalogue catalogue, Council council, Place place, Indicator indicator, Query query) {
        var problems = new ArrayList<FieldError>();
        var latest = indicator.findLatest().orElseThrow();
        var distance = distance(query.within().strip(), problems);
        return new Asked(
                council,
                place,
                indicator,
                latest,
                then(indicator, latest, query.years().strip(), problems),
                query.within().strip(),
                distance,
                model(catalogue, query.neighbours().strip(), problems),
                everybody(query.among().strip(), problems),
                problems);
    }

    /** How many years lie between then and now; 0 where there is only one period. */
    int years() {
        return then.map(p -> latest.firstYear() - p.firstYear()).orElse(0);
    }

    /** Numbers of years that can be chosen, the smallest first. */
    List<Integer> offered() {
        return offered(indicator, latest);
    }

    /** Where the page lies. */
    String path() {
        return "%s/indicators/%s/moved-on".formatted(place.href(), indicator.code());
    }

    /** The page with all that is chosen on it, whatever the editions. */
    String address() {
        return path() + chosen();
    }

    /** A file of the page, from the same editions. */
    String file(String ending) {
        return place.vintage().keep(path() + "." + ending + chosen());
    }

    private String chosen() {
        return "?years=%d&neighbours=%s&among=%s%s"
                .formatted(
                        years(),
                        URLEncoder.encode(model, UTF_8),
                        everybody ? "all" : "similar",
                        distance.map(d -> "&within=" + d.toPlainString()).orElse(""));
    }

    private static List<Integer> offered(Indicator indicator, Period latest) {
        return indicator.periods().reversed().stream()
                .filter(Period::hasValue)
                .map(p -> latest.firstYear() - p.firstYear())
                .filter(n -> n > 0)
                .toList();
    }

    private static Optional<Period> then(
            Indicator indicator, Period latest, String asked, List<FieldError> problems) {
        var offered = offered(indicator, latest);
        var usual = offered.stream().min(Comparator.comparingInt(n -> Math.abs(n - USUAL_YEARS)));
        var wanted =
                asked.matches("\\d{1,3}")
                        ? offered.stream().filter(n -> n == Integer.parseInt(asked)).findFirst()
                        : Optional.<Integer>empty();
        if (!asked.isEmpty() && wanted.isEmpty() && usual.isPresent()) {
            problems.add(
                    new FieldError(
                            "years",
                            "There are no figures from “%s” years before %s. Choose from %d to %d; %d is shown"
                                    .formatted(
                                            shortened(asked),
                                            latest.label(),
                                            offered.getFirst(),
                                            offered.getLast(),
                                            usual.get())));
        }
        return wanted.or(() -> usual)
                .flatMap(
                        years ->
                                indicator.periods().stream()
                                        .filter(p -> p.firstYear() == latest.firstYear() - years)
                                        .findFirst());
    }

    private static Optional<BigDecimal> distance(String asked, List<FieldError> problems) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (NUMBER.matcher(asked).matches()) {
            return Optional.of(new BigDecimal(asked));
        }
        problems.add(
                new FieldError(
                        "within",
                        "“%s” is no distance. Enter a number from 0 on, such as 2 or 1.5; the usual distance is used"
                                .formatted(shortened(asked))));
        return Optional.empty();
    }

    private static String model(Catalogue catalogue, String asked, List<FieldError> problems) {
        if (catalogue.models().contains(asked)) {
            return asked;
        }
        if (!asked.isEmpty()) {
            problems.add(
                    new FieldError(
                            "neighbours",
                            "There is no neighbour model “%s”. Choose %s"
                                    .formatted(
                                            shortened(asked),
                                            String.join(" or ", catalogue.models()))));
        }
        return catalogue.models().stream().findFirst().orElse("");
    }

    private static boolean everybody(String asked, List<FieldError> problems) {
        if (!asked.isEmpty() && !asked.equals("all") && !asked.equals("similar")) {
            problems.add(
                    new FieldError(
                            "among",
                            "“%s” is neither “similar” nor “all”. Choose one of the two"
                                    .formatted(shortened(asked))));
        }
        return asked.equals("all");
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
