package yardstick.papers;

import yardstick.plan.Action;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What plans do about what somebody has asked for.
 *
 * @param plans those with an action that answers
 * @param today against which due days are read
 */
record Answers(List<WholePlan> plans, LocalDate today) {

    /** The actions that answer a recommendation or a finding, a line each, and how they stand. */
    String to(UUID asked) {
        var lines =
                plans.stream()
                        .flatMap(
                                whole ->
                                        whole.actions()
                                                .filter(action -> answers(action, asked))
                                                .map(action -> words(whole, action)))
                        .toList();
        return lines.isEmpty() ? "No action yet" : String.join("\n", lines);
    }

    private static boolean answers(Action action, UUID asked) {
        return action.origins().stream().anyMatch(origin -> origin.id().equals(asked));
    }

    private String words(WholePlan whole, Action action) {
        return "%s (%s). %s. Due: %s"
                .formatted(
                        PriorityBlocks.name(action),
                        whole.plan().title(),
                        PlanBlocks.label(whole, action.standing().now()),
                        PlanBlocks.due(whole, action, today).replace("\n", ", "));
    }
}
