package yardstick.planimport;

import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What somebody says about a file: what the plan is called, and what each table and column is. Kept
 * as typed, by the form's fields, so that nothing is lost when something is wrong with it.
 *
 * @param typed texts by field
 */
public record Explained(Map<String, String> typed) {

    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String STARTS = "starts-on";
    static final String ENDS = "ends-on";
    static final String RHYTHM = "rhythm";
    static final String INTRODUCTION = "introduction";
    static final String SCALE = "scale";
    static final String ANSWERS = "answers";

    /** The word of the form for headings where they were found. */
    static final String AS_FOUND = "found";

    private static final int LONGEST_TITLE = 160;

    /** As typed. */
    public Explained {
        typed = Map.copyOf(typed);
    }

    /** What headings and names let one expect. */
    static Explained guess(String fileName, List<FoundTable> tables) {
        var guessed = new LinkedHashMap<String, String>();
        var title = fileName.replaceFirst("\\.[A-Za-z]{3,4}$", "").replaceAll("[_-]+", " ").strip();
        guessed.put(TITLE, title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        guessed.put(KIND, PlanKind.IMPROVEMENT.word());
        guessed.put(RHYTHM, Rhythm.QUARTERLY.word());
        guessed.put(SCALE, ScaleChoice.FOUND.word());
        for (var group : Group.of(tables)) {
            guess(guessed, group, tables);
        }
        for (int i = 0; i < tables.size(); i++) {
            guessed.put(Group.priorityField(i), tables.get(i).name());
        }
        return new Explained(guessed);
    }

    private static void guess(Map<String, String> guessed, Group group, List<FoundTable> tables) {
        var first = tables.get(group.tables().getFirst());
        var headings = first.headings(first.heading());
        var meanings =
                IntStream.range(0, group.columns())
                        .mapToObj(column -> Meaning.guess(headings.cell(column)))
                        .toList();
        var day =
                headings.cells().stream()
                        .map(PrintedDate::of)
                        .filter(date -> date.day() != null)
                        .map(date -> String.valueOf(date.day()))
                        .findFirst()
                        .orElse("");
        guessed.put(group.kindField(), kind(meanings).word());
        guessed.put(group.headingField(), AS_FOUND);
        for (int column = 0; column < group.columns(); column++) {
            guessed.put(group.columnField(column), meanings.get(column).word());
            if (meanings.get(column).hasDay()) {
                guessed.put(group.dayField(column), day(headings.cell(column), day));
            }
        }
    }

    private static String day(String heading, String otherwise) {
        var own = PrintedDate.of(heading).day();
        return own != null
                ? own.toString()
                : heading.matches("(?is).*(initial|previous|baseline|start).*") ? "" : otherwise;
    }

    private static TableKind kind(List<Meaning> meanings) {
        if (meanings.contains(Meaning.IMPACT) && meanings.contains(Meaning.LIKELIHOOD)) {
            return TableKind.RISKS;
        }
        boolean inTime = meanings.contains(Meaning.OUTCOME) && meanings.contains(Meaning.START);
        if (meanings.contains(Meaning.ACTION) || inTime) {
            return TableKind.ACTIONS;
        }
        return meanings.contains(Meaning.SCORE) && meanings.contains(Meaning.PRIORITY)
                ? TableKind.SCORES
                : TableKind.NOTHING;
    }

    /** The same, with what was typed in place of what was. */
    public Explained with(Map<String, String> other) {
        var both = new LinkedHashMap<>(typed);
        both.putAll(other);
        return new Explained(both);
    }

    /** A text; empty where nothing was typed. */
    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    /** What the tables of a group hold. */
    TableKind kind(Group group) {
        return TableKind.of(text(group.kindField()));
    }

    /** What each column of a group is. */
    List<Meaning> meanings(Group group) {
        return IntStream.range(0, group.columns())
                .mapToObj(column -> Meaning.of(text(group.columnField(column))))
                .toList();
    }

    /** Which line of a table has the headings, from 0; -1 for none. */
    int heading(Group group, FoundTable table) {
        var chosen = text(group.headingField());
        return chosen.matches("\\d{1,2}") ? Integer.parseInt(chosen) - 1 : table.heading();
    }

    /** The day of the report that a column is of: the plan's first where none is typed. */
    LocalDate day(Group group, int column, LocalDate first) {
        var day = PrintedDate.of(text(group.dayField(column))).day();
        return day == null ? first : day;
    }
}
