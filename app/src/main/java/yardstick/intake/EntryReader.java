package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.FigureStatus;
import yardstick.collection.InYearPeriod;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry by itself: its indicator, period, numbers, reason and status. */
final class EntryReader {

    private final DataSet dataSet;
    private final Periods periods;
    private final Entry entry;
    private final List<Problem> problems = new ArrayList<>();

    EntryReader(DataSet dataSet, LocalDate today, Entry entry) {
        this.dataSet = dataSet;
        this.periods = new Periods(dataSet.kind(), today);
        this.entry = entry;
    }

    /** What is wrong with the entry, when it has been read. */
    List<Problem> problems() {
        return problems;
    }

    /** The figure that the entry says; null when it says none, or something is wrong with it. */
    @Nullable CollectedFigure read() {
        if (entry.isBlank()) {
            return null;
        }
        var indicator = indicator();
        var period = period();
        var status = status();
        if (indicator == null) {
            return null;
        }
        var quantities = new Quantities(entry, indicator, problems).read();
        return period == null || quantities == null || problems.stream().anyMatch(Problem::isError)
                ? null
                : new CollectedFigure(
                        indicator,
                        period,
                        quantities.value(),
                        quantities.numerator(),
                        quantities.denominator(),
                        status);
    }

    private @Nullable CollectedIndicator indicator() {
        var named = entry.indicator();
        var found =
                dataSet.indicators().stream()
                        .filter(i -> i.code().equalsIgnoreCase(named))
                        .findFirst()
                        .or(() -> titled(named));
        if (found.isEmpty()) {
            error(
                    Column.CODE,
                    named.isEmpty() ? Rule.MISSING : Rule.CODE,
                    (named.isEmpty()
                                    ? "Enter the indicator's code"
                                    : "This data set has no indicator “%s”"
                                            .formatted(Problem.shortened(named)))
                            + suggestion());
        }
        return found.orElse(null);
    }

    private Optional<CollectedIndicator> titled(String title) {
        return dataSet.indicators().stream()
                .filter(i -> i.title().equalsIgnoreCase(title))
                .findFirst();
    }

    private String suggestion() {
        return titled(entry.text(Column.TITLE))
                .map(i -> ". The code of “%s” is %s".formatted(i.title(), i.code()))
                .orElse(
                        ". Copy it from the template, such as "
                                + dataSet.indicators().getFirst().code());
    }

    private @Nullable InYearPeriod period() {
        var text = entry.text(Column.PERIOD);
        var period = periods.read(text).orElse(null);
        if (period == null) {
            error(Column.PERIOD, text.isEmpty() ? Rule.MISSING : Rule.PERIOD, periods.mend(text));
        } else if (!periods.hasEnded(period)) {
            error(
                    Column.PERIOD,
                    Rule.FUTURE,
                    "%s has not ended yet. Check the period, or wait until it has"
                            .formatted(period.words()));
            return null;
        }
        return period;
    }

    private FigureStatus status() {
        var text = entry.text(Column.STATUS);
        var status =
                text.isEmpty() ? Optional.of(FigureStatus.PROVISIONAL) : FigureStatus.read(text);
        if (status.isEmpty()) {
            error(
                    Column.STATUS,
                    Rule.STATUS,
                    "“%s” is no status. Enter provisional, revised or final"
                            .formatted(Problem.shortened(text)));
        }
        return status.orElse(FigureStatus.PROVISIONAL);
    }

    private void error(Column column, Rule rule, String message) {
        problems.add(Problem.error(entry, column, rule, message));
    }
}
