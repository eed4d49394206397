package yardstick.planimport;

import yardstick.plan.NewPlan.NewPriority;
import yardstick.planimport.Draft.Printed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the rows of tables with scores that a paper prints for priorities. */
final class ScoreRows {

    private final Problems problems;
    private final List<NewPriority> priorities;
    private final List<Printed> scores = new ArrayList<>();

    ScoreRows(Problems problems, List<NewPriority> priorities) {
        this.problems = problems;
        this.priorities = priorities;
    }

    void read(List<Row> rows, Map<Integer, LocalDate> days) {
        for (var row : rows) {
            int position = position(row.inLine(Meaning.PRIORITY));
            if (position == 0) {
                problems.warning(
                        row,
                        Meaning.PRIORITY,
                        row.inLine(Meaning.PRIORITY),
                        "The plan has no such priority, so this score is not kept. Begin with the priority's number, or write its title as in the table of actions");
            } else {
                row.columns(Meaning.SCORE).forEach(c -> read(row, c, position, days));
            }
        }
    }

    private void read(Row row, int column, int position, Map<Integer, LocalDate> days) {
        var text = row.line().cell(column);
        var day = days.get(column);
        if (text.isEmpty() || day == null) {
            return;
        }
        if (!text.matches("\\d{1,4}(\\.\\d{1,4})?")) {
            problems.warning(row, column, "This is no number, so it is not kept");
        } else if (scores.stream().anyMatch(s -> s.position() == position && s.day().equals(day))) {
            problems.warning(row, column, "This priority has a score of this report already");
        } else {
            scores.add(new Printed(position, day, new BigDecimal(text)));
        }
    }

    /** Which priority a text means, from 1; 0 for none. */
    private int position(String text) {
        for (int i = 0; i < priorities.size(); i++) {
            var title = priorities.get(i).title();
            if (title.equalsIgnoreCase(text) || number(text) == i + 1) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String text) {
        var found =
                java.util.regex.Pattern.compile("(?i)(?:priority )?(\\d{1,2})\\b.*").matcher(text);
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    List<Printed> build() {
        return List.copyOf(scores);
    }
}
