package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mean of ratings: the plain mean of the points of the actions that have a rating on a step with
 * points, unrounded. Actions without one are left out, and the score says how many counted.
 *
 * @param mean the mean; null where no action counts
 * @param counted how many actions it is the mean of
 * @param of how many actions there are
 */
public record Score(@Nullable BigDecimal mean, int counted, int of) {

    /** How actions stood at the report shown. */
    public static Score now(Collection<Action> actions, List<Step> scale) {
        return of(actions, scale, action -> action.standing().now());
    }

    /** How they stood at the report before. */
    public static Score before(Collection<Action> actions, List<Step> scale) {
        return of(actions, scale, action -> action.standing().before());
    }

    private static Score of(
            Collection<Action> actions,
            List<Step> scale,
            Function<Action, @Nullable Rating> rating) {
        Map<Short, Step> steps = scale.stream().collect(Collectors.toMap(Step::no, s -> s));
        var points =
                actions.stream()
                        .map(rating)
                        .filter(Objects::nonNull)
                        .map(rated -> steps.get(rated.step()))
                        .filter(Objects::nonNull)
                        .map(Step::points)
                        .filter(Objects::nonNull)
                        .toList();
        if (points.isEmpty()) {
            return new Score(null, 0, actions.size());
        }
        var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(points.size()), MathContext.DECIMAL64);
        return new Score(mean, points.size(), actions.size());
    }
}
