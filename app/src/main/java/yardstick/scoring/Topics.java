package yardstick.scoring;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which indicators stand on a scorecard, and in which order. */
public final class Topics {

    /** What stands for every topic. */
    public static final String ALL = "all";

    private Topics() {}

    /** The indicators of a topic or of all, each once under each, in the publisher's order. */
    public static Map<String, List<Indicator>> of(Catalogue catalogue, String topic) {
        var byTopic = catalogue.indicatorsByTopic();
        byTopic.keySet().removeIf(name -> !topic.equals(ALL) && !topic.equals(name));
        return byTopic;
    }

    /**
     * What is shown of them, in the same order; topics without anything are left out.
     *
     * @param find what is shown of an indicator; empty for nothing
     */
    public static <T> Map<String, List<T>> shown(
            Map<String, List<Indicator>> wanted, Function<Indicator, Optional<T>> find) {
        var shown = new LinkedHashMap<String, List<T>>();
        wanted.forEach(
                (topic, those) -> {
                    var rows = those.stream().map(find).flatMap(Optional::stream).toList();
                    if (!rows.isEmpty()) {
                        shown.put(topic, rows);
                    }
                });
        return shown;
    }

    /** The topic in words. */
    public static String words(String topic) {
        return topic.equals(ALL) ? "all topics" : topic;
    }
}
