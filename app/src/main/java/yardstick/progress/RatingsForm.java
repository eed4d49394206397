package yardstick.progress;

import yardstick.plan.Action;
import yardstick.plan.RatedAs;
import yardstick.plan.Step;
import yardstick.plan.WholePlan;
import yardstick.web.FieldError;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ratings of many actions as they were typed.
 *
 * @param sent day, as, priority and key, and for each action a step and a reason
 */
record RatingsForm(Sent sent) {

    static String stepField(UUID action) {
        return "step-" + action;
    }

    static String reasonField(UUID action) {
        return "reason-" + action;
    }

    /** What is wrong with what the table is to be about. */
    List<FieldError> errorsOfChoice(WholePlan whole, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        RatingForm.dayError(sent, whole.plan(), today).ifPresent(errors::add);
        if (as().isEmpty()) {
            errors.add(
                    new FieldError("as", "Choose whether the actions’ owners or the board rate"));
        }
        if (!priority().isEmpty()
                && whole.priorities().stream()
                        .noneMatch(p -> p.id().toString().equals(priority()))) {
            errors.add(new FieldError("priority", "Choose a priority of this plan"));
        }
        return errors;
    }

    Optional<RatedAs> as() {
        return new RatingForm(sent).as();
    }

    String priority() {
        return sent.line("priority");
    }

    /** The actions that the table is about: open ones, and those that something was typed for. */
    List<Action> actions(WholePlan whole) {
        return whole.priorities().stream()
                .filter(p -> priority().isEmpty() || p.id().toString().equals(priority()))
                .flatMap(p -> p.actions().stream())
                .filter(action -> action.isOpen() || isTyped(action))
                .toList();
    }

    private boolean isTyped(Action action) {
        return !step(action).isEmpty() || !reason(action).isEmpty();
    }

    String step(Action action) {
        return sent.line(stepField(action.id()));
    }

    String reason(Action action) {
        return sent.text(reasonField(action.id()));
    }

    /** What is wrong, row by row. */
    List<FieldError> errors(WholePlan whole) {
        var typed = actions(whole).stream().filter(this::isTyped).toList();
        return typed.isEmpty()
                ? List.of(new FieldError("ratings", "Choose a rating for at least one action"))
                : typed.stream().flatMap(action -> errors(action, whole.scale())).toList();
    }

    private Stream<FieldError> errors(Action action, List<Step> scale) {
        var step = stepField(action.id());
        var name = name(action);
        if (!action.isOpen()) {
            return Stream.of(
                    new FieldError(
                            step,
                            name
                                    + ": it is closed now. Choose “Not rated” and empty its reason, to save the others"));
        }
        var errors = new ArrayList<FieldError>();
        if (step(action).isEmpty()) {
            errors.add(new FieldError(step, name + ": choose a rating, or empty the reason"));
        } else if (find(action, scale).isEmpty()) {
            errors.add(new FieldError(step, name + ": choose one of the plan’s ratings"));
        }
        int length = reason(action).length();
        if (length > RatingForm.LONGEST_REASON) {
            errors.add(
                    new FieldError(
                            reasonField(action.id()),
                            "%s: %s".formatted(name, RatingForm.tooLong(length))));
        }
        return errors.stream();
    }

    static String name(Action action) {
        return action.reference().isEmpty() ? Words.shortened(action.title()) : action.reference();
    }

    private Optional<Step> find(Action action, List<Step> scale) {
        return scale.stream()
                .filter(step -> String.valueOf(step.no()).equals(step(action)))
                .findFirst();
    }

    /**
     * The ratings that a form without errors adds: those that say something else than what holds
     * for that report. Their ids follow from the form's key, so that sending it twice adds them
     * once.
     */
    List<ProgressWriting.NewRating> ratings(WholePlan whole, UUID key, Map<UUID, Given> there) {
        return actions(whole).stream()
                .flatMap(
                        action ->
                                find(action, whole.scale()).stream()
                                        .filter(step -> !holds(there, action, step))
                                        .map(step -> rating(action, step, key)))
                .toList();
    }

    private boolean holds(Map<UUID, Given> there, Action action, Step step) {
        var given = there.get(action.id());
        return given != null && given.step() == step.no() && given.reason().equals(reason(action));
    }

    private ProgressWriting.NewRating rating(Action action, Step step, UUID key) {
        var id =
                UUID.nameUUIDFromBytes(
                        (key.toString() + action.id()).getBytes(StandardCharsets.UTF_8));
        return new ProgressWriting.NewRating(
                id,
                action.id(),
                sent.day("day").orElseThrow(),
                as().orElseThrow(),
                step.no(),
                reason(action),
                null);
    }
}
