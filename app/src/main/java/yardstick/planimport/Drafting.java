package yardstick.planimport;

import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewPriority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a plan of the tables of a file, as somebody has explained them. */
final class Drafting {

    private static final int MOST_PRIORITIES = 60;
    private static final int MOST_ACTIONS = 2_000;

    private final List<FoundTable> tables;
    private final Explained said;
    private final Facts facts;
    private final Problems problems = new Problems();

    private Drafting(List<FoundTable> tables, Explained said) {
        this.tables = tables;
        this.said = said;
        this.facts = Facts.of(said);
    }

    /**
     * Makes it.
     *
     * @param id the id that the plan will have
     * @param said explanations in which {@link Mistakes} has found nothing wrong
     * @param links what numbers of recommendations mean
     */
    static Draft draft(UUID id, List<FoundTable> tables, Explained said, Links links) {
        return new Drafting(tables, said).draft(id, links);
    }

    private Draft draft(UUID id, Links links) {
        var scale =
                FoundScale.of(
                        facts.scale(),
                        rows(TableKind.ACTIONS).stream()
                                .flatMap(
                                        found ->
                                                found.rows().stream()
                                                        .flatMap(
                                                                row ->
                                                                        row.columns(Meaning.RATING)
                                                                                .mapToObj(
                                                                                        row.line()
                                                                                                ::cell))));
        var actions = new ActionRows(problems, scale, facts.title());
        for (var found : rows(TableKind.ACTIONS)) {
            actions.read(
                    found.rows(),
                    said.text(Group.priorityField(found.table())),
                    days(found.group(), Meaning.RATING));
        }
        var risks = new RiskRows(problems);
        rows(TableKind.RISKS).forEach(found -> risks.read(found.rows()));
        var priorities = actions.build(links);
        check(priorities);
        var scores = new ScoreRows(problems, priorities);
        rows(TableKind.SCORES)
                .forEach(found -> scores.read(found.rows(), days(found.group(), Meaning.SCORE)));
        var plan =
                new NewPlan(
                        id,
                        facts.kind(),
                        facts.title(),
                        facts.introduction(),
                        facts.startsOn(),
                        facts.endsOn(),
                        facts.rhythm(),
                        links.review(),
                        scale.steps(),
                        priorities,
                        risks.build());
        return new Draft(plan, scores.build(), problems.all());
    }

    private void check(List<NewPriority> priorities) {
        if (priorities.size() > MOST_PRIORITIES) {
            problems.error(
                    "There are %,d priorities; the most is 60. Say of fewer columns that they name one"
                            .formatted(priorities.size()));
        }
        for (var priority : priorities) {
            if (priority.actions().size() > MOST_ACTIONS
                    || priority.outcomes().size() + priority.inTime().size() > 200) {
                problems.error(
                        "A priority has more than 2,000 actions or 200 outcomes: “%s”"
                                .formatted(priority.title()));
            }
        }
        if (priorities.stream().allMatch(priority -> priority.actions().isEmpty())
                && rows(TableKind.RISKS).stream().allMatch(found -> found.rows().isEmpty())) {
            problems.error(
                    "No row has an action. Say which column names the actions, and which row the headings");
        }
    }

    private Map<Integer, LocalDate> days(Group group, Meaning meaning) {
        var days = new LinkedHashMap<Integer, LocalDate>();
        var meanings = said.meanings(group);
        for (int column = 0; column < meanings.size(); column++) {
            if (meanings.get(column) == meaning) {
                days.put(column, said.day(group, column, facts.startsOn()));
            }
        }
        return days;
    }

    /** A table's rows below its headings. */
    private record Rows(Group group, int table, List<Row> rows) {}

    /** The rows of all tables of a kind, in the order of the file. */
    private List<Rows> rows(TableKind kind) {
        var all = new ArrayList<Rows>();
        for (var group : Group.of(tables)) {
            if (said.kind(group) == kind) {
                for (int table : group.tables()) {
                    all.add(new Rows(group, table, rows(group, table)));
                }
            }
        }
        all.sort(java.util.Comparator.comparingInt(Rows::table));
        return all;
    }

    private List<Row> rows(Group group, int no) {
        var table = tables.get(no);
        int heading = said.heading(group, table);
        var headings = table.headings(heading);
        var again = FoundTable.key(headings);
        var label = label(no, table);
        return table.lines().stream()
                .skip(heading + 1L)
                .filter(line -> heading < 0 || !FoundTable.key(line).equals(again))
                .map(line -> new Row(label, headings, said.meanings(group), line))
                .toList();
    }

    /** What a page calls a table. */
    static String label(int no, FoundTable table) {
        return table.name().isEmpty()
                ? "Table %d".formatted(no + 1)
                : "Table %d, %s".formatted(no + 1, table.name());
    }
}
