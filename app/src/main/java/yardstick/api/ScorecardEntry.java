package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Comparison;
import yardstick.comparison.Evidence;
import yardstick.statistics.Average;
import yardstick.statistics.Level;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a council's scorecard: its standing on one indicator in the latest period.
 *
 * @param indicator our slug of the indicator
 * @param period the publisher's label without a status
 * @param periodStatus provisional, revised, final or outturn; null when the publisher says nothing
 * @param neighbourModel year of the neighbour model
 * @param council the council's figure and what follows from it
 * @param neighbourMean mean of the neighbours that have a value; null where none has
 * @param neighbourMedian median of the same
 * @param neighboursCounted how many have a value
 * @param neighboursOf how many there are
 * @param rankAmongNeighbours place among itself and those neighbours; null where polarity is
 *     neither
 * @param bestNeighbours ONS codes of the neighbours with the best value by polarity
 * @param topQuartile where the best quarter of all councils begins; null without polarity or bands
 * @param toNeighbourMean what the council lacks to the neighbours' mean, in the unit
 * @param childrenToNeighbourMean the same in children, unrounded; null where the counts are not
 *     published
 * @param changeBeyondChance whether the change is larger than chance explains at 95%; null where
 *     that is unknown
 * @param region the published figure of the region, or of Inner or Outer London
 * @param england the published figure of England
 * @param comparedWith from whom the council differs by more than chance explains
 */
@Serdeable
@Schema(name = "ScorecardLine")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ScorecardEntry(
        String indicator,
        String period,
        @Nullable String periodStatus,
        String neighbourModel,
        ComparisonEntry.CouncilStanding council,
        @Nullable BigDecimal neighbourMean,
        @Nullable BigDecimal neighbourMedian,
        int neighboursCounted,
        int neighboursOf,
        @Nullable Integer rankAmongNeighbours,
        List<String> bestNeighbours,
        @Nullable BigDecimal topQuartile,
        @Nullable BigDecimal toNeighbourMean,
        @Nullable BigDecimal childrenToNeighbourMean,
        @Nullable Boolean changeBeyondChance,
        ComparisonEntry.RegionFigure region,
        FigureEntry england,
        ComparedWith comparedWith) {

    static ScorecardEntry of(Comparison comparison) {
        var evidence = comparison.evidence();
        Average average = comparison.neighbourAverage();
        var around = evidence.neighbourhood();
        var england = comparison.england();
        return new ScorecardEntry(
                comparison.indicator().code(),
                comparison.period().label(),
                comparison.period().status(),
                comparison.model(),
                ComparisonEntry.CouncilStanding.of(comparison, evidence.certainty()),
                average == null ? null : average.mean(),
                average == null ? null : average.median(),
                average == null ? 0 : average.counted(),
                comparison.neighbours().size(),
                around == null || around.rank().isEmpty() ? null : around.rank().getAsInt(),
                evidence.best().stream().map(n -> n.neighbour().area().code()).toList(),
                evidence.bestQuarter(),
                around == null ? null : around.toMean().orElse(null),
                evidence.childrenToMean(),
                beyondChance(evidence),
                ComparisonEntry.RegionFigure.of(comparison),
                FigureEntry.of(england, comparison.certainty(england, Level.PERCENT_95)),
                ComparedWith.of(comparison, evidence.certainty()));
    }

    private static @Nullable Boolean beyondChance(Evidence evidence) {
        var chance = evidence.chance();
        return chance == null ? null : chance.isBeyondChance(Level.PERCENT_95);
    }
}
