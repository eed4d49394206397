package yardstick.planimport;

import yardstick.charts.Table;
import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewPriority;
import yardstick.plan.Risk;
import yardstick.plan.Step;
import yardstick.web.FieldError;
import yardstick.web.SummaryRow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Exactly what {@code planimport/preview.jte} prints.
 *
 * @param heading what the page is called
 * @param path the import's address
 * @param version the version that is on the page
 * @param overtaken whether somebody else was quicker
 * @param plan the address of the plan that came of it; empty while none has
 * @param facts what will be in the plan, counted
 * @param problems the first of what is wrong with it
 * @param more how many more there are, in words; empty for none
 * @param days the reports that it has ratings of, in words
 * @param priorities what will be in the plan
 * @param risks its risks
 * @param ready whether it can be accepted
 */
public record PreviewPage(
        String heading,
        String path,
        int version,
        boolean overtaken,
        String plan,
        List<SummaryRow> facts,
        List<Line> problems,
        String more,
        List<String> days,
        List<Shown> priorities,
        List<Risk> risks,
        boolean ready) {

    private static final int PROBLEMS = 200;
    private static final int IN_SUMMARY = 20;
    private static final int LONGEST = 300;

    /** A problem as printed. */
    public record Line(String id, Problem problem, String place) {}

    /**
     * A priority as printed.
     *
     * @param title its number and what it says
     * @param means the mean rating at each report, with the printed score where they differ
     * @param actions its actions
     */
    public record Shown(String title, String means, List<Listed> actions) {}

    /** An action as printed. */
    public record Listed(
            String reference,
            String title,
            String owners,
            String due,
            List<String> ratings,
            String parts) {}

    /** The headings of a table of actions. */
    public List<Table.Column> columns() {
        var columns = new ArrayList<Table.Column>();
        for (var heading : List.of("Ref", "Action", "Owners", "Due")) {
            columns.add(new Table.Column(heading, false));
        }
        days.forEach(day -> columns.add(new Table.Column("Rating, " + day, false)));
        columns.add(new Table.Column("With it", false));
        return columns;
    }

    static PreviewPage of(Subject subject, Import one, Draft draft, boolean overtaken) {
        var plan = draft.plan();
        var days = days(plan);
        var problems = draft.problems();
        return new PreviewPage(
                "What will be in the plan " + plan.title(),
                subject.path(one.id()),
                one.version(),
                overtaken,
                one.plan() == null ? "" : subject.plans() + "/" + one.plan(),
                Counts.facts(draft, days),
                lines(problems),
                problems.size() > PROBLEMS
                        ? Words.number(problems.size() - PROBLEMS, "more problem")
                                + " of the same sorts"
                        : "",
                days.stream().map(Words::day).toList(),
                shown(draft, days),
                plan.risks(),
                one.plan() == null && draft.canBeAccepted());
    }

    /** What the error summary lists: what must be mended, each leading to its line below. */
    List<FieldError> errors() {
        return problems.stream()
                .filter(line -> line.problem().isError() && plan.isEmpty())
                .limit(IN_SUMMARY)
                .map(
                        line ->
                                new FieldError(
                                        line.id(),
                                        line.place().isEmpty()
                                                ? line.problem().message()
                                                : line.place() + ": " + line.problem().message()))
                .toList();
    }

    private static List<LocalDate> days(NewPlan plan) {
        return Counts.actions(plan).stream()
                .flatMap(action -> action.ratings().stream())
                .map(NewPlan.NewRating::ratedFor)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Line> lines(List<Problem> problems) {
        var lines = new ArrayList<Line>();
        for (var problem : problems.subList(0, Math.min(PROBLEMS, problems.size()))) {
            lines.add(
                    new Line(
                            "problem-" + (lines.size() + 1),
                            problem,
                            problem.row() == 0
                                    ? problem.table()
                                    : "%s, row %d".formatted(problem.table(), problem.row())));
        }
        return lines;
    }

    private static List<Shown> shown(Draft draft, List<LocalDate> days) {
        var shown = new ArrayList<Shown>();
        for (var priority : draft.plan().priorities()) {
            int position = shown.size() + 1;
            shown.add(
                    new Shown(
                            "%d. %s".formatted(position, priority.title()),
                            means(draft, priority, position, days),
                            priority.actions().stream()
                                    .map(action -> listed(draft.plan(), action, days))
                                    .toList()));
        }
        return shown;
    }

    private static String means(
            Draft draft, NewPriority priority, int position, List<LocalDate> days) {
        var said = new ArrayList<String>();
        for (var day : days) {
            var points =
                    Counts.ratedFor(priority.actions(), day).stream()
                            .map(no -> step(draft.plan(), no).points())
                            .filter(Objects::nonNull)
                            .toList();
            if (!points.isEmpty()) {
                var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                var mean = Words.mean(sum, points.size());
                said.add(
                        "%s: mean %s of %s%s"
                                .formatted(
                                        Words.day(day),
                                        mean,
                                        Words.number(points.size(), "rating"),
                                        printed(draft, position, day, mean)));
            }
        }
        return String.join("; ", said);
    }

    private static String printed(Draft draft, int position, LocalDate day, String mean) {
        return draft.scores().stream()
                .filter(score -> score.position() == position && score.day().equals(day))
                .map(score -> score.score().toPlainString())
                .findFirst()
                .map(score -> score.equals(mean) ? ", as printed" : ", printed as " + score)
                .orElse("");
    }

    private static Step step(NewPlan plan, short no) {
        return plan.scale().stream().filter(s -> s.no() == no).findFirst().orElseThrow();
    }

    private static Listed listed(NewPlan plan, NewAction action, List<LocalDate> days) {
        return new Listed(
                action.reference(),
                Words.shortened(action.title(), LONGEST),
                String.join("; ", action.owners()),
                due(action),
                days.stream().map(day -> rating(plan, action, day).orElse("Not rated")).toList(),
                parts(action));
    }

    private static Optional<String> rating(NewPlan plan, NewAction action, LocalDate day) {
        return action.ratings().stream()
                .filter(rating -> rating.ratedFor().equals(day))
                .map(rating -> step(plan, rating.step()).label())
                .findFirst();
    }

    private static String due(NewAction action) {
        var day = action.targetOn();
        var words = action.targetWords();
        if (day == null) {
            return words.isEmpty() ? "No day" : words;
        }
        return words.isEmpty() || words.equals(Words.day(day))
                ? Words.day(day)
                : "%s (%s)".formatted(Words.day(day), words);
    }

    private static String parts(NewAction action) {
        var parts = new ArrayList<String>();
        part(parts, action.milestones().size(), "milestone");
        part(parts, action.measures().size(), "success measure");
        part(parts, action.recommendations().size() + action.findings().size(), "link");
        part(parts, action.progress().isEmpty() ? 0 : 1, "progress update");
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(Words.number(count, noun));
        }
    }
}
