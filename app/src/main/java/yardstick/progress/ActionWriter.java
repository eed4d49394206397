package yardstick.progress;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Due;
import yardstick.plan.Measure;
import yardstick.plan.Milestone;
import yardstick.plan.Origin;
import yardstick.plan.RatedAs;
import yardstick.web.Place;
import yardstick.web.SummaryRow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an action into words, as it stands on a day. */
final class ActionWriter {

    private final Subject subject;
    private final Action action;
    private final LocalDate today;

    ActionWriter(Subject subject, LocalDate today) {
        this.subject = subject;
        this.action = subject.action();
        this.today = today;
    }

    ActionPage page(
            String banner,
            List<Given> ratings,
            List<Remark> remarks,
            List<Proof> evidence,
            Map<UUID, String> indicators) {
        var reports = new ReportsWriter(subject.scale(), evidence).reports(ratings);
        return new ActionPage(
                banner,
                subject.plan().title(),
                subject.name(),
                states(),
                notices(ratings),
                facts(),
                action.milestones().stream().map(this::milestone).toList(),
                action.measures().stream()
                        .map(m -> measure(m, indicators.getOrDefault(m.id(), "")))
                        .toList(),
                reports,
                remarks.stream().map(ActionWriter::said).toList(),
                evidence.stream().map(p -> ActionPage.EvidenceLine.of(subject, p)).toList(),
                subject.path(),
                subject.mayEdit(),
                action.isOpen());
    }

    private List<ActionPage.Tag> states() {
        var tags = new ArrayList<ActionPage.Tag>();
        var closing = action.closing();
        if (closing != null) {
            tags.add(
                    action.isClosedWithoutEvidence()
                            ? new ActionPage.Tag("Closed without evidence", "orange")
                            : new ActionPage.Tag("Closed", "green"));
        } else {
            var due = subject.whole().due(action, today);
            tags.add(new ActionPage.Tag(due.text(), due == Due.OVERDUE ? "red" : "grey"));
        }
        if (isStale()) {
            tags.add(new ActionPage.Tag("Rating is stale", "yellow"));
        }
        return tags;
    }

    private boolean isStale() {
        return action.isStale(subject.plan().rhythm(), today);
    }

    private List<String> notices(List<Given> ratings) {
        var notices = new ArrayList<String>();
        if (!subject.plan().isOpen()) {
            notices.add("The plan is closed, so nothing can be added to this action.");
        }
        if (isStale()) {
            notices.add(stale(ratings));
        }
        var difference = new ReportsWriter(subject.scale(), List.of()).differ(ratings, today);
        if (!difference.isEmpty()) {
            notices.add(difference);
        }
        if (action.isEvidenceWithdrawn()) {
            notices.add(
                    "This action was closed with evidence, and all of it has been withdrawn since.");
        }
        return notices;
    }

    /** That the owner's rating is older than the plan's rhythm, with the days. */
    private String stale(List<Given> ratings) {
        var rhythm = subject.plan().rhythm();
        return ratings.stream()
                .filter(given -> given.as() == RatedAs.OWNER && !given.ratedFor().isAfter(today))
                .findFirst()
                .map(
                        last ->
                                "The owner’s last rating is for %s and is stale: actions of this plan are rated %s, so the next was due by %s."
                                        .formatted(
                                                Words.day(last.ratedFor()),
                                                rhythm.text(),
                                                Words.day(rhythm.next(last.ratedFor()))))
                .orElse(
                        "The owner has not rated this action yet. Actions of this plan are rated %s."
                                .formatted(rhythm.text()));
    }

    private List<SummaryRow> facts() {
        var rows = new ArrayList<SummaryRow>();
        subject.whole().priorities().stream()
                .filter(priority -> priority.id().equals(action.priority()))
                .forEach(
                        priority -> {
                            rows.add(
                                    SummaryRow.of(
                                            "Priority %d".formatted(priority.position()),
                                            priority.title()));
                            priority.outcomes().stream()
                                    .filter(outcome -> outcome.id().equals(action.outcome()))
                                    .forEach(o -> rows.add(SummaryRow.of("Outcome", o.body())));
                        });
        rows.add(
                SummaryRow.of(
                        "Owners",
                        action.owners().isEmpty()
                                ? "Nobody is named"
                                : String.join("; ", action.owners())));
        var starts = action.startsOn();
        if (starts != null) {
            rows.add(SummaryRow.of("Begins", Words.day(starts)));
        }
        rows.add(SummaryRow.of("Due", due(action.targetOn(), action.targetWords())));
        action.origins().forEach(origin -> rows.add(origin(origin)));
        var closing = action.closing();
        if (closing != null) {
            rows.addAll(ClosingForm.rows(closing));
        }
        return rows;
    }

    private SummaryRow origin(Origin origin) {
        var space = Place.of(subject.membership()).href();
        return switch (origin.kind()) {
            case RECOMMENDATION ->
                    new SummaryRow(
                            "Answers recommendation %d of an inspection".formatted(origin.number()),
                            origin.body(),
                            "%s/inspections/%s".formatted(space, origin.within()));
            case FINDING ->
                    new SummaryRow(
                            "Answers finding %d of a peer review".formatted(origin.number()),
                            origin.body(),
                            "%s/reviews/%s#finding-%s"
                                    .formatted(space, origin.within(), origin.id()));
        };
    }

    private static String due(@Nullable LocalDate day, String words) {
        return Stream.of(Optional.ofNullable(day).map(Words::day), Optional.of(words))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(", "),
                                said -> said.isEmpty() ? "No day is set" : said));
    }

    private ActionPage.MilestoneLine milestone(Milestone milestone) {
        var reached = milestone.reachedOn();
        var target = milestone.targetOn();
        var state =
                reached != null
                        ? "Reached on " + Words.day(reached)
                        : target != null && target.isBefore(today) ? "Overdue" : "Not reached yet";
        return new ActionPage.MilestoneLine(
                milestone.body(), due(target, milestone.targetWords()), milestone.owners(), state);
    }

    private static ActionPage.MeasureLine measure(Measure measure, String indicator) {
        return new ActionPage.MeasureLine(
                Stream.of(indicator, measure.body())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": ")),
                measure.evidencedBy(),
                figure(measure.baseline(), measure.baselinePeriod()),
                figure(measure.target(), measure.targetPeriod()));
    }

    private static String figure(@Nullable BigDecimal value, String period) {
        return value == null
                ? "–"
                : period.isEmpty()
                        ? value.toPlainString()
                        : "%s (%s)".formatted(value.toPlainString(), period);
    }

    private static String report(Remark remark) {
        var day = remark.saidFor();
        return day == null ? "" : "For the report of %s. Entered by ".formatted(Words.day(day));
    }

    private static ActionPage.Said said(Remark remark) {
        return new ActionPage.Said(
                remark.comment() ? "Comment" : "Progress",
                remark.body(),
                "%s%s, %s".formatted(report(remark), remark.by(), Words.moment(remark.at())));
    }
}
