package yardstick.submissions;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.intake.Submission;
import yardstick.web.Place;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * Exactly what {@code submissions/list.jte} prints.
 *
 * @param council the council's name
 * @param rows one a data set
 * @param approval where it is decided how many people an approval needs
 */
public record FiguresPage(String council, List<Row> rows, String approval) {

    /**
     * A data set, and how the council stands with it.
     *
     * @param period the last period that has ended
     * @param given how many of its indicators have an approved figure, in words
     * @param due by when, and whether that is past
     * @param late whether something is missing after that day
     * @param open what waits, in words; empty for nothing
     */
    public record Row(
            String title,
            String href,
            String description,
            String period,
            String given,
            String due,
            boolean late,
            String open) {}

    static FiguresPage of(
            Place place,
            List<DataSet> dataSets,
            LocalDate today,
            List<Submission> open,
            ToIntBiFunction<DataSet, InYearPeriod> given) {
        return new FiguresPage(
                place.name(),
                dataSets.stream()
                        .map(
                                dataSet ->
                                        row(
                                                place,
                                                dataSet,
                                                today,
                                                open,
                                                given.applyAsInt(
                                                        dataSet, dataSet.latestEnded(today))))
                        .toList(),
                place.href() + "/approval");
    }

    private static Row row(
            Place place, DataSet dataSet, LocalDate today, List<Submission> open, int given) {
        var period = dataSet.latestEnded(today);
        var due = dataSet.due(period);
        int all = dataSet.indicators().size();
        boolean late = dataSet.givers().expected() && given < all && due.isBefore(today);
        return new Row(
                dataSet.title(),
                place.href() + "/figures/" + dataSet.code(),
                dataSet.description(),
                period.words(),
                given == 0 ? "none of %d".formatted(all) : "%d of %d".formatted(given, all),
                (late ? "was due on " : "due by ") + Words.day(due),
                late,
                open(open.stream().filter(s -> s.dataSetId() == dataSet.id()).toList()));
    }

    private static String open(List<Submission> open) {
        long waiting = open.stream().filter(s -> s.state() == Submission.State.SUBMITTED).count();
        long drafts = open.size() - waiting;
        if (open.isEmpty()) {
            return "";
        }
        var words = Words.number(drafts, "draft");
        return waiting == 0
                ? words
                : (drafts == 0 ? "" : words + ", ") + waiting + " waiting for approval";
    }
}
