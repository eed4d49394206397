package yardstick.planimport;

import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What will be in a plan, counted. */
final class Counts {

    private Counts() {}

    static List<NewAction> actions(NewPlan plan) {
        return plan.priorities().stream().flatMap(p -> p.actions().stream()).toList();
    }

    static List<SummaryRow> facts(Draft draft, List<LocalDate> days) {
        var plan = draft.plan();
        var actions = actions(plan);
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Kind", plan.kind().text()));
        var ends = plan.endsOn();
        facts.add(
                SummaryRow.of(
                        "In force",
                        ends == null
                                ? "From " + Words.day(plan.startsOn())
                                : Words.day(plan.startsOn()) + " to " + Words.day(ends)));
        facts.add(SummaryRow.of("Reported", plan.rhythm().text()));
        count(facts, "Priorities", plan.priorities().size());
        count(
                facts,
                "Outcomes",
                plan.priorities().stream()
                        .mapToInt(p -> p.outcomes().size() + p.inTime().size())
                        .sum());
        count(facts, "Actions", actions.size());
        count(
                facts,
                "Outcomes and actions with a beginning",
                plan.priorities().stream().mapToInt(p -> p.inTime().size()).sum()
                        + actions.stream().filter(a -> a.startsOn() != null).count());
        count(
                facts,
                "Actions with a day",
                actions.stream().filter(a -> a.targetOn() != null).count());
        count(facts, "Milestones", actions.stream().mapToInt(a -> a.milestones().size()).sum());
        count(facts, "Success measures", actions.stream().mapToInt(a -> a.measures().size()).sum());
        count(
                facts,
                "Roles",
                actions.stream().flatMap(a -> a.owners().stream()).distinct().count());
        count(
                facts,
                "Progress updates"
                        + plan.lastReport()
                                .map(day -> " for the report of " + Words.day(day))
                                .orElse(""),
                actions.stream().filter(a -> !a.progress().isEmpty()).count());
        count(
                facts,
                "Links to recommendations",
                actions.stream()
                        .mapToInt(a -> a.recommendations().size() + a.findings().size())
                        .sum());
        for (var day : days) {
            count(facts, "Ratings for " + Words.day(day), ratedFor(actions, day).size());
        }
        count(facts, "Printed scores", draft.scores().size());
        count(facts, "Risks", plan.risks().size());
        return facts;
    }

    private static void count(List<SummaryRow> facts, String what, long count) {
        facts.add(SummaryRow.of(what, "%,d".formatted(count)));
    }

    static List<Short> ratedFor(List<NewAction> actions, LocalDate day) {
        return actions.stream()
                .flatMap(action -> action.ratings().stream())
                .filter(rating -> rating.ratedFor().equals(day))
                .map(NewPlan.NewRating::step)
                .toList();
    }
}
