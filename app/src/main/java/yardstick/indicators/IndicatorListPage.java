package yardstick.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Exactly what {@code indicators/list.jte} prints.
 *
 * @param heading what the page is called
 * @param action where the search form leads
 * @param q what is searched for; empty for everything
 * @param topic the topic chosen; empty for all
 * @param topics all topics, with how many indicators each has
 * @param groups what was found, by topic
 * @param found how many were found, in words
 */
public record IndicatorListPage(
        String heading,
        String action,
        String q,
        String topic,
        List<TopicLink> topics,
        List<Group> groups,
        String found) {

    /** A topic in the navigation. */
    public record TopicLink(String text, String href, int count, boolean current) {}

    /** The indicators of one topic. */
    public record Group(String topic, List<Line> lines) {}

    /** One indicator. */
    public record Line(
            String title, String href, String unit, String latest, boolean discontinued) {}

    static IndicatorListPage of(Catalogue catalogue, Place place, String q, String topic) {
        var action = place.href() + "/indicators";
        var byTopic = catalogue.indicatorsByTopic();
        var known = byTopic.containsKey(topic) ? topic : "";
        var groups = new ArrayList<Group>();
        byTopic.forEach(
                (name, indicators) -> {
                    var lines =
                            indicators.stream()
                                    .filter(i -> known.isEmpty() || known.equals(name))
                                    .filter(i -> matches(i, q))
                                    .map(i -> line(i, place))
                                    .toList();
                    if (!lines.isEmpty()) {
                        groups.add(new Group(name, lines));
                    }
                });
        return new IndicatorListPage(
                known.isEmpty() ? "Indicators" : "Indicators: " + known,
                action,
                q,
                known,
                topics(byTopic, known, place),
                groups,
                found(groups, q));
    }

    private static List<TopicLink> topics(
            Map<String, List<Indicator>> byTopic, String current, Place place) {
        var links = new ArrayList<TopicLink>();
        int all = (int) byTopic.values().stream().flatMap(List::stream).distinct().count();
        links.add(new TopicLink("All topics", place.to("/indicators"), all, current.isEmpty()));
        byTopic.forEach(
                (name, indicators) ->
                        links.add(
                                new TopicLink(
                                        name,
                                        place.to(
                                                "/indicators?topic="
                                                        + URLEncoder.encode(name, UTF_8)),
                                        indicators.size(),
                                        name.equals(current))));
        return links;
    }

    /** Whether every word that is searched for occurs in the indicator's names or topics. */
    private static boolean matches(Indicator indicator, String q) {
        var text =
                String.join(
                                " ",
                                indicator.title(),
                                indicator.chartTitle(),
                                indicator.sourceCode(),
                                String.join(" ", indicator.topics()))
                        .toLowerCase(Locale.UK);
        return q.toLowerCase(Locale.UK)
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                .allMatch(text::contains);
    }

    private static Line line(Indicator indicator, Place place) {
        return new Line(
                indicator.title(),
                place.to("/indicators/" + indicator.code()),
                indicator.unit(),
                indicator.findLatest().map(Period::label).orElse(""),
                indicator.discontinued());
    }

    private static String found(List<Group> groups, String q) {
        int count =
                (int)
                        groups.stream()
                                .flatMap(g -> g.lines().stream())
                                .map(Line::href)
                                .distinct()
                                .count();
        var words =
                switch (count) {
                    case 0 -> "No indicator";
                    case 1 -> "1 indicator";
                    default -> count + " indicators";
                };
        return q.isEmpty() ? words : words + " with “" + q + "”";
    }
}
