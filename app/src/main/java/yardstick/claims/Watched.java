package yardstick.claims;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.WholePlan;

import java.util.List;

/**
 * A success measure of an action, and what may be said of it.
 *
 * @param action the action that should move it
 * @param measure what is watched
 * @param words what may be said
 */
public record Watched(Action action, Measure measure, ClaimWords words) {

    /**
     * All success measures of a plan, in its order.
     *
     * @param council what people call the council
     * @param lines the figures of what its measures name
     */
    public static List<Watched> of(WholePlan plan, String council, Lines.Found lines) {
        return plan.actions()
                .flatMap(
                        action ->
                                action.measures().stream()
                                        .map(m -> of(plan, council, lines, action, m)))
                .toList();
    }

    private static Watched of(
            WholePlan plan, String council, Lines.Found lines, Action action, Measure measure) {
        return new Watched(
                action,
                measure,
                new ClaimWords(council, Claim.of(measure, lines.of(measure), plan.begins(action))));
    }

    /** Whether it names an indicator, rather than words alone. */
    public boolean hasIndicator() {
        return !(words.claim() instanceof Claim.InWords);
    }

    /** Whether it can be said that it has not moved the way that is wanted. */
    public boolean hasNotMoved() {
        return words.claim() instanceof Claim.Moved
                && !words.hasNoDirection()
                && !words.isAsWanted();
    }

    /** The figures that it names; null where there are none. */
    public @Nullable Line line() {
        return switch (words.claim()) {
            case Claim.Moved moved -> moved.line();
            case Claim.Still still -> still.line();
            case Claim.InWords none -> null;
            case Claim.Unknown unknown -> null;
        };
    }
}
