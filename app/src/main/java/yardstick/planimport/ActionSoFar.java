package yardstick.planimport;

import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewMeasure;
import yardstick.plan.NewPlan.NewMilestone;
import yardstick.plan.NewPlan.NewRating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** An action that is being read: later rows may add to it. */
final class ActionSoFar {

    private final Row row;
    private final Problems problems;
    private final String title;
    private PrintedDate target = PrintedDate.of("");
    private final Set<String> owners = new LinkedHashSet<>();
    private final List<NewMilestone> milestones = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final List<NewRating> ratings = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private final Set<Integer> recommendations = new LinkedHashSet<>();

    ActionSoFar(Row row, Problems problems, String title) {
        this.row = row;
        this.problems = problems;
        this.title = title;
    }

    /** Adds milestones with the dates and owners that stand beside them. */
    void add(Row at, List<String> bodies) {
        var dates = dates(at, bodies.size());
        var roles = Beside.of(at.lines(Meaning.OWNER), bodies.size());
        if (roles.uneven()) {
            problems.warning(
                    at,
                    Meaning.OWNER,
                    at.text(Meaning.OWNER),
                    "There are %d milestones and another number of lines with owners, so the action has them all"
                            .formatted(bodies.size()));
        }
        if (!dates.own().isEmpty() || bodies.isEmpty()) {
            due(at, dates.own());
        }
        owners.addAll(Row.roles(roles.own()));
        for (int i = 0; i < bodies.size(); i++) {
            var own = Row.roles(roles.each().get(i));
            owners.addAll(own);
            milestone(at, bodies.get(i), dates.each().get(i), String.join("; ", own));
        }
    }

    private Beside dates(Row at, int count) {
        var lines = at.lines(Meaning.TARGET);
        var dates = Beside.of(lines, count);
        if (!dates.uneven()) {
            return dates;
        }
        problems.warning(
                at,
                Meaning.TARGET,
                at.text(Meaning.TARGET),
                "There are %d milestones and %d dates. They were dealt out from the top; check them"
                        .formatted(count, lines.size()));
        return Beside.fromTheTop(lines, count);
    }

    private void due(Row at, String printed) {
        if (target.words().isEmpty()) {
            target = problems.date(at, printed);
        }
    }

    private void milestone(Row at, String body, String printed, String roles) {
        var date = problems.date(at, printed);
        problems.fits(at, Meaning.ACTION, body, 2_000);
        problems.fits(at, Meaning.OWNER, roles, 400);
        milestones.add(new NewMilestone(body, date.day(), words(date), roles));
    }

    /** Adds how its success is seen, what was said of it and what it answers. */
    void addRest(Row at) {
        at.lines(Meaning.MEASURE).stream()
                .filter(m -> !measures.contains(m))
                .forEach(measures::add);
        if (at.has(Meaning.PROGRESS)) {
            progress.add(at.text(Meaning.PROGRESS));
        }
        recommendations.addAll(Row.numbers(at.text(Meaning.RECOMMENDATION)));
    }

    void answers(List<Integer> numbers) {
        recommendations.addAll(numbers);
    }

    void rated(LocalDate day, short step) {
        ratings.add(new NewRating(day, step, ""));
    }

    /** The action as it is written, after a look at whether there is room for all of it. */
    NewAction build(Links links) {
        var last =
                milestones.stream()
                        .map(NewMilestone::targetOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        boolean borrowed = target.words().isEmpty() && last != null;
        if (borrowed) {
            problems.dueWithItsMilestones();
        }
        check(links);
        var numbers = List.copyOf(recommendations);
        return new NewAction(
                row.inLine(Meaning.REFERENCE),
                title,
                problems.start(row),
                borrowed ? last : target.day(),
                words(target),
                List.copyOf(owners),
                List.copyOf(milestones),
                measures.stream().map(NewMeasure::inWords).toList(),
                List.copyOf(ratings),
                String.join("\n", progress),
                Links.of(links.recommendations(), numbers),
                Links.of(links.findings(), numbers));
    }

    private static String words(PrintedDate date) {
        var day = date.day();
        return day != null && date.words().equals(day.toString()) ? "" : date.words();
    }

    private void check(Links links) {
        problems.fits(row, Meaning.ACTION, title, 1_000);
        problems.fits(row, Meaning.REFERENCE, row.inLine(Meaning.REFERENCE), 40);
        owners.forEach(role -> problems.fits(row, Meaning.OWNER, role, 120));
        measures.forEach(measure -> problems.fits(row, Meaning.MEASURE, measure, 2_000));
        problems.fits(row, Meaning.PROGRESS, String.join("\n", progress), 4_000);
        problems.atMost(row, Meaning.OWNER, owners.size(), 20, "owners");
        problems.atMost(row, Meaning.ACTION, milestones.size(), 200, "milestones");
        problems.atMost(row, Meaning.MEASURE, measures.size(), 60, "success measures");
        if (links.none() && !recommendations.isEmpty()) {
            problems.numbersLeadNowhere();
        }
        for (int number : recommendations) {
            if (!links.none() && !links.knows(number)) {
                problems.warning(
                        row,
                        Meaning.RECOMMENDATION,
                        String.valueOf(number),
                        "What the plan answers has no recommendation %d. No link is made"
                                .formatted(number));
            }
        }
    }
}
