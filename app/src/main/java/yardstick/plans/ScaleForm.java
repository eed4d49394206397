package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Step;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The steps of a plan's own scale, as typed: a row for each, the least progress first.
 *
 * @param typed what is in the fields
 */
record ScaleForm(Sent typed) {

    /** How many steps a scale may have. */
    static final int MOST = 12;

    static final List<String> TONES = List.of("red", "orange", "amber", "green", "blue", "grey");

    /** A form that shows a scale as it is. */
    static ScaleForm of(List<Step> scale) {
        var values = new HashMap<String, Object>();
        for (var step : scale) {
            values.put("label-" + step.no(), step.label());
            values.put("definition-" + step.no(), step.definition());
            values.put("points-" + step.no(), Words.number(step.points()));
            values.put("tone-" + step.no(), step.tone());
            values.put("done-" + step.no(), step.done() ? "yes" : "");
        }
        return new ScaleForm(new Sent(values));
    }

    /** How many rows are shown: those that are filled in and three more. */
    int rows() {
        int last = 0;
        for (int no = 1; no <= MOST; no++) {
            if (!isEmpty(no)) {
                last = no;
            }
        }
        return Math.clamp(last + 3L, 5, MOST);
    }

    boolean isEmpty(int no) {
        return typed.line("label-" + no).isEmpty()
                && typed.line("definition-" + no).isEmpty()
                && typed.line("points-" + no).isEmpty();
    }

    /** The steps; only to be asked for when there are no errors. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int no = 1; no <= MOST; no++) {
            if (!isEmpty(no)) {
                steps.add(
                        new Step(
                                (short) no,
                                typed.line("label-" + no),
                                typed.text("definition-" + no),
                                typed.number("points-" + no).orElse(null),
                                typed.line("tone-" + no),
                                typed.isTicked("done-" + no)));
            }
        }
        return steps;
    }

    /**
     * What is wrong, each with its row.
     *
     * @param rated steps that somebody has rated an action with: they stay
     */
    List<FieldError> errors(Set<Short> rated) {
        var checks = new Checks(typed);
        var labels = new HashSet<String>();
        int filled = 0;
        for (int no = 1; no <= MOST; no++) {
            if (isEmpty(no)) {
                checks.wrongIf(
                        rated.contains((short) no),
                        "label-" + no,
                        "Step %d: actions are rated with it, so it stays. Enter what it is called"
                                .formatted(no));
                continue;
            }
            filled++;
            row(checks, no);
            var label = typed.line("label-" + no).toLowerCase(Locale.UK);
            checks.wrongIf(
                    !label.isEmpty() && !labels.add(label),
                    "label-" + no,
                    "Step %d: another step is called so already. Enter another word".formatted(no));
        }
        return checks.wrongIf(filled < 2, "label-1", "Enter at least two steps").errors();
    }

    private void row(Checks checks, int no) {
        checks.needs("label-" + no, "what step %d is called".formatted(no), 40)
                .fits("definition-" + no, "what step %d means".formatted(no), 1000)
                .number("points-" + no, "what step %d counts in a mean".formatted(no))
                .oneOf("tone-" + no, TONES, "Choose a colour for step " + no);
    }

    /** A step of the scale as it was. */
    static @Nullable Step was(List<Step> scale, short no) {
        return scale.stream().filter(step -> step.no() == no).findFirst().orElse(null);
    }
}
