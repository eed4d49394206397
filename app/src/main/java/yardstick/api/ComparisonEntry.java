package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparison;
import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.Level;

import java.math.BigDecimal;
import java.util.List;

/**
 * A council beside its statistical neighbours, its region and England on one indicator in one
 * period.
 *
 * @param indicator our slug of the indicator
 * @param period the publisher's label without a status
 * @param periodStatus provisional, revised, final or outturn; null when the publisher says nothing
 * @param edition label of the edition that the figures are from
 * @param neighbourModel year of the neighbour model
 * @param council the council asked for
 * @param neighbours its statistical neighbours
 * @param region the published figure of its region, or of Inner or Outer London
 * @param england the published figure of England
 * @param comparedWith from whom the council differs by more than chance explains
 */
@Serdeable
@Schema(name = "Comparison")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ComparisonEntry(
        String indicator,
        String period,
        @Nullable String periodStatus,
        @Nullable String edition,
        String neighbourModel,
        CouncilStanding council,
        Neighbours neighbours,
        RegionFigure region,
        FigureEntry england,
        ComparedWith comparedWith) {

    /**
     * The council's figure and what follows from it.
     *
     * @param code the current ONS code, or the last one
     * @param name what people call it
     * @param value as published; null when missing
     * @param numerator how many were counted; left out where it is not published
     * @param denominator how many could have been counted; left out where it is not published
     * @param interval left out where none can be given
     * @param rank 1 is best by polarity, ties share the smallest; null where polarity is neither
     * @param ranked councils with a value in the period
     * @param quartileBand A best to D; null where polarity is neither or there are no bands
     * @param change from the consecutive period before; null unless both have a value
     * @param directionOfTravel the change read through polarity
     */
    @Serdeable
    @Schema(name = "CouncilStanding")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CouncilStanding(
            String code,
            String name,
            @Nullable BigDecimal value,
            @Nullable @Missing String missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IntervalEntry interval,
            @Nullable Integer rank,
            int ranked,
            @Nullable String quartileBand,
            @Nullable BigDecimal change,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "improving",
                                "worsening",
                                "unchanged",
                                "higher",
                                "lower",
                                "not-comparable"
                            })
                    String directionOfTravel) {

        static CouncilStanding of(Comparison comparison, Certainty certainty) {
            var council = comparison.council();
            var band = comparison.quartileBand();
            return new CouncilStanding(
                    council.area().code(),
                    council.area().name(),
                    council.figure().number().orElse(null),
                    FigureEntry.reason(council.figure()),
                    council.numerator(),
                    council.denominator(),
                    IntervalEntry.of(certainty),
                    comparison.rank(),
                    comparison.ranked(),
                    band == null ? null : band.name(),
                    comparison.change(),
                    comparison.directionOfTravel().word());
        }
    }

    /**
     * The council's statistical neighbours.
     *
     * @param mean plain mean of the neighbours that have a value; null where none has
     * @param median median of the same
     * @param counted how many have a value
     * @param of how many there are; 0 for a council that the model does not list
     * @param members the neighbours in order
     */
    @Serdeable
    @Schema(name = "Neighbours")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Neighbours(
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            int counted,
            int of,
            List<Member> members) {

        static Neighbours of(Comparison comparison) {
            Average average = comparison.neighbourAverage();
            var members =
                    comparison.neighbours().stream().map(n -> Member.of(comparison, n)).toList();
            return average == null
                    ? new Neighbours(null, null, 0, members.size(), members)
                    : new Neighbours(
                            average.mean(),
                            average.median(),
                            average.counted(),
                            members.size(),
                            members);
        }
    }

    /**
     * A statistical neighbour and its figure.
     *
     * @param position 1 is the most similar
     * @param closeness the publisher's word for how similar
     * @param code the neighbour's current ONS code, or the last one
     * @param name what people call it
     * @param value as published; null when missing
     * @param numerator how many were counted; left out where it is not published
     * @param denominator how many could have been counted; left out where it is not published
     * @param interval left out where none can be given
     */
    @Serdeable
    @Schema(name = "Neighbour")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Member(
            int position,
            String closeness,
            String code,
            String name,
            @Nullable BigDecimal value,
            @Nullable @Missing String missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IntervalEntry interval) {

        static Member of(Comparison comparison, Comparison.NeighbourStanding member) {
            var neighbour = member.neighbour();
            var standing = member.standing();
            var figure = standing.figure();
            return new Member(
                    neighbour.position(),
                    neighbour.closeness(),
                    neighbour.area().code(),
                    neighbour.area().name(),
                    figure.number().orElse(null),
                    FigureEntry.reason(figure),
                    standing.numerator(),
                    standing.denominator(),
                    IntervalEntry.of(comparison.certainty(standing, Level.PERCENT_95)));
        }
    }

    /**
     * The figure of a region, or of Inner or Outer London.
     *
     * @param code its ONS code
     * @param name its name
     * @param value as published; null when missing
     * @param numerator how many were counted; left out where it is not published
     * @param denominator how many could have been counted; left out where it is not published
     * @param interval left out where none can be given
     */
    @Serdeable
    @Schema(name = "RegionFigure")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RegionFigure(
            String code,
            String name,
            @Nullable BigDecimal value,
            @Nullable @Missing String missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IntervalEntry interval) {

        static RegionFigure of(Comparison comparison) {
            var region = comparison.region();
            return new RegionFigure(
                    region.area().code(),
                    region.area().name(),
                    region.figure().number().orElse(null),
                    FigureEntry.reason(region.figure()),
                    region.numerator(),
                    region.denominator(),
                    IntervalEntry.of(comparison.certainty(region, Level.PERCENT_95)));
        }
    }

    static ComparisonEntry of(Catalogue catalogue, Comparison comparison) {
        var certainty = comparison.certainty(comparison.council(), Level.PERCENT_95);
        return new ComparisonEntry(
                comparison.indicator().code(),
                comparison.period().label(),
                comparison.period().status(),
                catalogue.findEdition(comparison).map(e -> e.label()).orElse(null),
                comparison.model(),
                CouncilStanding.of(comparison, certainty),
                Neighbours.of(comparison),
                RegionFigure.of(comparison),
                FigureEntry.of(
                        comparison.england(),
                        comparison.certainty(comparison.england(), Level.PERCENT_95)),
                ComparedWith.of(comparison, certainty));
    }
}
