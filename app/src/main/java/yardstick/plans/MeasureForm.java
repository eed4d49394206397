package yardstick.plans;

import static yardstick.db.council.Tables.SUCCESS_MEASURE;

import org.jooq.Field;

import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.WholePlan;
import yardstick.web.FieldError;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the council will know that an action works: an indicator with baseline and target, or words
 * with how they are evidenced.
 */
final class MeasureForm implements PartForm {

    private static final Stored STORED =
            new Stored(
                    SUCCESS_MEASURE,
                    SUCCESS_MEASURE.COUNCIL_ID,
                    SUCCESS_MEASURE.PLAN_ID,
                    SUCCESS_MEASURE.MEASURE_ID,
                    SUCCESS_MEASURE.ACTION_ID,
                    SUCCESS_MEASURE.POSITION,
                    SUCCESS_MEASURE.VERSION,
                    60,
                    false);

    @Override
    public Optional<Sent> empty(Asked asked, UUID within) {
        return asked.action(within).map(a -> Sent.NOTHING.with("action", a.id().toString()));
    }

    @Override
    public List<Entry> entries(Asked asked, Sent typed) {
        return List.of(
                Entry.text(
                        typed,
                        "body",
                        "What will be seen",
                        "In words; may stay empty where an indicator says it"),
                Entry.line(
                        typed,
                        "evidencedBy",
                        "How it is evidenced (optional)",
                        "Such as an audit, a survey or a monthly report"),
                Entry.offered(
                        typed,
                        "indicator",
                        "Indicator that should move (optional)",
                        "Code or name of a published indicator, or of one that your council collects",
                        asked.indicators().choices()),
                Entry.small(
                        typed,
                        "baseline",
                        "Baseline (optional)",
                        "Where it stood, in the indicator’s unit"),
                Entry.small(
                        typed,
                        "baselinePeriod",
                        "Period of the baseline (optional)",
                        "Such as 2016-17"),
                Entry.small(
                        typed,
                        "target",
                        "Target (optional)",
                        "Where it should stand, in the indicator’s unit"),
                Entry.small(
                        typed,
                        "targetPeriod",
                        "Period of the target (optional)",
                        "By when it should stand there, such as 2018-19"),
                Entry.place(typed, room(asked, typed)),
                Entry.kept(typed, "action"));
    }

    @Override
    public List<FieldError> errors(Asked asked, Sent typed) {
        var named = typed.line("indicator");
        return new Checks(typed)
                .wrongIf(
                        typed.text("body").isEmpty() && named.isEmpty(),
                        "body",
                        "Enter what will be seen, or name an indicator")
                .fits("body", "what will be seen", 2000)
                .fits("evidencedBy", "how it is evidenced", 1000)
                .wrongIf(
                        !named.isEmpty() && asked.indicators().find(named).isEmpty(),
                        "indicator",
                        asked.indicators().mend(named))
                .number("baseline", "the baseline")
                .fits("baselinePeriod", "the period of the baseline", 40)
                .number("target", "the target")
                .fits("targetPeriod", "the period of the target", 40)
                .wrongIf(
                        typed.id("action").flatMap(asked::action).isEmpty(),
                        "body",
                        "The action of this success measure is no longer in the plan. Go back to the plan")
                .place(room(asked, typed))
                .errors();
    }

    private static int room(Asked asked, Sent typed) {
        return 1
                + typed.id("action").flatMap(asked::action).map(a -> a.measures().size()).orElse(0);
    }

    @Override
    public Map<Field<?>, Object> columns(Asked asked, Sent typed) {
        var indicator = asked.indicators().find(typed.line("indicator"));
        var columns = new HashMap<Field<?>, Object>();
        columns.put(SUCCESS_MEASURE.BODY, typed.text("body"));
        columns.put(SUCCESS_MEASURE.EVIDENCED_BY, typed.line("evidencedBy"));
        columns.put(
                SUCCESS_MEASURE.INDICATOR_ID,
                indicator.map(Indicators.Named::published).orElse(null));
        columns.put(
                SUCCESS_MEASURE.INDICATOR_NO,
                indicator.map(Indicators.Named::collected).orElse(null));
        columns.put(SUCCESS_MEASURE.BASELINE, typed.number("baseline").orElse(null));
        columns.put(SUCCESS_MEASURE.BASELINE_PERIOD, typed.line("baselinePeriod"));
        columns.put(SUCCESS_MEASURE.TARGET, typed.number("target").orElse(null));
        columns.put(SUCCESS_MEASURE.TARGET_PERIOD, typed.line("targetPeriod"));
        columns.put(SUCCESS_MEASURE.ACTION_ID, typed.id("action").orElseThrow());
        return columns;
    }

    @Override
    public Optional<Kept> find(WholePlan plan, UUID id) {
        return plan.actions()
                .flatMap(
                        action ->
                                action.measures().stream()
                                        .filter(m -> m.id().equals(id))
                                        .map(m -> kept(action, m)))
                .findFirst();
    }

    private static Kept kept(Action action, Measure measure) {
        var values = new HashMap<String, Object>();
        values.put("body", measure.body());
        values.put("evidencedBy", measure.evidencedBy());
        values.put("indicator", Words.code(measure));
        values.put("baseline", Words.number(measure.baseline()));
        values.put("baselinePeriod", measure.baselinePeriod());
        values.put("target", Words.number(measure.target()));
        values.put("targetPeriod", measure.targetPeriod());
        values.put("place", String.valueOf(measure.position()));
        values.put("action", action.id().toString());
        return new Kept(
                measure.id(),
                action.priority(),
                "this success measure",
                measure.version(),
                new Sent(values));
    }

    @Override
    public UUID shownWith(Asked asked, Sent typed, UUID id) {
        return asked.priorityOfAction(typed);
    }

    @Override
    public Stored stored() {
        return STORED;
    }
}
