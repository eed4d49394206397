package yardstick.papers;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Due;
import yardstick.plan.Priority;
import yardstick.plan.Rating;
import yardstick.plan.Risk;
import yardstick.plan.Score;
import yardstick.plan.WholePlan;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A plan as parts of a paper: summary, scale, changes, actions by priority, risks. */
final class PlanBlocks {

    private static final Figures SCORE = new Figures(1, "");

    private final WholePlan whole;
    private final LocalDate today;
    private final int level;
    private final PriorityBlocks parts;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * For one plan.
     *
     * @param today against which due days are read
     * @param level of its headings: below the paper's title, or below its own in a pack
     */
    PlanBlocks(WholePlan whole, LocalDate today, MeasureWords measures, int level) {
        this.whole = whole;
        this.today = today;
        this.level = level;
        this.parts = new PriorityBlocks(whole, measures);
    }

    /** All of the plan. */
    List<Block> all() {
        summary();
        changes();
        whole.priorities().forEach(this::priority);
        risks();
        scale();
        return blocks;
    }

    private void summary() {
        blocks.add(new Block.Heading(level, "How the plan stands"));
        if (!whole.plan().introduction().isEmpty()) {
            blocks.add(new Block.Text(whole.plan().introduction()));
        }
        blocks.add(new Block.Text(inOneSentence()));
        blocks.add(
                new Block.Grid(
                        "Mean rating by priority",
                        List.of("Priority", "Previous report", "This report", "Actions rated"),
                        whole.priorities().stream().map(this::score).toList()));
        printed();
    }

    private String inOneSentence() {
        var actions = whole.actions().toList();
        long overdue = actions.stream().filter(a -> whole.due(a, today) == Due.OVERDUE).count();
        long closed = actions.stream().filter(a -> !a.isOpen()).count();
        long stale = actions.stream().filter(a -> a.isStale(whole.plan().rhythm(), today)).count();
        return ("Of %d actions %d are closed and %d are overdue; %d have no rating as young as the"
                        + " plan’s rhythm (%s) asks for. Report: %s; the report before: %s.")
                .formatted(
                        actions.size(),
                        closed,
                        overdue,
                        stale,
                        whole.plan().rhythm().text(),
                        Days.words(whole.reports().now()),
                        Days.words(whole.reports().before()));
    }

    private List<String> score(Priority priority) {
        var now = Score.now(priority.actions(), whole.scale());
        return List.of(
                priority.position() + ". " + priority.title(),
                words(Score.before(priority.actions(), whole.scale())),
                words(now),
                "%d of %d".formatted(now.counted(), now.of()));
    }

    private static String words(Score score) {
        var mean = score.mean();
        return mean == null ? "No mean" : SCORE.print(mean);
    }

    /** Where a paper printed another score than the ratings give, both stand. */
    private void printed() {
        var differing = new ArrayList<String>();
        for (var printed : whole.printed()) {
            whole.priorities().stream()
                    .filter(priority -> priority.id().equals(printed.priority()))
                    .forEach(
                            priority ->
                                    scoreOf(priority, printed.ratedFor())
                                            .filter(
                                                    ours ->
                                                            !ours.equals(
                                                                    SCORE.print(printed.printed())))
                                            .ifPresent(
                                                    ours ->
                                                            differing.add(
                                                                    "Priority %d, report of %s: the ratings give %s; %s prints %s."
                                                                            .formatted(
                                                                                    priority
                                                                                            .position(),
                                                                                    Days.words(
                                                                                            printed
                                                                                                    .ratedFor()),
                                                                                    ours,
                                                                                    printed
                                                                                            .source(),
                                                                                    SCORE.print(
                                                                                            printed
                                                                                                    .printed())))));
        }
        if (!differing.isEmpty()) {
            blocks.add(new Block.Text("Scores that a paper printed otherwise:"));
            blocks.add(new Block.Bullets(differing));
        }
    }

    private java.util.Optional<String> scoreOf(Priority priority, LocalDate report) {
        if (report.equals(whole.reports().now())) {
            return java.util.Optional.of(words(Score.now(priority.actions(), whole.scale())));
        }
        if (report.equals(whole.reports().before())) {
            return java.util.Optional.of(words(Score.before(priority.actions(), whole.scale())));
        }
        return java.util.Optional.empty();
    }

    private void changes() {
        var changed =
                whole.actions()
                        .filter(
                                action -> {
                                    var now = action.standing().now();
                                    var before = action.standing().before();
                                    return now != null
                                            && before != null
                                            && now.step() != before.step();
                                })
                        .map(
                                action ->
                                        List.of(
                                                name(action),
                                                label(action.standing().before()),
                                                label(action.standing().now()),
                                                reason(action.standing().now())))
                        .toList();
        blocks.add(new Block.Heading(level, "Ratings that changed"));
        if (changed.isEmpty()) {
            blocks.add(new Block.Text("No rating changed since the report before."));
        } else {
            blocks.add(
                    new Block.Grid(
                            "Actions whose rating changed since the report before",
                            List.of("Action", "Previous report", "This report", "Why"),
                            changed));
        }
        unproved();
    }

