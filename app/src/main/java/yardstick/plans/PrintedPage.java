package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.plan.PrintedScore;
import yardstick.plan.Score;
import yardstick.plan.WholePlan;
import yardstick.web.Choice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Exactly what {@code plans/printed.jte} prints.
 *
 * @param caption the plan
 * @param heading what is being done
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param reports days to choose from
 * @param report the day of the report; empty where nobody has rated
 * @param reportWords the same in words
 * @param source the paper, as typed
 * @param sourceWas the paper as it was on the page
 * @param rows one for each priority
 * @param overtaken whether somebody else has changed a score meanwhile
 */
public record PrintedPage(
        String caption,
        String heading,
        String action,
        String back,
        List<Choice> reports,
        String report,
        String reportWords,
        String source,
        String sourceWas,
        List<Row> rows,
        boolean overtaken) {

    /**
     * One priority.
     *
     * @param no its number
     * @param title what it says
     * @param computed what its ratings give
     * @param printed what is typed
     * @param was what is kept
     */
    public record Row(int no, String title, String computed, String printed, String was) {}

    static PrintedPage of(
            Where where, WholePlan plan, List<LocalDate> reports, Sent typed, boolean overtaken) {
        var now = plan.reports().now();
        var kept = kept(plan, now);
        var source = kept.stream().map(PrintedScore::source).findFirst().orElse("");
        boolean again = !typed.fields().isEmpty();
        return new PrintedPage(
                plan.plan().title(),
                overtaken
                        ? "Somebody else has changed these scores"
                        : "Scores as a paper printed them",
                where.to("printed-scores"),
                where.href(),
                reports.stream().map(d -> Choice.of(d.toString(), Words.day(d))).toList(),
                now == null ? "" : now.toString(),
                Words.day(now, ""),
                again ? typed.line("source") : source,
                source,
                plan.priorities().stream()
                        .map(
                                p ->
                                        new Row(
                                                p.position(),
                                                p.title(),
                                                Words.mean(
                                                        Score.now(p.actions(), plan.scale())
                                                                .mean()),
                                                again
                                                        ? typed.line("printed-" + p.position())
                                                        : printed(kept, p.id()),
                                                printed(kept, p.id())))
                        .toList(),
                overtaken);
    }

    static List<PrintedScore> kept(WholePlan plan, @Nullable LocalDate report) {
        return plan.printed().stream().filter(p -> p.ratedFor().equals(report)).toList();
    }

    static String printed(List<PrintedScore> kept, UUID priority) {
        return kept.stream()
                .filter(p -> p.priority().equals(priority))
                .map(p -> p.printed().toPlainString())
                .findFirst()
                .orElse("");
    }
}
