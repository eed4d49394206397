package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Lanes;
import yardstick.charts.TimeGrid;
import yardstick.plan.Action;
import yardstick.plan.Plan;
import yardstick.plan.Risk;
import yardstick.plan.Score;
import yardstick.plan.WholePlan;
import yardstick.plans.Receiving.Receiver;
import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code plans/show.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param plan the plan's address
 * @param question what the page answers
 * @param heading what is off track
 * @param lead how its ratings stand, in a sentence
 * @param introduction what the plan is for; may be empty
 * @param facts what else is to be known of it
 * @param reports days to choose from, the latest first
 * @param report the day that is shown; empty where nobody has rated
 * @param earlier that an earlier report is shown; empty when not
 * @param beforeHeading over the means of the report before
 * @param nowHeading over those of the report shown
 * @param priorities each with its scores
 * @param means whether the plan's scale has means
 * @param printed whether scores as printed are kept for one of the two reports
 * @param differences where a paper printed something else
 * @param attention what is off track
 * @param timeLine when what falls due; null where the plan sets no day
 * @param lanes when each priority begins and is expected to end; null where the plan does not say
 * @param owners who answers for how much
 * @param coverage what the plan answers and what not
 * @param risks its risk register
 * @param listing the actions, chosen and in pieces
 * @param editing what may be changed
 */
