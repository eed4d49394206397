package yardstick.progress;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Plan;
import yardstick.plan.RatedAs;
import yardstick.plan.Step;
import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A rating as it was typed.
 *
 * @param sent day, as, step, reason, evidence and key
 */
record RatingForm(Sent sent) {

    static final int LONGEST_REASON = 2000;

    /** Who may rate; both stay. */
    static final List<Choice> CAPACITIES =
            List.of(
                    Choice.of(RatedAs.OWNER.word(), "The action’s owner"),
                    Choice.of(RatedAs.BOARD.word(), "The board"));

    /** What is wrong, field by field. */
    List<FieldError> errors(Plan plan, List<Step> scale, List<Proof> evidence, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        dayError(sent, plan, today).ifPresent(errors::add);
        if (as().isEmpty()) {
            errors.add(
                    new FieldError("as", "Choose whether the action’s owner or the board rates"));
        }
        if (step(scale).isEmpty()) {
            errors.add(new FieldError("step", "Choose a rating"));
        }
        int length = sent.text("reason").length();
        if (length > LONGEST_REASON) {
            errors.add(new FieldError("reason", tooLong(length)));
        }
        var named = sent.line("evidence");
        if (!named.isEmpty()
                && evidence.stream()
                        .noneMatch(proof -> proof.holds() && named.equals(proof.id().toString()))) {
            errors.add(new FieldError("evidence", "Choose evidence that has not been withdrawn"));
        }
        return errors;
    }

    static String tooLong(int length) {
        return "Shorten the reason by %,d characters: it may have 2,000"
                .formatted(length - LONGEST_REASON);
    }

    /** Reports lie between the year before the plan begins and the one that is due next. */
    static Optional<FieldError> dayError(Sent sent, Plan plan, LocalDate today) {
        var first = plan.startsOn().minusYears(1);
        var last = plan.rhythm().next(today);
        return sent.day("day").filter(day -> !day.isBefore(first) && !day.isAfter(last)).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "day",
                                "Enter the day of the report, from %s to %s, such as %s"
                                        .formatted(
                                                Words.day(first),
                                                Words.day(last),
                                                Words.typed(today))));
    }

    /** In which capacity; empty for none that there is. */
    Optional<RatedAs> as() {
        return Stream.of(RatedAs.values())
                .filter(as -> as.word().equals(sent.line("as")))
                .findFirst();
    }

    private Optional<Step> step(List<Step> scale) {
        return scale.stream()
                .filter(step -> String.valueOf(step.no()).equals(sent.line("step")))
                .findFirst();
    }

    /** The rating, of a form without errors. */
    ProgressWriting.NewRating rating(UUID key, Subject subject) {
        return new ProgressWriting.NewRating(
                key,
                subject.action().id(),
                sent.day("day").orElseThrow(),
                as().orElseThrow(),
                step(subject.scale()).orElseThrow().no(),
                sent.text("reason"),
                evidence());
    }

    private @Nullable UUID evidence() {
        return sent.id("evidence").orElse(null);
    }

    /** The steps of a scale, to choose from. */
    static List<Choice> steps(List<Step> scale) {
        return scale.stream()
                .map(step -> new Choice(String.valueOf(step.no()), step.label(), step.definition()))
                .toList();
    }

    /** Evidence that holds, to choose from. */
    static List<Choice> evidence(List<Proof> evidence) {
        return Stream.concat(
                        Stream.of(Choice.of("", "No evidence named")),
                        evidence.stream()
                                .filter(Proof::holds)
                                .map(
                                        proof ->
                                                Choice.of(
                                                        proof.id().toString(),
                                                        Words.shortened(proof.title()))))
                .toList();
    }
}
