package yardstick.planimport;

import org.jspecify.annotations.Nullable;

import yardstick.planimport.Problem.Severity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a file, and what somebody should know of how it was read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int months;
    private int begunInMonths;
    private String firstMonth = "";
    private int dueWithMilestones;
    private int titledByMeasure;
    private int unlinked;

    void error(Row row, Meaning meaning, String value, String message) {
        add(Severity.ERROR, row, row.heading(meaning), value, message);
    }

    void warning(Row row, Meaning meaning, String value, String message) {
        add(Severity.WARNING, row, row.heading(meaning), value, message);
    }

    void warning(Row row, int column, String message) {
        add(Severity.WARNING, row, row.heading(column), row.line().cell(column), message);
    }

    /** Something about the plan as a whole that must be mended. */
    void error(String message) {
        found.add(new Problem(Severity.ERROR, "", 0, "", "", message));
    }

    /** Refuses a text that has no room. */
    void fits(Row row, Meaning meaning, String text, int most) {
        if (text.length() > most) {
            error(
                    row,
                    meaning,
                    text,
                    "This has %,d characters; the most is %,d. Shorten it in the file and send it again"
                            .formatted(text.length(), most));
        }
    }

    /** Refuses more of something than there is room for. */
    void atMost(Row row, Meaning meaning, int count, int most, String what) {
        if (count > most) {
            error(
                    row,
                    meaning,
                    "",
                    "There are %,d %s; the most is %,d. Leave some out and send the file again"
                            .formatted(count, what, most));
        }
    }

    /** Reads a date, and says so where it had to be read with some freedom. */
    PrintedDate date(Row row, String printed) {
        var date = PrintedDate.of(printed);
        if (date.impossible()) {
            warning(
                    row,
                    Meaning.TARGET,
                    printed,
                    "There is no such day. The words are kept, without a day; mend it in the file or set the day in the plan");
        } else if (date.month()) {
            months++;
            firstMonth = firstMonth.isEmpty() ? date.words() : firstMonth;
        }
        fits(row, Meaning.TARGET, date.words(), 100);
        return date;
    }

    /** Reads when work begins: of a month alone, its first day. */
    @Nullable LocalDate start(Row row) {
        var date = PrintedDate.of(row.inLine(Meaning.START));
        var day = date.day();
        if (day == null && !date.words().isEmpty()) {
            warning(
                    row,
                    Meaning.START,
                    date.words(),
                    "No day can be read here, so nothing is said of when work begins. Mend it in the file or set the day in the plan");
        }
        if (day != null && date.month()) {
            begunInMonths++;
            return day.withDayOfMonth(1);
        }
        return day;
    }

    void dueWithItsMilestones() {
        dueWithMilestones++;
    }

    void numbersLeadNowhere() {
        unlinked++;
    }

    void titledByItsMeasure() {
        titledByMeasure++;
    }

    private void add(Severity severity, Row row, String column, String value, String message) {
        found.add(new Problem(severity, row.table(), row.line().row(), column, value, message));
    }

    /** All of them, the worst first, then in the order of the file. */
    List<Problem> all() {
        var all = new ArrayList<>(found);
        note(
                all,
                months,
                "%d dates name a month alone, such as “"
                        + firstMonth.replace("%", "%%")
                        + "”. Each is due on the last day of its month");
        note(
                all,
                begunInMonths,
                "%d beginnings name a month alone. Each is the first day of its month");
        note(
                all,
                dueWithMilestones,
                "%d actions have no day of their own, but their milestones have. Each is due on the day of the last of these");
        note(
                all,
                titledByMeasure,
                "%d rows are rated or dated but name no action. Each is an action of its own, called as its success measure");
        note(
                all,
                unlinked,
                "%d actions give numbers of recommendations, but nothing is chosen that the plan answers. No links are made");
        all.sort(java.util.Comparator.comparing(Problem::severity));
        return List.copyOf(all);
    }

    private static void note(List<Problem> all, int count, String message) {
        if (count > 0) {
            all.add(new Problem(Severity.NOTE, "", 0, "", "", message.formatted(count)));
        }
    }
}
