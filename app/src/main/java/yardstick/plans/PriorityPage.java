package yardstick.plans;

import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.Milestone;
import yardstick.plan.Origin;
import yardstick.plan.Outcome;
import yardstick.plan.Priority;
import yardstick.plan.Score;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code plans/priority.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param caption the plan and the priority's number
 * @param heading what the priority says
 * @param lead how its actions are rated
 * @param outcomes what will be different
 * @param actions what will be done, with all that hangs from each
 * @param editing whether it may be changed
 * @param change the form for the priority
 * @param table the table in which all its actions are changed at once
 * @param addOutcome the form for an outcome
 * @param addAction the form for an action
 */
public record PriorityPage(
        String banner,
        String caption,
        String heading,
        String lead,
        List<OutcomeRow> outcomes,
        List<ActionPart> actions,
        boolean editing,
        String change,
        String table,
        String addOutcome,
        String addAction) {

    /** An outcome, and when it is worked on; empty where the plan does not say. */
    public record OutcomeRow(String body, String when, String change) {}

    /** An action with all that hangs from it. */
    public record ActionPart(
            ActionRow row,
            String name,
            String title,
            List<SummaryRow> facts,
            List<MilestoneRow> milestones,
            List<MeasureRow> measures,
            String change,
            String addMilestone,
            String addMeasure) {}

    /** A milestone. */
    public record MilestoneRow(
            String number,
            String body,
            String owners,
            String target,
            ActionRow.Tag state,
            String change) {}

    /** A success measure. */
    public record MeasureRow(
            String body, String indicator, String baseline, String target, String change) {}

    static PriorityPage of(
            Where where, Overview overview, Priority priority, boolean editing, String banner) {
        var plan = overview.plan();
        return new PriorityPage(
                banner,
                "%s: priority %d".formatted(plan.plan().title(), priority.position()),
                priority.title(),
                lead(overview, priority),
                priority.outcomes().stream().map(o -> outcome(where, o)).toList(),
                priority.actions().stream()
                        .map(action -> part(where, overview, priority, action))
                        .toList(),
                editing,
                where.part(Part.PRIORITIES, priority.id()),
                where.priority(priority.id()) + "/table",
                where.newPart(Part.OUTCOMES, priority.id()),
                where.newPart(Part.ACTIONS, priority.id()));
    }

    private static String lead(Overview overview, Priority priority) {
        var scale = overview.plan().scale();
        var now = Score.now(priority.actions(), scale);
        var mean = now.mean();
        var actions = Words.number(priority.actions().size(), "action");
        return mean == null
                ? "It has %s.".formatted(actions)
                : "It has %s; the mean of %s is %s."
                        .formatted(
                                actions, Words.number(now.counted(), "rating"), Words.mean(mean));
    }

    private static OutcomeRow outcome(Where where, Outcome outcome) {
        return new OutcomeRow(
                outcome.body(),
                PriorityTimes.words(outcome),
                where.part(Part.OUTCOMES, outcome.id()));
    }

    private static ActionPart part(
            Where where, Overview overview, Priority priority, Action action) {
        return new ActionPart(
                ActionRow.of(where, overview, action),
                action.reference().isEmpty()
                        ? "action %d".formatted(action.position())
                        : "action " + action.reference(),
                action.title(),
                facts(where, priority, action),
                action.milestones().stream().map(m -> milestone(where, overview, m)).toList(),
                action.measures().stream().map(m -> measure(where, m)).toList(),
                where.part(Part.ACTIONS, action.id()),
                where.newPart(Part.MILESTONES, action.id()),
                where.newPart(Part.MEASURES, action.id()));
    }

    private static List<SummaryRow> facts(Where where, Priority priority, Action action) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(
                SummaryRow.of(
                        "Owners",
                        action.owners().isEmpty() ? "None" : String.join("; ", action.owners())));
        if (action.startsOn() != null) {
            facts.add(SummaryRow.of("Work begins", Words.day(action.startsOn(), "")));
        }
        facts.add(
                SummaryRow.of("Target", ActionRow.target(action.targetOn(), action.targetWords())));
        priority.outcomes().stream()
                .filter(o -> o.id().equals(action.outcome()))
                .forEach(o -> facts.add(SummaryRow.of("Serves the outcome", o.body())));
        action.origins().forEach(origin -> facts.add(answers(where, origin)));
        var closing = action.closing();
        if (closing != null) {
            facts.add(
                    SummaryRow.of(
                            action.isClosedWithoutEvidence() ? "Closed without evidence" : "Closed",
                            "%s by %s. %s%s"
                                    .formatted(
                                            Words.day(closing.on()),
                                            closing.by(),
                                            closing.because(),
                                            action.isEvidenceWithdrawn()
                                                    ? " All of its evidence has been withdrawn since."
                                                    : "")));
        }
        return facts;
    }

    /** Where an action comes from, with a link to it. */
    private static SummaryRow answers(Where where, Origin origin) {
        var space = where.place().href();
        return switch (origin.kind()) {
            case RECOMMENDATION ->
                    new SummaryRow(
                            "Answers recommendation " + origin.number(),
                            origin.body(),
                            "%s/inspections/%s".formatted(space, origin.within()));
            case FINDING ->
                    new SummaryRow(
                            "Answers finding " + origin.number(),
                            origin.body(),
                            "%s/reviews/%s#finding-%s"
                                    .formatted(space, origin.within(), origin.id()));
        };
    }

    private static MilestoneRow milestone(Where where, Overview overview, Milestone milestone) {
        return new MilestoneRow(
                String.valueOf(milestone.position()),
                milestone.body(),
                milestone.owners(),
                ActionRow.target(milestone.targetOn(), milestone.targetWords()),
                state(overview, milestone),
                where.part(Part.MILESTONES, milestone.id()));
    }

    private static ActionRow.Tag state(Overview overview, Milestone milestone) {
        var reached = milestone.reachedOn();
        var target = milestone.targetOn();
        if (reached != null) {
            return new ActionRow.Tag("Reached on " + Words.day(reached), "green");
        }
        return target != null && target.isBefore(overview.day())
                ? new ActionRow.Tag("Overdue", "red")
                : new ActionRow.Tag("To come", "grey");
    }

    private static MeasureRow measure(Where where, Measure measure) {
        return new MeasureRow(
                measure.body()
                        + (measure.evidencedBy().isEmpty()
                                ? ""
                                : " Evidenced by: " + measure.evidencedBy()),
                Words.code(measure),
                at(Words.number(measure.baseline()), measure.baselinePeriod()),
                at(Words.number(measure.target()), measure.targetPeriod()),
                where.part(Part.MEASURES, measure.id()));
    }

    private static String at(String number, String period) {
        return number.isEmpty() || period.isEmpty() ? number : "%s, %s".formatted(number, period);
    }
}
