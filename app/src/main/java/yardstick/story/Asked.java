package yardstick.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody asked of the page. Whatever cannot be had is answered with what comes nearest and a
 * sentence that says so; nothing else that was chosen is lost.
 *
 * @param council the council
 * @param place where its pages lie
 * @param model the neighbour model the story is told with, by its year; empty where there is none
 * @param against the model it is told with again; empty where there is none
 * @param topic the topic chosen; empty for all
 * @param problems what could not be had, and what to do
 */
record Asked(
        Council council,
        Place place,
        String model,
        String against,
        String topic,
        List<FieldError> problems) {

    private static final int LONGEST = 20;

    /** What the query of an address asks for, as it came; empty for what it does not name. */
    record Query(String neighbours, String against, String topic) {}

    /** Makes sense of a query. Without one: the two newest models, all topics. */
    static Asked of(Catalogue catalogue, Council council, Place place, Query query) {
        var problems = new ArrayList<FieldError>();
        var models = catalogue.models();
        var model = model(models, "neighbours", query.neighbours(), problems);
        if (model.isEmpty()) {
            model = models.stream().findFirst().orElse("");
        }
        var against = model(models, "against", query.against(), problems);
        if (!against.isEmpty() && against.equals(model)) {
            problems.add(
                    new FieldError(
                            "against",
                            "Choose two different models: both are %s"
                                    .formatted(shortened(model))));
        }
        var taken = model;
        if (against.isEmpty() || against.equals(taken)) {
            against = models.stream().filter(m -> !m.equals(taken)).findFirst().orElse("");
        }
        return new Asked(
                council,
                place,
                model,
                against,
                topic(catalogue, query.topic(), problems),
                problems);
    }

    /** Where the page lies. */
    String path() {
        return place.href() + "/neighbours/story";
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
        return "?neighbours=%s&against=%s%s"
                .formatted(
                        encoded(model),
                        encoded(against),
                        topic.isEmpty() ? "" : "&topic=" + encoded(topic));
    }

    private static String model(
            List<String> models, String field, String asked, List<FieldError> problems) {
        var wanted = asked.strip();
        if (wanted.isEmpty() || models.contains(wanted)) {
            return wanted;
        }
        problems.add(
                new FieldError(
                        field,
                        "There is no neighbour model “%s”. Choose %s"
                                .formatted(shortened(wanted), String.join(" or ", models))));
        return "";
    }

    private static String topic(Catalogue catalogue, String asked, List<FieldError> problems) {
        var wanted = asked.strip();
        if (wanted.isEmpty() || catalogue.indicatorsByTopic().containsKey(wanted)) {
            return wanted;
        }
        problems.add(
                new FieldError(
                        "topic",
                        "There is no topic “%s”. Choose one from the list; all are shown"
                                .formatted(shortened(wanted))));
        return "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
