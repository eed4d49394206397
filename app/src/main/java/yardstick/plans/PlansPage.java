package yardstick.plans;

import yardstick.plan.Plan;
import yardstick.web.Place;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Exactly what {@code plans/list.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param heading how many plans there are and what is off track
 * @param rows one for each plan, open ones first
 * @param unanswered what inspections and peer reviews ask for and no action of any plan answers
 * @param lead a sentence about those; empty when nothing is asked
 * @param add where to make a plan; empty for who may not
 */
public record PlansPage(
        String banner,
        String heading,
        List<Row> rows,
        List<Coverage.Missing> unanswered,
        String lead,
        String add) {

    /** One plan. */
    public record Row(
            String title,
            String href,
            String kind,
            String period,
            String rhythm,
            String actions,
            int overdue,
            String closed) {}

    static PlansPage of(
            Place place,
            List<Plan> plans,
            Map<UUID, PlansQueries.Total> totals,
            List<Call> calls,
            boolean mayEdit,
            String banner) {
        var missing = calls.stream().filter(call -> call.elsewhere() == 0).toList();
        return new PlansPage(
                banner,
                heading(plans, totals),
                plans.stream().map(plan -> row(place, plan, totals)).toList(),
                missing.stream().map(Coverage.Missing::of).toList(),
                lead(calls.size(), missing.size()),
                mayEdit ? Where.plans(place) + "/new" : "");
    }

    private static String heading(List<Plan> plans, Map<UUID, PlansQueries.Total> totals) {
        var open = plans.stream().filter(Plan::isOpen).map(plan -> total(totals, plan)).toList();
        if (plans.isEmpty()) {
            return "Your council has no plan here yet";
        }
        if (open.isEmpty()) {
            return "All plans are closed";
        }
        int overdue = open.stream().mapToInt(PlansQueries.Total::overdue).sum();
        int actions = open.stream().mapToInt(PlansQueries.Total::open).sum();
        return "%s %s open: %s"
                .formatted(
                        Words.number(open.size(), "plan"),
                        Words.are(open.size()),
                        overdue == 0
                                ? "no action is past its day"
                                : "%,d of %s %s past %s day"
                                        .formatted(
                                                overdue,
                                                Words.number(actions, "open action"),
                                                Words.are(overdue),
                                                overdue == 1 ? "its" : "their"));
    }

    private static String lead(int calls, int missing) {
        if (calls == 0) {
            return "";
        }
        return missing == 0
                ? "Every recommendation and finding that your council has recorded has an action."
                : "%,d of %,d recommendations and findings that your council has recorded %s no action in any plan."
                        .formatted(missing, calls, missing == 1 ? "has" : "have");
    }

    private static Row row(Place place, Plan plan, Map<UUID, PlansQueries.Total> totals) {
        var total = total(totals, plan);
        var closed = plan.closed();
        return new Row(
                plan.title(),
                new Where(place, plan.id()).href(),
                plan.kind().text(),
                period(plan),
                plan.rhythm().text(),
                "%,d, of which %,d open".formatted(total.actions(), total.open()),
                plan.isOpen() ? total.overdue() : 0,
                closed == null ? "" : "Closed");
    }

    static String period(Plan plan) {
        var last = plan.endsOn();
        return last == null
                ? "From " + Words.day(plan.startsOn())
                : "%s to %s".formatted(Words.day(plan.startsOn()), Words.day(last));
    }

    private static PlansQueries.Total total(Map<UUID, PlansQueries.Total> totals, Plan plan) {
        return totals.getOrDefault(plan.id(), new PlansQueries.Total(plan.id(), 0, 0, 0));
    }
}
