package yardstick.scorecard;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Comparison;
import yardstick.targets.OwnTarget;
import yardstick.targets.TargetStatus;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * How an indicator stands to a council's own targets.
 *
 * @param comparison the indicator
 */
record Targets(Comparison comparison) {

    /** The target that stands beside the figure; null for none. */
    ScorecardPage.@Nullable Target target(List<OwnTarget> targets) {
        var target = next(comparison, targets);
        return target == null ? null : against(target);
    }

    private ScorecardPage.Target against(OwnTarget target) {
        var indicator = comparison.indicator();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        var text = figures.print(target.value()) + " for " + target.period();
        return comparison
                .council()
                .figure()
                .number()
                .map(value -> status(value, target))
                .map(s -> new ScorecardPage.Target(text, s.word(), s.colour()))
                .orElseGet(() -> new ScorecardPage.Target(text, "no figure", ""));
    }

    private TargetStatus status(BigDecimal value, OwnTarget target) {
        return TargetStatus.of(value, target.value(), comparison.indicator().polarity());
    }

    /** The target for the period shown, else the next one ahead; null for none. */
    static @Nullable OwnTarget next(Comparison comparison, List<OwnTarget> targets) {
        return targets.stream()
                .filter(t -> t.indicator().equals(comparison.indicator().code()))
                .filter(t -> t.period().compareTo(comparison.period().label()) >= 0)
                .min(Comparator.comparing(OwnTarget::period))
                .orElse(null);
    }
}
