package yardstick.papers;

import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.Origin;
import yardstick.plan.Priority;
import yardstick.plan.Progress;
import yardstick.plan.WholePlan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an action's row of a paper says beside its ratings, and the milestones of a priority. */
final class PriorityBlocks {

    private final WholePlan whole;
    private final MeasureWords measures;

    PriorityBlocks(WholePlan whole, MeasureWords measures) {
        this.whole = whole;
        this.measures = measures;
    }

    /** What is to be done, what it answers and how its success will be seen. */
    String what(Action action) {
        var lines = new ArrayList<String>();
        lines.add(name(action));
        action.origins().forEach(origin -> lines.add("Answers: " + words(origin)));
        action.measures().forEach(measure -> lines.add("Success: " + measures.of(measure)));
        return String.join("\n", lines);
    }

    /** An action's reference and title. */
    static String name(Action action) {
        return action.reference().isEmpty()
                ? action.title()
                : action.reference() + " " + action.title();
    }

    private static String words(Origin origin) {
        return "%s %d%s: %s"
                .formatted(
                        origin.kind() == Origin.Kind.RECOMMENDATION ? "recommendation" : "finding",
                        origin.number(),
                        origin.source().isEmpty() ? "" : " of " + origin.source(),
                        origin.body());
    }

    /** The last thing reported of an action, by whom, and for which report. */
    String said(Action action) {
        return whole.findProgress(action.id())
                .map(this::words)
                .orElse(
                        whole.progress() == null
                                ? "Not kept with this version"
                                : "Nothing reported");
    }

    private String words(Progress said) {
        var by = measures.readers() == Readers.OWN ? said.by() : Readers.THE_COUNCIL;
        var day = Days.words(said.saidFor());
        var written = Days.words(said.at());
        return day.equals(written)
                ? "%s\n%s, %s".formatted(said.body(), by, day)
                : "%s\nFor the report of %s. Entered by %s, %s"
                        .formatted(said.body(), day, by, written);
    }

    /** The milestones of all actions of a priority; none where there is none. */
    List<Block> milestones(Priority priority) {
        var rows =
                priority.actions().stream()
                        .flatMap(a -> a.milestones().stream().map(m -> milestone(a, m)))
                        .collect(Collectors.toList());
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Grid(
                                "Milestones of priority " + priority.position(),
                                List.of(
                                        "Milestone",
                                        "Action",
                                        "Who answers for it",
                                        "Due",
                                        "Reached"),
                                rows));
    }

    private static List<String> milestone(Action action, Milestone milestone) {
        return List.of(
                "%d. %s".formatted(milestone.position(), milestone.body()),
                name(action),
                milestone.owners().isEmpty()
                        ? String.join("\n", action.owners())
                        : milestone.owners().replaceAll("\\s*;\\s*", "\n"),
                Days.due(milestone.targetOn(), milestone.targetWords()),
                milestone.reachedOn() == null ? "Not yet" : Days.words(milestone.reachedOn()));
    }
}
