package yardstick.plans;

import org.jooq.DSLContext;

import yardstick.plan.NewPlan;
import yardstick.plan.Plan;
import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;
import yardstick.plan.Scales;
import yardstick.plan.Step;
import yardstick.plans.Receiving.Receiver;
import yardstick.tenants.CouncilId;
import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * What is asked about a plan itself.
 *
 * @param typed what is in the form
 * @param reviews the council's peer reviews, to choose from
 * @param boards the council's boards, to choose from
 */
record PlanForm(Sent typed, List<Choice> reviews, List<Receiver> boards) {

    private static final String BEFORE = "received";

    private static final List<Choice> SCALES =
            List.of(
                    new Choice(
                            "one-to-five",
                            "1 to 5",
                            "From not started to done and safe to leave the plan; has a mean"),
                    new Choice(
                            "red-amber-green",
                            "Red, amber, green and completed",
                            "Words without numbers, so without a mean"),
                    new Choice("own", "Our own", "You enter its steps on the next page"));

    /** A form that shows a plan as it is. */
    static PlanForm of(Plan plan, List<Choice> reviews, List<Receiver> boards) {
        var values = new HashMap<String, Object>();
        values.put("kind", plan.kind().word());
        values.put("title", plan.title());
        values.put("introduction", plan.introduction());
        values.put("starts", Days.typed(plan.startsOn()));
        values.put("ends", Days.typed(plan.endsOn()));
        values.put("rhythm", plan.rhythm().word());
        values.put("review", plan.review() == null ? "" : plan.review().toString());
        var receive =
                boards.stream().filter(Receiver::receives).map(b -> b.board().toString()).toList();
        values.put("board", receive);
        values.put(BEFORE, String.join(" ", receive));
        return new PlanForm(new Sent(values), reviews, boards);
    }

    /** What is asked about a new plan. */
    List<Entry> newEntries() {
        var entries = new ArrayList<>(entries());
        entries.add(Entry.radios(typed, "scale", "How are its actions rated?", SCALES));
        return entries;
    }

    /** What is asked about a plan that is there. */
    List<Entry> entries() {
        var entries = new ArrayList<>(ownEntries());
        if (!boards.isEmpty()) {
            entries.add(
                    Entry.ticks(
                            typed,
                            "board",
                            "Boards that receive it (optional)",
                            "They see it among their plans at their next meeting",
                            boards.stream()
                                    .map(b -> Choice.of(b.board().toString(), b.name()))
                                    .toList()));
            entries.add(Entry.kept(typed, BEFORE));
        }
        return entries;
    }

    private List<Entry> ownEntries() {
        return List.of(
                Entry.radios(typed, "kind", "What kind of plan is it?", kinds()),
                Entry.line(typed, "title", "Title", "What staff call it, up to 160 characters"),
                Entry.text(
                        typed,
                        "introduction",
                        "Introduction (optional)",
                        "What it is for, up to 8,000 characters"),
                Entry.small(typed, "starts", "First day it is in force", Days.HINT),
                Entry.small(typed, "ends", "Last day (optional)", Days.HINT),
                Entry.radios(
                        typed,
                        "rhythm",
                        "How often are its actions rated and reported?",
                        rhythms()),
                Entry.select(typed, "review", "Peer review that it answers (optional)", orNone()));
    }

    private static List<Choice> kinds() {
        return Arrays.stream(PlanKind.values()).map(k -> Choice.of(k.word(), k.text())).toList();
    }

    private static List<Choice> rhythms() {
        return Arrays.stream(Rhythm.values())
                .map(r -> Choice.of(r.word(), Words.capital(r.text())))
                .toList();
    }

    private List<Choice> orNone() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None"));
        choices.addAll(reviews);
        return choices;
    }

    /** What is wrong with a new plan. */
    List<FieldError> newErrors() {
        var errors = new ArrayList<>(errors());
        errors.addAll(
                new Checks(typed)
                        .oneOf("scale", values(SCALES), "Choose how its actions are rated")
                        .errors());
        return errors;
    }

    /** What is wrong, field by field. */
    List<FieldError> errors() {
        return new Checks(typed)
                .oneOf("kind", values(kinds()), "Choose what kind of plan it is")
                .needs("title", "the title", 160)
                .fits("introduction", "the introduction", 8000)
                .needsDay("starts", "the first day")
                .day("ends", "the last day")
                .inOrder(
                        "starts",
                        "ends",
                        "Enter a last day that is not before the first, or leave it empty")
                .oneOf("rhythm", values(rhythms()), "Choose how often its actions are rated")
                .oneOf("review", values(orNone()), "Choose a peer review that is there, or none")
                .errors();
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    /** The plan that the form describes; only to be asked for when there are no errors. */
    NewPlan plan(UUID key) {
        return new NewPlan(
                key,
                PlanKind.of(typed.line("kind")),
                typed.line("title"),
                typed.text("introduction"),
                typed.day("starts").orElseThrow(),
                typed.day("ends").orElse(null),
                Rhythm.of(typed.line("rhythm")),
                typed.id("review").orElse(null),
                scale(),
                List.of(),
                List.of());
    }

    /** Writes which boards receive it. */
    void receiving(DSLContext sql, CouncilId council, UUID plan) {
        Receiving.write(sql, council, plan, typed.ids(BEFORE), typed.ids("board"));
    }

    private List<Step> scale() {
        return switch (typed.line("scale")) {
            case "one-to-five" -> Scales.oneToFive();
            case "red-amber-green" -> Scales.redAmberGreen();
            default -> List.of();
        };
    }
}
