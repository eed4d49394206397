package yardstick.planimport;

import yardstick.plan.NewPlan.NewOutcome;
import yardstick.plan.NewPlan.NewPriority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Reads the rows of tables of actions, in order: what stands in one may belong to the one above.
 */
final class ActionRows {

    private static final Pattern BANNER =
            Pattern.compile("(?i)(priority|theme|objective|recommendation)\\b.{2,}");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)recommendation\\s+(\\d{1,3}|[a-z]+)\\b.*");
    private static final List<String> WORDS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private record PrioritySoFar(
            Set<String> outcomes, Set<NewOutcome> inTime, List<ActionSoFar> actions) {}

    private final Problems problems;
    private final FoundScale scale;
    private final String otherwise;
    private final Map<String, PrioritySoFar> priorities = new LinkedHashMap<>();
    private String priority = "";
    private Map<Integer, LocalDate> days = Map.of();

    /**
     * Begins to read.
     *
     * @param otherwise the priority of what names none
     */
    ActionRows(Problems problems, FoundScale scale, String otherwise) {
        this.problems = problems;
        this.scale = scale;
        this.otherwise = otherwise;
    }

    /**
     * Reads a table.
     *
     * @param named the priority of rows that name none; may be empty
     * @param ratedFor the day of the report of each column with ratings
     */
    void read(List<Row> rows, String named, Map<Integer, LocalDate> ratedFor) {
        priority = named.isEmpty() ? otherwise : named;
        days = ratedFor;
        for (var row : rows) {
            var alone = row.alone();
            if (BANNER.matcher(alone).matches()) {
                priority = alone;
            } else {
                read(row);
            }
        }
    }

    private void read(Row row) {
        if (row.has(Meaning.PRIORITY)) {
            priority = row.inLine(Meaning.PRIORITY);
        }
        var into = priority(row);
        if (isOutcomeInTime(row)) {
            outcomesInTime(into, row);
            return;
        }
        for (var outcome : row.lines(Meaning.OUTCOME)) {
            problems.fits(row, Meaning.OUTCOME, outcome, 2_000);
            into.outcomes().add(outcome);
        }
        var text = ActionText.of(row.text(Meaning.ACTION));
        var milestones = new ArrayList<>(text.milestones());
        milestones.addAll(milestones(row));
        var title = title(row, text);
        if (!title.isEmpty()) {
            begin(into, row, title, milestones);
        } else if (!into.actions().isEmpty()) {
            into.actions().getLast().add(row, milestones);
            into.actions().getLast().addRest(row);
        } else if (!milestones.isEmpty() || row.has(Meaning.MEASURE)) {
            problems.error(
                    row,
                    Meaning.ACTION,
                    "",
                    "There is no action above for this row to belong to. Write one in the file and send it again");
        }
    }

    /** A row of a time line: when work begins, what comes of it, and by when; no action. */
    private static boolean isOutcomeInTime(Row row) {
        return row.has(Meaning.START)
                && row.has(Meaning.OUTCOME)
                && !row.has(Meaning.ACTION)
                && !row.has(Meaning.MILESTONE)
                && !row.has(Meaning.MEASURE);
    }

    private void outcomesInTime(PrioritySoFar into, Row row) {
        var begins = problems.start(row);
        var expected = problems.date(row, row.inLine(Meaning.TARGET)).day();
        for (var outcome : row.lines(Meaning.OUTCOME)) {
            problems.fits(row, Meaning.OUTCOME, outcome, 2_000);
            into.inTime().add(new NewOutcome(outcome, begins, expected));
        }
    }

    private static List<String> milestones(Row row) {
        return row.lines(Meaning.MILESTONE).stream()
                .map(ActionText::of)
                .map(t -> t.title().isEmpty() ? String.join(" ", t.milestones()) : t.title())
                .filter(body -> !body.isEmpty())
                .toList();
    }

    /** A row that is rated or dated of itself is an action, whatever it is called by. */
    private String title(Row row, ActionText text) {
        boolean own = row.has(Meaning.RATING) || row.has(Meaning.TARGET);
        if (!text.title().isEmpty() || !own || !row.has(Meaning.MEASURE)) {
            return text.title();
        }
        if (!text.milestones().isEmpty() || row.has(Meaning.MILESTONE)) {
            return "";
        }
        problems.titledByItsMeasure();
        return row.inLine(Meaning.MEASURE);
    }

    private void begin(PrioritySoFar into, Row row, String title, List<String> milestones) {
        var action = new ActionSoFar(row, problems, title);
        action.add(row, milestones);
        action.addRest(row);
        if (row.columns(Meaning.RECOMMENDATION).findAny().isEmpty()) {
            action.answers(numberOf(priority));
        }
        row.columns(Meaning.RATING).forEach(column -> rate(action, row, column));
        into.actions().add(action);
    }

    private void rate(ActionSoFar action, Row row, int column) {
        var cell = row.line().cell(column);
        var day = days.get(column);
        if (FoundScale.isNone(cell) || day == null) {
            return;
        }
        scale.step(cell)
                .ifPresentOrElse(
                        step -> action.rated(day, step),
                        () ->
                                problems.warning(
                                        row,
                                        column,
                                        "This is no step of the scale, so the action is left without this rating. Mend it in the file, or choose another scale"));
    }

    private PrioritySoFar priority(Row row) {
        problems.fits(row, Meaning.PRIORITY, priority, 600);
        return priorities.computeIfAbsent(
                priority,
                any ->
                        new PrioritySoFar(
                                new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
    }

    /** The number of the recommendation that a priority says it answers. */
    private static List<Integer> numberOf(String title) {
        var found = NUMBERED.matcher(title);
        if (!found.matches()) {
            return List.of();
        }
        var number = found.group(1).toLowerCase(java.util.Locale.UK);
        int word = WORDS.indexOf(number);
        return number.matches("\\d+")
                ? List.of(Integer.valueOf(number))
                : word > 0 ? List.of(word) : List.of();
    }

    /**
     * Priorities are numbered by their place wherever they stand; a title need not say it again.
     */
    private static String unnumbered(String title, int place) {
        var number = place + ". ";
        return title.startsWith(number) && title.length() > number.length()
                ? title.substring(number.length())
                : title;
    }

    /** The priorities with all that was read. */
    List<NewPriority> build(Links links) {
        var place = new AtomicInteger();
        return priorities.entrySet().stream()
                .map(
                        each ->
                                new NewPriority(
                                        unnumbered(each.getKey(), place.incrementAndGet()),
                                        List.copyOf(each.getValue().outcomes()),
                                        List.copyOf(each.getValue().inTime()),
                                        each.getValue().actions().stream()
                                                .map(action -> action.build(links))
                                                .toList()))
                .toList();
    }
}
