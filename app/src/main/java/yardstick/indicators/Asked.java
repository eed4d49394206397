package yardstick.indicators;

import io.micronaut.http.HttpParameters;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody asked of an indicator's page. Whatever cannot be had is answered with what comes
 * nearest and a sentence that says so; nothing else that was chosen is lost.
 *
 * @param council the council
 * @param indicator the indicator
 * @param period the period shown
 * @param model the neighbour model used, by its year
 * @param others further councils, in the order in which they were added
 * @param address where the page lies
 * @param problems what could not be had, and what to do
 */
record Asked(
        Council council,
        Indicator indicator,
        Period period,
        String model,
        List<Area> others,
        Address address,
        List<FieldError> problems) {

    /** How many further councils fit beside the neighbours before nobody can read it. */
    static final int MOST_OTHERS = 40;

    /** What the query of an address asks for, as it came. */
    record Query(
            Optional<String> period,
            Optional<String> neighbours,
            List<String> with,
            Optional<String> beside,
            Optional<String> order,
            Optional<String> axis) {

        static Query of(HttpParameters sent) {
            return new Query(
                    sent.getFirst("period"),
                    sent.getFirst("neighbours"),
                    sent.getAll("with"),
                    sent.getFirst("beside"),
                    sent.getFirst("order"),
                    sent.getFirst("axis"));
        }
    }

    /** Beside whom, in which order, on which scale. */
    View view() {
        return address.view();
    }

    /** An address that names the period and the model, for a permanent link. */
    String permanent() {
        return address.naming(period.label(), model).href();
    }

    /** Makes sense of a query. The indicator has at least one period with a value. */
    static Asked of(
            Catalogue catalogue, Council council, Indicator indicator, String base, Query query) {
        var problems = new ArrayList<FieldError>();
        var period = period(indicator, query.period(), problems);
        var model = model(catalogue, query.neighbours(), problems);
        var others = others(catalogue, council, query.with(), problems);
        var view = View.read(query, problems);
        var address =
                new Address(
                        base,
                        indicator.code(),
                        period,
                        model,
                        others.stream().map(Area::code).toList(),
                        view,
                        catalogue.vintage());
        return new Asked(
                council,
                indicator,
                period.flatMap(indicator::findPeriod).or(indicator::findLatest).orElseThrow(),
                model.or(() -> catalogue.models().stream().findFirst()).orElse(""),
                others,
                address,
                problems);
    }

    private static Optional<String> period(
            Indicator indicator, Optional<String> asked, List<FieldError> problems) {
        var wanted = asked.map(String::strip).filter(p -> !p.isEmpty());
        var found = wanted.flatMap(indicator::findPeriod).filter(Period::hasValue);
        if (wanted.isPresent() && found.isEmpty()) {
            problems.add(
                    new FieldError(
                            "period",
                            "There are no figures for the period “%s”. Choose one from %s to %s"
                                    .formatted(
                                            shortened(wanted.get()),
                                            indicator.periods().stream()
                                                    .filter(Period::hasValue)
                                                    .findFirst()
                                                    .orElseThrow()
                                                    .label(),
                                            indicator.findLatest().orElseThrow().label())));
        }
        return found.map(Period::label);
    }

    private static Optional<String> model(
            Catalogue catalogue, Optional<String> asked, List<FieldError> problems) {
        var wanted = asked.map(String::strip).filter(m -> !m.isEmpty());
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

    private static List<Area> others(
            Catalogue catalogue, Council council, List<String> asked, List<FieldError> problems) {
        var found = new LinkedHashMap<String, Area>();
        for (var code : asked.stream().map(String::strip).filter(c -> !c.isEmpty()).toList()) {
            catalogue
                    .findCouncil(code)
                    .ifPresentOrElse(
                            other -> found.putIfAbsent(other.code(), other.area()),
                            () -> problems.add(unknown(code)));
        }
        found.remove(council.code());
        if (found.size() > MOST_OTHERS) {
            problems.add(
                    new FieldError(
                            "with",
                            "Compare with up to %d further councils. The first %d are shown"
                                    .formatted(MOST_OTHERS, MOST_OTHERS)));
        }
        return found.values().stream().limit(MOST_OTHERS).collect(Collectors.toList());
    }

    private static FieldError unknown(String code) {
        return new FieldError(
                "with",
                "There is no council with the code “%s”. Choose a council from the list"
                        .formatted(shortened(code)));
    }

    static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
