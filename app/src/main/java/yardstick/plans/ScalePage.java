package yardstick.plans;

import yardstick.plan.Plan;
import yardstick.plan.Step;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code plans/scale.jte} prints.
 *
 * @param caption the plan
 * @param heading what is being done
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param version the version that is on the page
 * @param rows one for each step
 * @param tones colours to choose from
 * @param overtaken what somebody else has made of it meanwhile, a line for each step; empty when
 *     nobody has
 */
public record ScalePage(
        String caption,
        String heading,
        String action,
        String back,
        int version,
        List<Row> rows,
        List<Choice> tones,
        List<String> overtaken) {

    /** One step, as typed. */
    public record Row(
            int no, String label, String definition, String points, String tone, boolean done) {}

    static ScalePage of(Where where, Plan plan, ScaleForm form) {
        var rows = new ArrayList<Row>();
        var typed = form.typed();
        for (int no = 1; no <= form.rows(); no++) {
            rows.add(
                    new Row(
                            no,
                            typed.line("label-" + no),
                            typed.text("definition-" + no),
                            typed.line("points-" + no),
                            typed.line("tone-" + no).isEmpty() ? "grey" : typed.line("tone-" + no),
                            typed.isTicked("done-" + no)));
        }
        return new ScalePage(
                plan.title(),
                "How its actions are rated",
                where.to("scale"),
                where.href(),
                plan.version(),
                rows,
                ScaleForm.TONES.stream().map(t -> Choice.of(t, Words.capital(t))).toList(),
                List.of());
    }

    /** The same, beside what somebody else has made of it. */
    ScalePage overtakenBy(List<Step> now) {
        return new ScalePage(
                caption,
                "Somebody else has changed this plan",
                action,
                back,
                version,
                rows,
                tones,
                now.stream()
                        .map(s -> "%d. %s: %s".formatted(s.no(), s.label(), s.definition()))
                        .toList());
    }
}
