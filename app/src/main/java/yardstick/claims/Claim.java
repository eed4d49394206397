package yardstick.claims;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Measure;
import yardstick.statistics.Tried;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether what a success measure names has moved since its baseline; or why that is not said. */
public sealed interface Claim {

    /** The measure names no indicator. */
    record InWords() implements Claim {}

    /** The measure names an indicator of which nothing can be shown. */
    record Unknown(String code) implements Claim {}

    /**
     * There is no change to speak of.
     *
     * @param line what the measure names
     * @param from where it stood, as far as that is known; null where not
     * @param because why there is none
     * @param latest the last period with what is known of it; null where there is none at all
     */
    record Still(Line line, @Nullable Stand from, Because because, Line.@Nullable Step latest)
            implements Claim {}

    /**
     * There is a figure after the baseline.
     *
     * @param line what the measure names
     * @param from where it stood
     * @param to the last period with a figure of the council
     * @param after a later period in which the council has none; null where there is no such
     * @param tried whether the change is more than chance
     * @param beside how neighbours moved meanwhile
     */
    record Moved(
            Line line,
            Stand from,
            Line.Step to,
            Line.@Nullable Step after,
            Tried tried,
            Beside beside)
            implements Claim {

        /** The last figure. */
        public BigDecimal latest() {
            return to.figure().number().orElseThrow();
        }

        /** Which way it went, as printed: above nought it rose. */
        public int way() {
            return line.figures().rounded(latest()).compareTo(line.figures().rounded(from.value()));
        }
    }

    /** Why there is no change to speak of. */
    enum Because {
        NOTHING_GIVEN("there are no figures of it"),
        NO_FIGURE("the council has no figure in any period"),
        NO_BASELINE("the plan sets no baseline, and there is no figure from before work began"),
        NOTHING_SINCE("there is no later figure than the baseline"),
        BEFORE_WORK("the last figure is from before work began");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        /** What follows "whether it has moved cannot be said, because". */
        public String words() {
            return words;
        }
    }

    /**
     * Where a figure stood.
     *
     * @param value in the indicator's unit, unrounded
     * @param period of which period, as printed; empty where the plan does not say
     * @param step the period in the series; null where the value is the plan's own number
     * @param origin where the value comes from
     * @param planned what the plan gives; null where it gives none
     * @param written the period as the plan writes it; may be empty
     */
    record Stand(
            BigDecimal value,
            String period,
            Line.@Nullable Step step,
            Origin origin,
            @Nullable BigDecimal planned,
            String written) {

        /** Whether plan and series say different things of the same period. */
        public boolean differs() {
            if (step == null || planned == null) {
                return false;
            }
            // A plan that prints 40 for 40.3 has rounded, not differed.
            int places = Math.max(0, Math.min(planned.scale(), value.scale()));
            return value.setScale(places, RoundingMode.HALF_UP)
                            .compareTo(planned.setScale(places, RoundingMode.HALF_UP))
                    != 0;
        }
    }

    /** Where a baseline comes from. */
    enum Origin {
        /** The series has a figure of the period that the plan names. */
        SERIES,
        /** The plan gives a number and names no period of which the series has a figure. */
        PLAN,
        /** The plan says nothing: the last figure from before work began. */
        BEFORE_WORK
    }

    /**
     * What may be said of a measure. A movement is the action's where the period of the last figure
     * ends after the day on which work began, though the baseline may be older: what ended before,
     * on that day at the latest, nobody can have worked for. An action that does not say when it
     * begins begins with its plan.
     *
     * @param line what it names; empty where nothing can be shown of it
     * @param begins the day on which work on its action began: the plan's first where the action
     *     does not say
     */
    static Claim of(Measure measure, Optional<Line> line, LocalDate begins) {
        var code = measure.published() == null ? measure.collected() : measure.published();
        if (code == null) {
            return new InWords();
        }
        return line.map(found -> of(measure, found, begins)).orElseGet(() -> new Unknown(code));
    }

    private static Claim of(Measure measure, Line line, LocalDate begins) {
        var steps = line.steps();
        var known = steps.stream().filter(Line.Step::isKnown).toList();
        var from = Stands.find(measure, line, begins).orElse(null);
        if (known.isEmpty()) {
            return new Still(
                    line,
                    from,
                    steps.isEmpty() ? Because.NOTHING_GIVEN : Because.NO_FIGURE,
                    steps.isEmpty() ? null : steps.getLast());
        }
        var to = known.getLast();
        if (from == null) {
            return new Still(line, null, Because.NO_BASELINE, to);
        }
        return why(line, from, to, begins)
                .<Claim>map(because -> new Still(line, from, because, steps.getLast()))
                .orElseGet(() -> moved(line, from, to, steps));
    }

    /** Why a last figure does not show that anything moved; empty where it does. */
    private static Optional<Because> why(Line line, Stand from, Line.Step to, LocalDate begins) {
        var step = from.step();
        var end = step == null ? line.endOf(from.period()) : Optional.of(step.end());
        if (end.isPresent() && !to.end().isAfter(end.get())) {
            return Optional.of(Because.NOTHING_SINCE);
        }
        // Where nobody can say of which period the baseline is, it is taken from when work began.
        return to.end().isAfter(begins) ? Optional.empty() : Optional.of(Because.BEFORE_WORK);
    }

    private static Moved moved(Line line, Stand from, Line.Step to, List<Line.Step> steps) {
        var step = from.step();
        var last = steps.getLast();
        return new Moved(
                line,
                from,
                to,
                last.end().isAfter(to.end()) ? last : null,
                step == null ? new Tried.Not(Tried.Because.OWN_BASELINE) : line.tried(step, to),
                step == null ? new Beside.Not(Beside.Because.NO_PERIOD) : line.beside(step, to));
    }
}
