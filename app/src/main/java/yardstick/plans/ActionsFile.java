package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.plan.Action;
import yardstick.plan.Origin;
import yardstick.plan.Priority;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan's actions to take away: one record an action, in the order of the plan. */
final class ActionsFile {

    private static final List<String> COLUMNS =
            List.of(
                    "Priority number",
                    "Priority",
                    "Outcome",
                    "Reference",
                    "Action",
                    "Owners",
                    "Begins on",
                    "Target date",
                    "Target in words",
                    "State",
                    "Rating before",
                    "Rating",
                    "Rated for",
                    "Reason",
                    "Board’s rating",
                    "Stale",
                    "Closed on",
                    "Closed with evidence",
                    "Closed because",
                    "Pieces of evidence",
                    "Milestones",
                    "Success measures",
                    "Answers");

    private ActionsFile() {}

    static Download of(String council, Overview overview) {
        var plan = overview.plan();
        var rows = new ArrayList<List<Cell>>();
        for (var priority : plan.priorities()) {
            priority.actions().forEach(action -> rows.add(row(overview, priority, action)));
        }
        var now = plan.reports().now();
        return new Download(
                council + "-" + Words.shortened(plan.plan().title(), 60) + "-actions",
                "%s: actions of %s".formatted(council, plan.plan().title()),
                COLUMNS,
                rows,
                new Download.Notes(
                        "%s, %s, as on %s"
                                .formatted(council, plan.plan().title(), Words.day(overview.day())),
                        "Not published: %s’s own, for the council alone".formatted(council),
                        List.of(
                                now == null
                                        ? "No owner has rated the actions yet."
                                        : "Ratings are those of the report of %s and of the one before."
                                                .formatted(Words.day(now)),
                                "The board’s rating is its last up to the day of this file.",
                                "Evidence that was withdrawn does not count: an action all of whose evidence was withdrawn is closed without.",
                                "Owners, milestones and success measures of one action are separated by semicolons.",
                                "A rating is stale when it is older than the plan’s rhythm, %s."
                                        .formatted(plan.plan().rhythm().text()))));
    }

    private static List<Cell> row(Overview overview, Priority priority, Action action) {
        var plan = overview.plan();
        var standing = action.standing();
        var now = standing.now();
        var closing = action.closing();
        return List.of(
                Cell.of(Integer.valueOf(priority.position())),
                Cell.of(priority.title()),
                Cell.of(outcome(priority, action)),
                Cell.of(action.reference()),
                Cell.of(action.title()),
                Cell.of(String.join("; ", action.owners())),
                day(action.startsOn()),
                day(action.targetOn()),
                Cell.of(action.targetWords()),
                Cell.of(overview.due(action).text()),
                step(plan, standing.before()),
                step(plan, now),
                day(now == null ? null : now.ratedFor()),
                Cell.of(now == null ? "" : now.reason()),
                step(plan, standing.board()),
                Cell.of(overview.isStale(action) ? "yes" : "no"),
                day(closing == null ? null : closing.on()),
                Cell.of(closing == null ? "" : action.isClosedWithoutEvidence() ? "no" : "yes"),
                Cell.of(closing == null ? "" : closing.because()),
                Cell.of(Integer.valueOf(action.evidence())),
                Cell.of(milestones(action)),
                Cell.of(measures(action)),
                Cell.of(origins(action)));
    }

    private static Cell day(@Nullable LocalDate day) {
        return Cell.of(day == null ? "" : day.toString());
    }

    private static Cell step(WholePlan plan, @Nullable Rating rating) {
        return Cell.of(rating == null ? "" : plan.step(rating.step()).label());
    }

    private static String outcome(Priority priority, Action action) {
        return priority.outcomes().stream()
                .filter(o -> o.id().equals(action.outcome()))
                .map(o -> o.body())
                .findFirst()
                .orElse("");
    }

    private static String milestones(Action action) {
        return action.milestones().stream()
                .map(
                        m ->
                                "%s (%s)"
                                        .formatted(
                                                m.body(),
                                                m.reachedOn() == null
                                                        ? ActionRow.target(
                                                                m.targetOn(), m.targetWords())
                                                        : "reached " + m.reachedOn()))
                .collect(Collectors.joining("; "));
    }

    private static String measures(Action action) {
        return action.measures().stream()
                .map(m -> m.body().isEmpty() ? Words.code(m) : m.body())
                .collect(Collectors.joining("; "));
    }

    private static String origins(Action action) {
        return action.origins().stream()
                .map(
                        o ->
                                (o.kind() == Origin.Kind.RECOMMENDATION
                                                ? "Recommendation "
                                                : "Finding ")
                                        + o.number())
                .collect(Collectors.joining("; "));
    }
}