public record PlanPage(
        String banner,
        String plan,
        String question,
        String heading,
        String lead,
        String introduction,
        List<SummaryRow> facts,
        List<Choice> reports,
        String report,
        String earlier,
        String beforeHeading,
        String nowHeading,
        List<PriorityRow> priorities,
        boolean means,
        boolean printed,
        List<String> differences,
        List<Attention> attention,
        @Nullable TimeGrid timeLine,
        @Nullable Lanes lanes,
        List<OwnerRow> owners,
        List<Coverage> coverage,
        List<RiskRow> risks,
        Listing listing,
        Editing editing) {

    private static final int FIRST_FEW = 5;

    /** Actions that want looking at, the first few of them. */
    public record Attention(
            String id, String heading, List<ActionRow> rows, String all, String allText) {}

    /** A risk. */
    public record RiskRow(
            String number,
            String body,
            String impact,
            String likelihood,
            ActionRow.Tag overall,
            String mitigation,
            ActionRow.@Nullable Tag revised,
            String owner,
            String change) {}

    static PlanPage of(
            Where where,
            Overview overview,
            List<LocalDate> reportDays,
            List<Call> calls,
            List<Receiver> boards,
            Filter filter,
            int page,
            Editing editing,
            String banner) {
        var plan = overview.plan();
        var rows = plan.priorities().stream().map(p -> PriorityRow.of(where, overview, p)).toList();
        var shown = plan.reports().now();
        boolean isEarlier = shown != null && !filter.report().isEmpty();
        return new PlanPage(
                banner,
                where.href(),
                plan.plan().title() + ": is it on track?",
                overview.answer(),
                lead(plan),
                plan.plan().introduction(),
                facts(where, plan.plan(), boards),
                reportDays.stream().map(d -> Choice.of(d.toString(), Words.day(d))).toList(),
                shown == null ? "" : shown.toString(),
                isEarlier
                        ? "Ratings, days and what is stale are those of %s. Everything else is as it is today."
                                .formatted(Words.day(overview.day()))
                        : "",
                Words.day(plan.reports().before(), "Report before"),
                Words.day(shown, "Now"),
                rows,
                plan.scale().stream().anyMatch(step -> step.points() != null),
                rows.stream()
                        .anyMatch(r -> !r.nowPrinted().isEmpty() || !r.beforePrinted().isEmpty()),
                PriorityRow.differences(plan),
                attention(where, overview, filter),
                TimeLine.of(overview).orElse(null),
                PriorityTimes.lanes(plan, overview.day()).orElse(null),
                OwnerRow.of(where, overview, filter),
                Coverage.of(calls, plan.plan().review()),
                plan.risks().stream().map(r -> risk(where, r, editing)).toList(),
                Listing.of(where, overview, filter, page),
                editing);
    }

    private static String lead(WholePlan plan) {
        var actions = plan.actions().toList();
        var now = plan.reports().now();
        if (now == null) {
            return unrated(plan);
        }
        long rated = actions.stream().filter(a -> a.standing().now() != null).count();
        var mean = Score.now(actions, plan.scale()).mean();
        var before = Score.before(actions, plan.scale()).mean();
        var sentence =
                "%s of %,d %s rated at the report of %s"
                        .formatted(
                                Words.number(rated, "action"),
                                actions.size(),
                                Words.are(rated),
                                Words.day(now));
        if (mean == null) {
            return sentence + ".";
        }
        return before == null
                ? "%s, with a mean of %s.".formatted(sentence, Words.mean(mean))
                : "%s, with a mean of %s after %s at the report before."
                        .formatted(sentence, Words.mean(mean), Words.mean(before));
    }

    private static String unrated(WholePlan plan) {
        if (plan.scale().isEmpty()) {
            return "This plan has no scale of ratings yet.";
        }
        return plan.ratedByBoard()
                .map(
                        day ->
                                "No owner has rated its actions yet; the board has, last for %s."
                                        .formatted(Words.day(day)))
                .orElse("Nobody has rated its actions yet.");
    }

    private static List<SummaryRow> facts(Where where, Plan plan, List<Receiver> boards) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Kind", plan.kind().text()));
        facts.add(SummaryRow.of("In force", PlansPage.period(plan)));
        facts.add(SummaryRow.of("Rated and reported", plan.rhythm().text()));
        var receive = boards.stream().filter(Receiver::receives).toList();
        receive.forEach(
                board ->
                        facts.add(
                                new SummaryRow(
                                        "Received by", board.name(), where.board(board.board()))));
        if (receive.isEmpty()) {
            facts.add(SummaryRow.of("Received by", "No board yet"));
        }
        var closed = plan.closed();
        if (closed != null) {
            facts.add(
                    SummaryRow.of(
                            "Closed",
                            "%s by %s"
                                    .formatted(
                                            Words.day(Words.inLondon(closed.at())), closed.by())));
        }
        return facts;
    }

    private static List<Attention> attention(Where where, Overview overview, Filter filter) {
        return List.of(
                attention(
                        where,
                        overview,
                        "overdue",
                        "Overdue",
                        overview.overdue(),
                        filter.due("overdue")),
                attention(
                        where,
                        overview,
                        "soon",
                        "Due within four weeks",
                        overview.soon(),
                        filter.due("soon")),
                attention(
                        where,
                        overview,
                        "stale",
                        "Without a fresh rating",
                        overview.stale(),
                        filter.onlyStale()),
                attention(
                        where,
                        overview,
                        "unevidenced",
                        "Closed without evidence",
                        overview.closedWithoutEvidence(),
                        filter.due("unevidenced")));
    }

    private static Attention attention(
            Where where,
            Overview overview,
            String id,
            String heading,
            List<Action> actions,
            Filter filter) {
        return new Attention(
                id,
                "%s: %,d".formatted(heading, actions.size()),
                actions.stream()
                        .limit(FIRST_FEW)
                        .map(action -> ActionRow.of(where, overview, action))
                        .toList(),
                actions.size() > FIRST_FEW ? filter.href(where, 1) : "",
                "All %s".formatted(Words.number(actions.size(), "action")));
    }

    private static RiskRow risk(Where where, Risk risk, Editing editing) {
        var revised = risk.revised();
        return new RiskRow(
                String.valueOf(risk.position()),
                risk.body(),
                Words.capital(risk.impact()),
                Words.capital(risk.likelihood()),
                level(risk.overall()),
                risk.mitigation(),
                revised == null ? null : level(revised),
                risk.owner(),
                editing.may() ? where.part(Part.RISKS, risk.id()) : "");
    }

    private static ActionRow.Tag level(String word) {
        return new ActionRow.Tag(
                Words.capital(word),
                switch (word) {
                    case "high" -> "red";
                    case "medium" -> "yellow";
                    default -> "green";
                });
    }
}
