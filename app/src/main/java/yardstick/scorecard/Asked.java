package yardstick.scorecard;

import io.micronaut.http.HttpParameters;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.scoring.Filter;
import yardstick.scoring.Topics;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asked of a scorecard. What cannot be had is answered with what comes nearest and a
 * sentence that says so; nothing else that was chosen is lost.
 *
 * @param council the council
 * @param place where the page lies
 * @param model the neighbour model, by its year
 * @param topic a topic, or {@link #ALL}
 * @param filter which of its indicators
 * @param problems what could not be had, and what to do
 */
record Asked(
        Council council,
        Place place,
        String model,
        String topic,
        Filter filter,
        List<FieldError> problems) {

    /** What the form sends for every topic. */
    static final String ALL = Topics.ALL;

    /** Makes sense of a query. */
    static Asked of(Catalogue catalogue, Council council, Place place, HttpParameters sent) {
        var problems = new ArrayList<FieldError>();
        var topics = catalogue.indicatorsByTopic().keySet();
        var models = catalogue.models();
        return new Asked(
                council,
                place,
                one(sent, "neighbours", models, problems)
                        .or(() -> models.stream().findFirst())
                        .orElse(""),
                one(sent, "topic", with(topics), problems)
                        .or(() -> topics.stream().findFirst())
                        .orElse(ALL),
                Filter.of(
                        one(sent, "band", values(Filter.BANDS), problems),
                        one(sent, "different", values(Filter.DIFFERENT), problems),
                        one(sent, "direction", values(Filter.DIRECTIONS), problems)),
                List.copyOf(problems));
    }

    /** The indicators of the topic, each once, in the publisher's order. */
    Map<String, List<Indicator>> indicators(Catalogue catalogue) {
        return Topics.of(catalogue, topic);
    }

    /** The address of this very scorecard, whatever is latest then. */
    String permanent() {
        return place.href() + "/scorecard" + query();
    }

    /** The address of the same table as a file. */
    String file(String ending) {
        return place.to("/scorecard." + ending + query());
    }

    /** The address of the picture as a file. */
    String picture(String ending) {
        return place.to("/scorecard/spine." + ending + query());
    }

    /** Where this very scorecard is shared with others. */
    String share() {
        return place.href() + "/sharing/new" + query();
    }

    /** The same with another topic. */
    String withTopic(String other) {
        return place.to(
                "/scorecard" + new Asked(council, place, model, other, filter, problems).query());
    }

    private String query() {
        return Stream.of(
                        "topic=" + encoded(topic),
                        "neighbours=" + encoded(model),
                        part("band", filter.band()),
                        part("different", filter.different()),
                        part("direction", filter.direction()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> with(Collection<String> topics) {
        return Stream.concat(Stream.of(ALL), topics.stream()).toList();
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).filter(value -> !value.isEmpty()).toList();
    }

    private static Optional<String> one(
            HttpParameters sent, String name, List<String> allowed, List<FieldError> problems) {
        var wanted = sent.getFirst(name).map(String::strip).filter(value -> !value.isEmpty());
        var found = wanted.filter(allowed::contains);
        if (wanted.isPresent() && found.isEmpty()) {
            var text = wanted.get();
            problems.add(
                    new FieldError(
                            name,
                            "“%s” cannot be chosen here. Choose from the list"
                                    .formatted(
                                            text.length() <= 20
                                                    ? text
                                                    : text.substring(0, 20) + "…")));
        }
        return found;
    }
}
