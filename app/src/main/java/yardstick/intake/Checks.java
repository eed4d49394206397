package yardstick.intake;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.disclosure.SmallNumbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Everything that entries are held to, whichever way they came: each by itself, then against each
 * other, against what the council has approved before and against what its neighbours released. All
 * problems at once.
 */
public final class Checks {

    private final DataSet dataSet;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Checks(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    /**
     * Checks the entries of a submission.
     *
     * @param earlier what is known already
     * @param today the day on which they are checked; a period that has not ended by then is wrong
     */
    public static Checked of(
            DataSet dataSet, List<Entry> entries, Earlier earlier, LocalDate today) {
        return of(dataSet, entries, earlier, today, read -> {});
    }

    /** The same, and says after each entry how many have been read. */
    static Checked of(
            DataSet dataSet,
            List<Entry> entries,
            Earlier earlier,
            LocalDate today,
            IntConsumer read) {
        var checks = new Checks(dataSet);
        int done = 0;
        for (var entry : entries) {
            checks.read(entry, today);
            read.accept(++done);
        }
        checks.duplicates();
        var then = earlier.with(checks.accepted);
        checks.problems.addAll(Sums.of(dataSet, checks.accepted, then));
        checks.problems.addAll(Jumps.of(checks.accepted, then));
        checks.gaps(then);
        checks.problems.addAll(Holes.of(checks.accepted, then));
        if (entries.stream().allMatch(Entry::isBlank)) {
            checks.problems.add(nothing());
        }
        checks.problems.sort(Comparator.comparingInt(Problem::no).thenComparing(Problem::severity));
        return new Checked(checks.accepted, checks.problems);
    }

    private void read(Entry entry, LocalDate today) {
        var reader = new EntryReader(dataSet, today, entry);
        var figure = reader.read();
        entry.faults().forEach(fault -> problems.add(fault.of(entry)));
        problems.addAll(entry.tooLong());
        problems.addAll(reader.problems());
        smallNumbers(entry);
        if (figure != null) {
            accepted.add(new Accepted(entry, figure));
        }
    }

    /** A note is read by the whole council, and travels with files: it must not tell of a child. */
    private void smallNumbers(Entry entry) {
        SmallNumbers.find(entry.text(Column.NOTE))
                .ifPresent(
                        words ->
                                problems.add(
                                        Problem.warning(
                                                entry,
                                                Column.NOTE,
                                                Rule.SMALL_NUMBERS,
                                                "The note says “%s”. If they are children, write it without the number"
                                                        .formatted(words))));
    }

    private record Key(int indicator, LocalDate firstDay) {
        static Key of(CollectedFigure figure) {
            return new Key(figure.indicator().id(), figure.period().firstDay());
        }
    }

    private void duplicates() {
        Map<Key, Entry> first = new HashMap<>();
        for (var each : accepted) {
            var before = first.putIfAbsent(Key.of(each.figure()), each.entry());
            if (before != null) {
                problems.add(
                        Problem.error(
                                each.entry(),
                                Column.PERIOD,
                                Rule.DUPLICATE,
                                "“%s” for %s is entered twice, %s too. Delete one of the two, or empty its figures"
                                        .formatted(
                                                each.figure().indicator().title(),
                                                each.figure().period().words(),
                                                before.place().isEmpty()
                                                        ? "in entry " + before.no()
                                                        : "in " + before.place())));
            }
        }
    }

    /** Indicators of the data set without any figure for a period that others are entered for. */
    private void gaps(Earlier then) {
        var periods = new TreeSet<InYearPeriod>();
        accepted.forEach(each -> periods.add(each.figure().period()));
        for (var period : periods) {
            var missing =
                    dataSet.indicators().stream()
                            .filter(i -> !then.series(i).containsKey(period.firstDay()))
                            .map(CollectedIndicator::title)
                            .toList();
            if (!missing.isEmpty()) {
                problems.add(Holes.gap(period, period, missing));
            }
        }
    }

    private static Problem nothing() {
        return new Problem(
                0,
                "",
                0,
                null,
                "",
                Rule.MISSING,
                "No figure is entered. Enter at least one numerator, value or reason",
                Problem.Severity.ERROR);
    }
}
