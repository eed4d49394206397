package yardstick.submissions;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Table;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnReleased;
import yardstick.intake.OwnFigure;
import yardstick.intake.Submission;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Exactly what {@code submissions/set.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param title the data set's name
 * @param description what it is for
 * @param source where the list comes from
 * @param due which period is asked for, and by when
 * @param path the data set's address
 * @param period the label of the period that the template is for
 * @param mayEdit whether figures can be entered by whoever looks
 * @param key the name of this form, so that sending it twice changes nothing
 * @param submissions what came in, the latest first
 * @param periods headings of the figures, the oldest first; empty when there are none
 * @param rows the council's own figures, one row an indicator
 * @param preview where it is said exactly what others will see of them
 */
public record DataSetPage(
        String banner,
        String title,
        String description,
        String source,
        String due,
        String path,
        String period,
        boolean mayEdit,
        String key,
        List<Came> submissions,
        List<String> periods,
        List<Row> rows,
        String preview) {

    private static final int PERIODS = 12;

    /** A submission, and who did what with it. */
    public record Came(
            String href, String what, String state, String colour, String made, String then) {}

    /** The figures of one indicator, as printed, one for each period. */
    public record Row(String title, String href, String unit, List<Cell> figures) {}

    /**
     * A figure as printed; empty where there is none.
     *
     * @param hidden whether others do not see it, or would not
     */
    public record Cell(String text, boolean hidden) {}

    /** The headings of the table of figures. */
    public List<Table.Column> columns() {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Indicator", false));
        periods.forEach(label -> columns.add(new Table.Column(label, true)));
        return columns;
    }

    static DataSetPage of(
            Subject subject,
            LocalDate today,
            List<Submission> submissions,
            List<OwnFigure> figures,
            OwnReleased released,
            String done) {
        var dataSet = subject.dataSet();
        var period = dataSet.latestEnded(today);
        var periods =
                figures.stream()
                        .map(own -> own.figure().period())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .limit(PERIODS)
                        .toList()
                        .reversed();
        return new DataSetPage(
                done.equals("discarded") ? "Discarded. None of its figures is used" : "",
                dataSet.title(),
                dataSet.description(),
                dataSet.source(),
                "Figures for %s are due by %s."
                        .formatted(period.words(), Words.day(dataSet.due(period))),
                subject.path(),
                period.label(),
                subject.mayEdit(),
                UUID.randomUUID().toString(),
                submissions.stream().map(s -> came(subject, s)).toList(),
                periods.stream().map(InYearPeriod::label).toList(),
                rows(subject.path(), dataSet.indicators(), periods, figures, released),
                subject.path() + "/releases/new?audience=region");
    }

    private static Came came(Subject subject, Submission submission) {
        var submitted = submission.submitted();
        var decided = submission.decided();
        var then =
                (submitted == null || submission.state() == Submission.State.DRAFT
                                ? ""
                                : "Submitted by %s on %s. "
                                        .formatted(submitted.name(), Words.moment(submitted.at())))
                        + (decided == null
                                ? ""
                                : "%s by %s on %s."
                                        .formatted(
                                                submission.state().words(),
                                                decided.name(),
                                                Words.moment(decided.at())));
        return new Came(
                subject.path(submission.id()),
                submission.fileName().isEmpty()
                        ? submission.origin().words()
                        : submission.fileName(),
                submission.state().words(),
                colour(submission.state()),
                "%s, %s".formatted(submission.made().name(), Words.moment(submission.made().at())),
                then.strip());
    }

    static String colour(Submission.State state) {
        return switch (state) {
            case DRAFT -> "yellow";
            case SUBMITTED -> "blue";
            case APPROVED -> "green";
            case DISCARDED -> "grey";
        };
    }

    private record Spot(int indicator, InYearPeriod period) {}

    private static List<Row> rows(
            String path,
            List<CollectedIndicator> indicators,
            List<InYearPeriod> periods,
            List<OwnFigure> figures,
            OwnReleased released) {
        Map<Spot, OwnFigure> found = new HashMap<>();
        for (var own : figures) {
            found.put(new Spot(own.figure().indicator().id(), own.figure().period()), own);
        }
        return indicators.stream()
                .map(
                        indicator ->
                                new Row(
                                        indicator.title(),
                                        path + "/indicators/" + indicator.code(),
                                        indicator.unit(),
                                        periods.stream()
                                                .map(p -> found.get(new Spot(indicator.id(), p)))
                                                .map(own -> cell(own, released))
                                                .toList()))
                .filter(row -> row.figures().stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
    }

    private static Cell cell(@Nullable OwnFigure own, OwnReleased released) {
        return own == null
                ? new Cell("", false)
                : new Cell(printed(own), released.areNotShown(own.figure()));
    }

    /** A figure as printed, with the mark of what may change or did. */
    static String printed(OwnFigure own) {
        var figure = own.figure();
        var text =
                Figures.of(figure.indicator().decimalPlaces(), figure.indicator().unit())
                        .print(figure.value())
                        .text();
        return text + figure.status().mark();
    }
}
