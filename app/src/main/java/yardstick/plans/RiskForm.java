package yardstick.plans;

import static yardstick.db.council.Tables.RISK;

import org.jooq.Field;

import yardstick.plan.Risk;
import yardstick.plan.WholePlan;
import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A risk to the plan, and what is done about it. */
final class RiskForm implements PartForm {

    private static final List<String> LEVELS = List.of("low", "medium", "high");
    private static final Stored STORED =
            new Stored(
                    RISK,
                    RISK.COUNCIL_ID,
                    RISK.PLAN_ID,
                    RISK.RISK_ID,
                    null,
                    RISK.POSITION,
                    RISK.VERSION,
                    100,
                    false);

    @Override
    public Optional<Sent> empty(Asked asked, UUID within) {
        return Optional.of(Sent.NOTHING);
    }

    @Override
    public List<Entry> entries(Asked asked, Sent typed) {
        return List.of(
                Entry.text(typed, "body", "What might happen", "Up to 2,000 characters"),
                Entry.radios(typed, "impact", "Impact: how much harm would it do?", levels()),
                Entry.radios(typed, "likelihood", "Likelihood: how likely is it?", levels()),
                Entry.radios(typed, "overall", "Overall risk before anything is done", levels()),
                Entry.text(
                        typed,
                        "mitigation",
                        "What is done about it (optional)",
                        "Up to 4,000 characters"),
                Entry.radios(typed, "revised", "Risk that remains (optional)", orNone()),
                Entry.line(typed, "owner", "Owner (optional)", "A role, such as Head of Service"),
                Entry.place(typed, asked.plan().risks().size() + 1));
    }

    private static List<Choice> levels() {
        return LEVELS.stream().map(level -> Choice.of(level, Words.capital(level))).toList();
    }

    private static List<Choice> orNone() {
        var choices = new ArrayList<>(levels());
        choices.add(Choice.of("", "Nobody has said"));
        return choices;
    }

    @Override
    public List<FieldError> errors(Asked asked, Sent typed) {
        var orEmpty = new ArrayList<>(LEVELS);
        orEmpty.add("");
        return new Checks(typed)
                .needs("body", "what might happen", 2000)
                .oneOf("impact", LEVELS, "Choose how much harm it would do")
                .oneOf("likelihood", LEVELS, "Choose how likely it is")
                .oneOf("overall", LEVELS, "Choose the overall risk")
                .fits("mitigation", "what is done about it", 4000)
                .oneOf("revised", orEmpty, "Choose the risk that remains, or that nobody has said")
                .fits("owner", "the owner", 120)
                .place(asked.plan().risks().size() + 1)
                .errors();
    }

    @Override
    public Map<Field<?>, Object> columns(Asked asked, Sent typed) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(RISK.BODY, typed.text("body"));
        columns.put(RISK.IMPACT, typed.line("impact"));
        columns.put(RISK.LIKELIHOOD, typed.line("likelihood"));
        columns.put(RISK.OVERALL, typed.line("overall"));
        columns.put(RISK.MITIGATION, typed.text("mitigation"));
        columns.put(RISK.REVISED, typed.line("revised").isEmpty() ? null : typed.line("revised"));
        columns.put(RISK.OWNER, typed.line("owner"));
        return columns;
    }

    @Override
    public Optional<Kept> find(WholePlan plan, UUID id) {
        return plan.risks().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(
                        r ->
                                new Kept(
                                        id,
                                        plan.plan().id(),
                                        "risk " + r.position(),
                                        r.version(),
                                        values(r)));
    }

    private static Sent values(Risk risk) {
        var revised = risk.revised();
        var values = new HashMap<String, Object>();
        values.put("body", risk.body());
        values.put("impact", risk.impact());
        values.put("likelihood", risk.likelihood());
        values.put("overall", risk.overall());
        values.put("mitigation", risk.mitigation());
        values.put("revised", revised == null ? "" : revised);
        values.put("owner", risk.owner());
        values.put("place", String.valueOf(risk.position()));
        return new Sent(values);
    }

    @Override
    public UUID shownWith(Asked asked, Sent typed, UUID id) {
        return asked.plan().plan().id();
    }

    @Override
    public Stored stored() {
        return STORED;
    }
}
