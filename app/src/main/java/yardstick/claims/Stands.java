package yardstick.claims;

import yardstick.claims.Claim.Origin;
import yardstick.claims.Claim.Stand;
import yardstick.plan.Measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds where a figure stood when work began: the series' own figure of the period that the plan
 * names, which chance and neighbours can be asked about; else the plan's number; else, where the
 * plan says nothing, the last figure from before work began.
 */
final class Stands {

    private Stands() {}

    static Optional<Stand> find(Measure measure, Line line, LocalDate begins) {
        var planned = measure.baseline();
        var period = measure.baselinePeriod();
        var named = line.find(period).filter(Line.Step::isKnown);
        if (named.isPresent()) {
            return Optional.of(stand(named.get(), Origin.SERIES, planned, period));
        }
        if (planned != null) {
            return Optional.of(new Stand(planned, period, null, Origin.PLAN, planned, period));
        }
        if (!period.isEmpty()) {
            return Optional.empty();
        }
        return line.steps().stream()
                .filter(step -> step.isKnown() && !step.end().isAfter(begins))
                .reduce((earlier, later) -> later)
                .map(step -> stand(step, Origin.BEFORE_WORK, null, ""));
    }

    private static Stand stand(
            Line.Step step,
            Origin origin,
            @org.jspecify.annotations.Nullable BigDecimal planned,
            String written) {
        return new Stand(
                step.figure().number().orElseThrow(), step.label(), step, origin, planned, written);
    }
}