    private void unproved() {
        var unproved =
                whole.actions()
                        .filter(Action::isClosedWithoutEvidence)
                        .map(action -> name(action) + ": " + because(action) + withdrawn(action))
                        .toList();
        if (!unproved.isEmpty()) {
            blocks.add(new Block.Heading(level + 1, "Closed without evidence"));
            blocks.add(new Block.Bullets(unproved));
        }
    }

    private static String withdrawn(Action action) {
        return action.isEvidenceWithdrawn()
                ? " (closed with evidence, all of which has been withdrawn since)"
                : "";
    }

    private static String because(Action action) {
        var closing = action.closing();
        return closing == null || closing.because().isEmpty()
                ? "no reason given"
                : closing.because();
    }

    private void priority(Priority priority) {
        blocks.add(
                new Block.Heading(
                        level, "Priority %d: %s".formatted(priority.position(), priority.title())));
        if (!priority.outcomes().isEmpty()) {
            blocks.add(new Block.Text("What will be different:"));
            blocks.add(new Block.Bullets(priority.outcomes().stream().map(o -> o.body()).toList()));
        }
        blocks.add(
                new Block.Grid(
                        "Actions of priority " + priority.position(),
                        List.of(
                                "Action",
                                "Who answers for it",
                                "Due",
                                "Previous report",
                                "This report",
                                "Board",
                                "Progress"),
                        priority.actions().stream().map(this::action).toList()));
        blocks.addAll(parts.milestones(priority));
    }

    private List<String> action(Action action) {
        return List.of(
                parts.what(action),
                String.join("\n", action.owners()),
                due(action),
                label(action.standing().before()),
                label(action.standing().now()),
                label(action.standing().board()),
                parts.said(action));
    }

    private static String name(Action action) {
        return PriorityBlocks.name(action);
    }

    private String due(Action action) {
        return due(whole, action, today);
    }

    /** When an action of a plan is due, and whether it is done or late on a day. */
    static String due(WholePlan whole, Action action, LocalDate today) {
        var day = Days.due(action.targetOn(), action.targetWords());
        return switch (whole.due(action, today)) {
            case DONE -> day + (action.isOpen() ? "\nRated as completed" : "\nClosed");
            case OVERDUE -> day + "\nOverdue";
            case SOON -> day + "\nDue soon";
            case LATER, NO_DAY -> day;
        };
    }

    private String label(@Nullable Rating rating) {
        return label(whole, rating);
    }

    /** A rating in the words of the plan's own scale. */
    static String label(WholePlan whole, @Nullable Rating rating) {
        return rating == null ? "Not rated" : whole.step(rating.step()).label();
    }

    private static String reason(@Nullable Rating rating) {
        return rating == null || rating.reason().isEmpty() ? "No reason given" : rating.reason();
    }

    private void risks() {
        blocks.add(new Block.Heading(level, "Risks to the plan"));
        if (whole.risks().isEmpty()) {
            blocks.add(new Block.Text("The plan has no risk register."));
            return;
        }
        blocks.add(
                new Block.Grid(
                        "Risk register",
                        List.of(
                                "Risk",
                                "Impact",
                                "Likelihood",
                                "Overall",
                                "What is done about it",
                                "Risk that remains",
                                "Who answers for it"),
                        whole.risks().stream().map(PlanBlocks::risk).toList()));
    }

    private static List<String> risk(Risk risk) {
        var revised = risk.revised();
        return List.of(
                risk.body(),
                risk.impact(),
                risk.likelihood(),
                risk.overall(),
                risk.mitigation(),
                revised == null ? "not stated" : revised,
                risk.owner().isEmpty() ? "not stated" : risk.owner());
    }

    private void scale() {
        blocks.add(new Block.Heading(level, "What the ratings mean"));
        blocks.add(
                new Block.Grid(
                        "The plan’s own scale",
                        List.of("Rating", "Meaning"),
                        whole.scale().stream()
                                .map(
                                        step ->
                                                List.of(
                                                        step.label(),
                                                        step.definition().isEmpty()
                                                                ? "No definition given"
                                                                : step.definition()))
                                .toList()));
        blocks.add(
                new Block.Text(
                        "A priority’s mean is the plain mean of its actions’ latest ratings up to the"
                                + " report, to one decimal place; actions without a rating are left out."));
    }
}
