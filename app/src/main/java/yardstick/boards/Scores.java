package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Rating;
import yardstick.plan.Score;
import yardstick.plan.Step;
import yardstick.web.Figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How means and counts of ratings are said. */
final class Scores {

    private static final Figures ONE_PLACE = new Figures(1, "");

    private Scores() {}

    /** A mean to one decimal place, or why there is none. */
    static String print(Score score) {
        var mean = score.mean();
        return mean == null ? "No mean" : ONE_PLACE.print(mean);
    }

    /** On how many it rests, where some do not count. */
    static String basis(Score score, List<Step> scale) {
        if (score.mean() == null) {
            return scale.stream().allMatch(step -> step.points() == null)
                    ? "The scale has no numbers"
                    : "No owner has rated";
        }
        return score.counted() == score.of()
                ? ""
                : "of %d of %s".formatted(score.counted(), Days.number(score.of(), "action"));
    }

    /** How many stand on each step now: "Red 3, Amber 4, not rated 1". */
    static String spread(Collection<Action> actions, List<Step> scale) {
        return spread(actions, scale, action -> action.standing().now());
    }

    private static String spread(
            Collection<Action> actions,
            List<Step> scale,
            Function<Action, @Nullable Rating> rating) {
        Map<Short, Long> counts =
                actions.stream()
                        .map(rating)
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(Rating::step, Collectors.counting()));
        var said =
                scale.stream()
                        .filter(step -> counts.containsKey(step.no()))
                        .map(step -> "%s: %d".formatted(step.label(), counts.get(step.no())))
                        .collect(Collectors.joining(", "));
        long rated = counts.values().stream().mapToLong(Long::longValue).sum();
        return rated == actions.size()
                ? said
                : said + (said.isEmpty() ? "" : ", ") + "not rated: " + (actions.size() - rated);
    }

    /** How a mean has moved: "up from 2.8", "down from 3.1", "the same", or nothing to say. */
    static String moved(Score before, Score now) {
        var from = before.mean();
        var to = now.mean();
        if (from == null || to == null) {
            return "";
        }
        int order = ONE_PLACE.rounded(to).compareTo(ONE_PLACE.rounded(from));
        return order == 0 ? "no change" : order > 0 ? "up" : "down";
    }
}
