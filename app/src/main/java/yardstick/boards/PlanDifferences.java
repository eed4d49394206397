package yardstick.boards;

import yardstick.boards.Comparison.About;
import yardstick.boards.Comparison.Change;
import yardstick.boards.Comparison.What;
import yardstick.plan.Outcome;
import yardstick.plan.Plan;
import yardstick.plan.Priority;
import yardstick.plan.Risk;
import yardstick.plan.Step;
import yardstick.plan.WholePlan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The differences of a plan itself: its facts, scale, priorities, outcomes and risks. */
record PlanDifferences(WholePlan then, WholePlan now, List<Change> changes) {

    void facts() {
        fact("Title", then.plan().title(), now.plan().title());
        fact("What it is for", then.plan().introduction(), now.plan().introduction());
        fact("Kind", then.plan().kind().text(), now.plan().kind().text());
        fact("In force", period(then.plan()), period(now.plan()));
        fact("Reported", then.plan().rhythm().text(), now.plan().rhythm().text());
        fact("Open or closed", closed(then.plan()), closed(now.plan()));
        differ(What.SCALE, new About("", "Scale of ratings", null), scale(then), scale(now));
    }

    private void fact(String name, String before, String after) {
        differ(What.PLAN_FACT, new About("", name, null), before, after);
    }

    private void differ(What what, About about, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(what, about, before, after));
        }
    }

    private static String period(Plan plan) {
        var ends = plan.endsOn();
        return "From %s%s"
                .formatted(
                        Days.words(plan.startsOn()), ends == null ? "" : " to " + Days.words(ends));
    }

    private static String closed(Plan plan) {
        var closed = plan.closed();
        return closed == null
                ? "Open"
                : "Closed by %s, %s".formatted(closed.by(), Days.moment(closed.at()));
    }

    private static String scale(WholePlan plan) {
        return plan.scale().stream().map(PlanDifferences::words).collect(Collectors.joining("; "));
    }

    private static String words(Step step) {
        var points = step.points();
        return "%s: %s%s%s"
                .formatted(
                        step.label(),
                        step.definition(),
                        points == null
                                ? ""
                                : " (%s)".formatted(points.stripTrailingZeros().toPlainString()),
                        step.done() ? ", done" : "");
    }

    void priorities() {
        Sides.of(then.priorities(), now.priorities(), Priority::id)
                .each(
                        this::priority,
                        come -> {
                            changes.add(
                                    new Change(
                                            What.PRIORITY_ADDED, About.of(come), "", come.title()));
                            outcomes(come, List.of(), come.outcomes());
                        },
                        gone ->
                                changes.add(
                                        new Change(
                                                What.PRIORITY_REMOVED,
                                                About.of(gone),
                                                gone.title(),
                                                "")));
    }

    private void priority(Priority was, Priority is) {
        differ(What.PRIORITY_RETITLED, About.of(is), was.title(), is.title());
        differ(
                What.PRIORITY_RENUMBERED,
                About.of(is),
                String.valueOf(was.position()),
                String.valueOf(is.position()));
        outcomes(is, was.outcomes(), is.outcomes());
    }

    private void outcomes(Priority priority, List<Outcome> before, List<Outcome> after) {
        var about = About.of(priority);
        Sides.of(before, after, Outcome::id)
                .each(
                        (a, b) -> differ(What.OUTCOME_REWORDED, about, a.body(), b.body()),
                        come -> differ(What.OUTCOME_ADDED, about, "", come.body()),
                        gone -> differ(What.OUTCOME_REMOVED, about, gone.body(), ""));
    }

    void risks() {
        Sides.of(then.risks(), now.risks(), Risk::id)
                .each(
                        this::risk,
                        come -> differ(What.RISK_ADDED, about(come), "", words(come)),
                        gone -> differ(What.RISK_REMOVED, about(gone), words(gone), ""));
    }

    private void risk(Risk was, Risk is) {
        differ(What.RISK_REWORDED, about(is), was.body(), is.body());
        differ(What.RISK_CHANGED, about(is), words(was), words(is));
    }

    private static About about(Risk risk) {
        return new About("", "Risk %d: %s".formatted(risk.position(), risk.body()), null);
    }

    private static String words(Risk risk) {
        return "impact %s, likelihood %s, overall %s, what remains %s; %s; %s"
                .formatted(
                        risk.impact(),
                        risk.likelihood(),
                        risk.overall(),
                        Objects.requireNonNullElse(risk.revised(), "not stated"),
                        risk.mitigation().isEmpty() ? "nothing is done" : risk.mitigation(),
                        risk.owner().isEmpty() ? "nobody answers for it" : risk.owner());
    }
}
