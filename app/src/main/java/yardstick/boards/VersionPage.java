package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Outcome;
import yardstick.plan.Priority;
import yardstick.plan.Step;
import yardstick.plan.WholePlan;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code boards/version.jte} prints.
 *
 * @param title what the plan was called
 * @param version what the version is called
 * @param mark that it is frozen, since when and by whom
 * @param introduction what the plan was for
 * @param facts kind, period, rhythm, reports
 * @param scores ratings by priority
 * @param priorities its priorities
 * @param risks its risk register
 * @param scale what each step of the ratings means
 * @param compare where to compare it with now
 * @param all where all versions are
 * @param paper where it can be had as a file, without its ending
 * @param share where it is shared with others
 */
public record VersionPage(
        String title,
        String version,
        String mark,
        String introduction,
        List<SummaryRow> facts,
        Listing scores,
        List<Part> priorities,
        Listing risks,
        List<SummaryRow> scale,
        String compare,
        String all,
        String paper,
        String share) {

    /** A priority with what hangs from it. */
    public record Part(
            String heading,
            List<String> outcomes,
            Listing actions,
            Listing milestones,
            Listing measures) {}

    static VersionPage of(Space space, Frozen frozen, WholePlan plan) {
        var rows = new PlanRows(plan);
        var all = space.versions(frozen.plan());
        return new VersionPage(
                plan.plan().title(),
                frozen.title(),
                "This is a frozen version of the plan, as presented on %s. It was frozen on %s by %s and never changes."
                        .formatted(
                                Days.words(frozen.presentedOn()),
                                Days.moment(frozen.at()),
                                frozen.by()),
                plan.plan().introduction(),
                facts(plan),
                rows.scores(),
                plan.priorities().stream().map(p -> part(rows, p)).toList(),
                rows.risks(),
                plan.scale().stream().map(VersionPage::step).toList(),
                all + "/" + frozen.id() + "/compare",
                all,
                all + "/" + frozen.id() + "/paper",
                space.share(frozen.plan(), frozen.id()));
    }

    private static SummaryRow step(Step step) {
        return SummaryRow.of(step.label(), step.definition());
    }

    private static Part part(PlanRows rows, Priority priority) {
        return new Part(
                priority.position() + ". " + priority.title(),
                priority.outcomes().stream().map(Outcome::body).toList(),
                rows.actions(priority),
                rows.milestones(priority),
                rows.measures(priority));
    }

    private static List<SummaryRow> facts(WholePlan whole) {
        var plan = whole.plan();
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Kind", plan.kind().text()));
        facts.add(
                SummaryRow.of(
                        "In force",
                        plan.endsOn() == null
                                ? "From " + Days.words(plan.startsOn())
                                : "%s to %s"
                                        .formatted(
                                                Days.words(plan.startsOn()),
                                                Days.words(plan.endsOn()))));
        facts.add(SummaryRow.of("Reported", Days.starting(plan.rhythm().text())));
        facts.add(SummaryRow.of("Rated for", report(whole.reports().now())));
        facts.add(SummaryRow.of("Before that", report(whole.reports().before())));
        var closed = plan.closed();
        if (closed != null) {
            facts.add(
                    SummaryRow.of(
                            "Closed", "%s by %s".formatted(Days.moment(closed.at()), closed.by())));
        }
        return facts;
    }

    private static String report(@Nullable LocalDate day) {
        return day == null ? "No report" : Days.words(day);
    }
}
