package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Passport;
import yardstick.comparison.Said;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where one figure comes from, and what every edition says of it.
 *
 * @param indicator our slug of the indicator
 * @param area code of the council, region, part of London or England
 * @param period the publisher's label without a status
 * @param value as published; null when missing
 * @param numerator how many were counted; null where it is not published
 * @param denominator how many could have been counted; null where it is not published
 * @param per the base: value = numerator ÷ denominator × per
 * @param workedOut whether the value was worked out here because no file gives one
 * @param edition number of the edition that the value is from; null where there is none
 * @param row row in its file, the header being row 1; null where there is none
 * @param said what every edition says, the one published last first
 * @param disagreements other files that differ by more than rounding
 */
@Serdeable
@Schema(name = "Passport")
@JsonInclude(JsonInclude.Include.ALWAYS)
record PassportEntry(
        String indicator,
        String area,
        String period,
        @Nullable BigDecimal value,
        @Nullable @Missing String missing,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int per,
        boolean workedOut,
        @Nullable Integer edition,
        @Nullable Integer row,
        List<InEdition> said,
        List<Differing> disagreements) {

    /**
     * What one edition says.
     *
     * @param edition its number
     * @param row row in its file
     * @param value null when missing
     * @param numerator null where the edition does not say
     * @param denominator null where the edition does not say
     */
    @Serdeable
    @Schema(name = "InEdition")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InEdition(
            int edition,
            int row,
            @Nullable BigDecimal value,
            @Nullable @Missing String missing,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {

        static InEdition of(Said said) {
            return new InEdition(
                    said.editionId(),
                    said.row(),
                    said.figure().number().orElse(null),
                    FigureEntry.reason(said.figure()),
                    said.numerator(),
                    said.denominator());
        }
    }

    /**
     * Another file that differs.
     *
     * @param edition its number
     * @param row row in its file
     * @param value what it says; null when missing
     * @param reason how they differ, in words
     */
    @Serdeable
    @Schema(name = "Disagreement")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Differing(int edition, int row, @Nullable BigDecimal value, String reason) {

        static Differing of(Passport.Disagreement disagreement) {
            return new Differing(
                    disagreement.source().editionId(),
                    disagreement.source().row(),
                    disagreement.value(),
                    disagreement.reason());
        }
    }

    static PassportEntry of(Passport passport) {
        var standing = passport.standing();
        Figure figure = standing.figure();
        int edition = standing.editionId();
        return new PassportEntry(
                passport.indicator().code(),
                standing.area().code(),
                passport.period().label(),
                figure.number().orElse(null),
                FigureEntry.reason(figure),
                standing.numerator(),
                standing.denominator(),
                passport.indicator().per(),
                passport.isWorkedOut(),
                edition == 0 ? null : edition,
                edition == 0 ? null : standing.sourceRow(),
                passport.said().stream().map(InEdition::of).toList(),
                passport.disagreements().stream().map(Differing::of).toList());
    }
}
