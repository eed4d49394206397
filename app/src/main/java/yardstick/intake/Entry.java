package yardstick.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One figure as somebody entered it, every text as it was typed.
 *
 * @param no its place among all that were entered together, from 1
 * @param sheet the sheet it stands on; empty where there are none
 * @param row its row, as the spreadsheet numbers them; 0 for what was not in a file
 * @param texts one for each {@link Column}, in their order
 * @param faults what was wrong with its cells that the texts do not show; empty once it is mended
 */
public record Entry(int no, String sheet, int row, List<String> texts, List<Fault> faults) {

    /**
     * How many characters a text may have at all; how many are kept in the end, its column says.
     */
    public static final int LONGEST = 5_000;

    /** How many can be entered together. */
    public static final int MOST = 20_000;

    private static final Pattern PLACE = Pattern.compile("(.*?) ?row (\\d{1,7})");
    private static final int LONGEST_SHEET = 60;

    /** An entry with a text for every column. */
    public Entry {
        texts = List.copyOf(texts);
        faults = List.copyOf(faults);
        if (texts.size() != Column.values().length) {
            throw new IllegalArgumentException("An entry has a text for every column");
        }
    }

    /** An entry of these texts; the others are empty. */
    public static Entry of(int no, String sheet, int row, Map<Column, String> texts) {
        var all = new ArrayList<String>();
        for (var column : Column.values()) {
            all.add(texts.getOrDefault(column, ""));
        }
        return new Entry(no, sheet, row, all, List.of());
    }

    /** The same with what was wrong with its cells. */
    Entry with(List<Fault> found) {
        return new Entry(no, sheet, row, texts, found);
    }

    /** An entry that {@link #place} described. */
    public static Entry at(int no, String place, Map<Column, String> texts) {
        var found = PLACE.matcher(place);
        return found.matches()
                ? of(no, found.group(1), Integer.parseInt(found.group(2)), texts)
                : of(no, "", 0, texts);
    }

    /** Where it stood, such as "Figures row 14"; empty for what was not in a file. */
    public String place() {
        var named = sheet.length() <= LONGEST_SHEET ? sheet : sheet.substring(0, LONGEST_SHEET);
        return row == 0 ? "" : (named + " row " + row).strip();
    }

    /** What was entered in a column; empty for nothing. */
    public String text(Column column) {
        return texts.get(column.ordinal());
    }

    /** The indicator's code, or whatever stands in for it: its title may do. */
    public String indicator() {
        var code = text(Column.CODE);
        return code.isEmpty() ? text(Column.TITLE) : code;
    }

    /**
     * Whether it says nothing of any figure: the template's rows are like this before somebody
     * fills them in, as their populations are there already.
     */
    public boolean isBlank() {
        return text(Column.NUMERATOR).isEmpty()
                && text(Column.VALUE).isEmpty()
                && text(Column.REASON).isEmpty();
    }

    /** The texts that are too long to be kept, each with how to mend it. */
    public List<Problem> tooLong() {
        var problems = new ArrayList<Problem>();
        for (var column : Column.values()) {
            int over = text(column).length() - column.longest();
            if (over > 0) {
                problems.add(
                        Problem.error(
                                this,
                                column,
                                Rule.LENGTH,
                                "Shorten “%s” by %,d characters: it may have %,d"
                                        .formatted(column.heading(), over, column.longest())));
            }
        }
        return problems;
    }
}
