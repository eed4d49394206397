package yardstick.planimport;

import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Exactly what {@code planimport/explain.jte} prints.
 *
 * @param heading what the page is called
 * @param path the import's address
 * @param back the address of the list
 * @param version the version that is on the page
 * @param found what was found in the file, in words
 * @param typed what is in the fields
 * @param answers what the plan can answer
 * @param parts tables with the same headings, explained together
 * @param theirs what somebody else has said meanwhile, where it differs; empty for nothing
 */
public record ExplainPage(
        String heading,
        String path,
        String back,
        int version,
        String found,
        Map<String, String> typed,
        List<Choice> answers,
        List<Part> parts,
        List<SummaryRow> theirs) {

    private static final int LONGEST_EXAMPLE = 90;

    /**
     * Tables with the same headings.
     *
     * @param title which they are, in words
     * @param kindField the field that says what they hold
     * @param headingField the field that says which row has the headings
     * @param columns their columns
     * @param priorities the fields that say which priority each table's rows belong to; empty where
     *     a column says it
     */
    public record Part(
            String title,
            String kindField,
            String headingField,
            List<Column> columns,
            List<Field> priorities) {}

    /**
     * A column.
     *
     * @param label which it is, in words
     * @param field the field that says what it is
     * @param example the first texts in it
     * @param dayField the field with its day of report; empty where it has none
     */
    public record Column(String label, String field, String example, String dayField) {}

    /** A field that takes a text. */
    public record Field(String name, String label) {}

    static ExplainPage of(Subject subject, Import one, Explained said, List<Choice> answers) {
        var tables = one.tables();
        var groups = Group.of(tables);
        long rows = tables.stream().mapToLong(table -> table.lines().size()).sum();
        return new ExplainPage(
                "What is in the file " + one.fileName(),
                subject.path(one.id()),
                subject.path(),
                one.version(),
                "Found: %s with %s."
                        .formatted(Words.number(tables.size(), "table"), Words.number(rows, "row")),
                said.typed(),
                answers,
                groups.stream().map(group -> part(group, tables, said)).toList(),
                List.of());
    }

    private static Part part(Group group, List<FoundTable> tables, Explained said) {
        var named = group.tables().stream().map(no -> Drafting.label(no, tables.get(no))).toList();
        var title =
                named.size() == 1
                        ? named.getFirst()
                        : "%s and %s with the same headings"
                                .formatted(
                                        named.getFirst(),
                                        Words.number(named.size() - 1, "other table"));
        boolean named1 = said.meanings(group).contains(Meaning.PRIORITY);
        return new Part(
                title,
                group.kindField(),
                group.headingField(),
                columns(group, tables, said),
                named1 || said.kind(group) != TableKind.ACTIONS
                        ? List.of()
                        : group.tables().stream()
                                .map(
                                        no ->
                                                new Field(
                                                        Group.priorityField(no),
                                                        "Priority of the rows of table "
                                                                + (no + 1)))
                                .toList());
    }

    private static List<Column> columns(Group group, List<FoundTable> tables, Explained said) {
        var meanings = said.meanings(group);
        return IntStream.range(0, group.columns())
                .mapToObj(
                        column ->
                                new Column(
                                        label(group, tables, said, column),
                                        group.columnField(column),
                                        example(group, tables, said, column),
                                        meanings.get(column).hasDay()
                                                ? group.dayField(column)
                                                : ""))
                .toList();
    }

    private static String label(Group group, List<FoundTable> tables, Explained said, int column) {
        var first = tables.get(group.tables().getFirst());
        var heading = first.headings(said.heading(group, first)).cell(column);
        var letter = "Column " + yardstick.sheets.Sheet.letter(column);
        return heading.isEmpty() ? letter : letter + ": " + Words.shortened(heading, 80);
    }

    private static String example(
            Group group, List<FoundTable> tables, Explained said, int column) {
        return group.tables().stream()
                .map(tables::get)
                .flatMap(
                        table ->
                                table.lines().stream()
                                        .skip(said.heading(group, table) + 1L)
                                        .map(line -> line.cell(column)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> "Such as: " + Words.shortened(text, LONGEST_EXAMPLE))
                .orElse("Nothing is written in it");
    }

    /** What is in a field. */
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The same, with what somebody else has said meanwhile. */
    ExplainPage beside(Import now, Explained mine) {
        var differing =
                mine.typed().keySet().stream()
                        .sorted()
                        .filter(field -> !mine.text(field).equals(now.said().text(field)))
                        .map(field -> SummaryRow.of(label(field), shown(now.said().text(field))))
                        .toList();
        return new ExplainPage(
                "Somebody else has said what is in this file",
                path,
                back,
                now.version(),
                found,
                typed,
                answers,
                parts,
                differing.isEmpty()
                        ? List.of(SummaryRow.of("What they saved", "The same as you"))
                        : differing);
    }

    private String label(String field) {
        for (var part : parts) {
            for (var column : part.columns()) {
                if (column.field().equals(field)) {
                    return "%s, %s".formatted(part.title(), column.label());
                }
                if (column.dayField().equals(field)) {
                    return "%s, day of %s".formatted(part.title(), column.label());
                }
            }
        }
        return Words.shortened(field.replace('-', ' '), 60);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "Nothing" : Words.shortened(text, 200);
    }
}
