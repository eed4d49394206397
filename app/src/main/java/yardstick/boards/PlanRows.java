package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.boards.Listing.Spot;
import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.Milestone;
import yardstick.plan.Priority;
import yardstick.plan.Rating;
import yardstick.plan.Score;
import yardstick.plan.Step;
import yardstick.plan.WholePlan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says a plan in rows.
 *
 * @param plan the plan, as it was frozen
 */
record PlanRows(WholePlan plan) {

    static final String WITHDRAWN = "All of its evidence has been withdrawn since";

    /** Colours of tags by the tones of a scale. */
    static String colour(Step step) {
        return switch (step.tone()) {
            case "amber" -> "yellow";
            default -> step.tone();
        };
    }

    Listing scores() {
        return Listing.of(
                        "Ratings by priority",
                        List.of("Priority", "Actions", "Before", "Now", "As printed", "How many"),
                        Stream.concat(
                                        plan.priorities().stream().map(this::score),
                                        Stream.of(
                                                scoreRow(
                                                        "All priorities",
                                                        plan.actions().toList(),
                                                        "")))
                                .toList())
                .numeric("Actions", "Before", "Now", "As printed");
    }

    private List<Spot> score(Priority priority) {
        var printed =
                plan.printed().stream()
                        .filter(p -> p.priority().equals(priority.id()))
                        .filter(p -> p.ratedFor().equals(plan.reports().now()))
                        .map(p -> p.printed().toPlainString())
                        .findFirst()
                        .orElse("");
        return scoreRow(priority.position() + ". " + priority.title(), priority.actions(), printed);
    }

    private List<Spot> scoreRow(String name, List<Action> actions, String printed) {
        var now = Score.now(actions, plan.scale());
        return List.of(
                Spot.of(name),
                Spot.of(String.valueOf(actions.size())),
                Spot.of(Scores.print(Score.before(actions, plan.scale()))),
                Spot.of(Scores.print(now)).noting(Scores.basis(now, plan.scale())),
                Spot.of(printed.isEmpty() ? "Not printed" : printed),
                Spot.of(Scores.spread(actions, plan.scale())));
    }

    Listing actions(Priority priority) {
        return Listing.of(
                "Actions of priority " + priority.position(),
                List.of(
                        "Action",
                        "Owners",
                        "By when",
                        "Before",
                        "Now",
                        "Board",
                        "Standing",
                        "Progress"),
                priority.actions().stream().map(this::action).toList());
    }

    private List<Spot> action(Action action) {
        var standing = action.standing();
        return List.of(
                Spot.of(words(action)).noting(answers(action)),
                Spot.of(String.join("; ", action.owners())),
                Spot.of(Comparison.when(action.targetOn(), action.targetWords())),
                rating(standing.before()),
                rating(standing.now()),
                rating(standing.board()),
                closing(action),
                progress(action));
    }

    private Spot progress(Action action) {
        if (plan.progress() == null) {
            return Spot.of("Not kept with this version");
        }
        return plan.findProgress(action.id())
                .map(
                        said ->
                                Spot.of(said.body())
                                        .noting(
                                                "%s, for %s"
                                                        .formatted(
                                                                said.by(),
                                                                Days.words(said.saidFor()))))
                .orElseGet(() -> Spot.of("Nothing reported"));
    }

    private static String answers(Action action) {
        return action.origins().isEmpty()
                ? ""
                : action.origins().stream()
                        .map(
                                o ->
                                        "%s %d"
                                                .formatted(
                                                        switch (o.kind()) {
                                                            case RECOMMENDATION -> "recommendation";
                                                            case FINDING -> "finding";
                                                        },
                                                        o.number()))
                        .collect(Collectors.joining(", ", "Answers ", ""));
    }

    private Spot rating(@Nullable Rating rating) {
        if (rating == null) {
            return Spot.of("Not rated");
        }
        var step = plan.step(rating.step());
        return Spot.tag(step.label(), colour(step)).noting(rating.reason());
    }

    private static Spot closing(Action action) {
        var closing = action.closing();
        if (closing == null) {
            return Spot.of("Open").noting(Days.number(action.evidence(), "piece") + " of evidence");
        }
        return (action.isClosedWithoutEvidence()
                        ? Spot.tag("Closed without evidence", "orange")
                        : Spot.tag("Closed with evidence", "green"))
                .noting(
                        "%s: %s%s"
                                .formatted(
                                        Days.words(closing.on()),
                                        closing.because(),
                                        action.isEvidenceWithdrawn() ? ". " + WITHDRAWN : ""));
    }

    Listing milestones(Priority priority) {
        return Listing.of(
                "Milestones of priority " + priority.position(),
                List.of("Action", "Milestone", "By when", "Owners", "Reached"),
                priority.actions().stream()
                        .flatMap(a -> a.milestones().stream().map(m -> milestone(a, m)))
                        .toList());
    }

    private static List<Spot> milestone(Action action, Milestone milestone) {
        var reached = milestone.reachedOn();
        return List.of(
                Spot.of(shortly(action)),
                Spot.of(milestone.body()),
                Spot.of(Comparison.when(milestone.targetOn(), milestone.targetWords())),
                Spot.of(
                        milestone.owners().isEmpty()
                                ? String.join("; ", action.owners())
                                : milestone.owners()),
                Spot.of(reached == null ? "Not yet" : Days.words(reached)));
    }

    Listing measures(Priority priority) {
        return Listing.of(
                "Success measures of priority " + priority.position(),
                List.of("Action", "What will be seen", "From", "To", "How it is evidenced"),
                priority.actions().stream()
                        .flatMap(a -> a.measures().stream().map(m -> measure(a, m)))
                        .toList());
    }

    private static List<Spot> measure(Action action, Measure measure) {
        return List.of(
                Spot.of(shortly(action)),
                Spot.of(measure.body())
                        .noting(
                                Stream.of(measure.published(), measure.collected())
                                        .filter(Objects::nonNull)
                                        .map(code -> "Indicator " + code)
                                        .findFirst()
                                        .orElse("")),
                value(measure.baseline(), measure.baselinePeriod()),
                value(measure.target(), measure.targetPeriod()),
                Spot.of(measure.evidencedBy()));
    }

    private static Spot value(@Nullable BigDecimal value, String period) {
        return value == null
                ? Spot.of("No number set")
                : Spot.of(value.toPlainString()).noting(period);
    }

    Listing risks() {
        return Listing.of(
                "Risk register",
                List.of(
                        "Risk",
                        "Impact",
                        "Likelihood",
                        "Overall",
                        "Mitigation",
                        "Revised",
                        "Owner"),
                plan.risks().stream()
                        .map(
                                r ->
                                        List.of(
                                                Spot.of(r.body()),
                                                Spot.of(r.impact()),
                                                Spot.of(r.likelihood()),
                                                Spot.of(r.overall()),
                                                Spot.of(r.mitigation()),
                                                Spot.of(
                                                        r.revised() == null
                                                                ? "Not said"
                                                                : r.revised()),
                                                Spot.of(r.owner())))
                        .toList());
    }

    /** An action by its reference and title. */
    static String words(Action action) {
        return (action.reference() + " " + action.title()).strip();
    }

    /** An action by its reference, where it has one. */
    static String shortly(Action action) {
        return action.reference().isEmpty() ? action.title() : action.reference();
    }
}
