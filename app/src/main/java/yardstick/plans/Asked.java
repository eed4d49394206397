package yardstick.plans;

import yardstick.plan.Action;
import yardstick.plan.Outcome;
import yardstick.plan.Priority;
import yardstick.plan.WholePlan;
import yardstick.web.Choice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form about a part of a plan needs to know.
 *
 * @param where where the plan's pages lie
 * @param plan the plan as it is
 * @param calls what inspections and peer reviews ask of the council
 * @param indicators what a success measure can name
 */
record Asked(Where where, WholePlan plan, List<Call> calls, Indicators indicators) {

    Optional<Priority> priority(UUID id) {
        return plan.priorities().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    Optional<Action> action(UUID id) {
        return plan.findAction(id);
    }

    Optional<Outcome> outcome(UUID id) {
        return plan.priorities().stream()
                .flatMap(p -> p.outcomes().stream())
                .filter(o -> o.id().equals(id))
                .findFirst();
    }

    /** The priority of the action that a form is about; the plan's own id where it is gone. */
    UUID priorityOfAction(Sent typed) {
        return typed.id("action")
                .flatMap(this::action)
                .map(Action::priority)
                .orElse(plan.plan().id());
    }

    /** The plan's priorities, to choose from. */
    List<Choice> priorities() {
        return plan.priorities().stream()
                .map(
                        p ->
                                Choice.of(
                                        p.id().toString(),
                                        p.position() + ". " + Words.shortened(p.title(), 90)))
                .toList();
    }
}
