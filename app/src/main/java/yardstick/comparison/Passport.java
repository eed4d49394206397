package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about where one figure comes from.
 *
 * @param indicator the indicator
 * @param period the period
 * @param standing the figure of the area
 * @param detail what brought numerator, denominator or the reason for a missing value; null where
 *     nothing did
 * @param said what every edition says of it, the one published last first
 * @param disagreements where another file of the same age differs
 * @param populations estimates of the children it may be divided by, the latest edition first
 */
public record Passport(
        Indicator indicator,
        Period period,
        Standing standing,
        @Nullable Source detail,
        List<Said> said,
        List<Disagreement> disagreements,
        List<Population> populations) {

    /**
     * A row of an edition's file.
     *
     * @param editionId the edition
     * @param row the row in its file, the header being row 1
     */
    public record Source(int editionId, int row) {}

    /**
     * Another file that differs by more than rounding.
     *
     * @param source its row
     * @param value what it says; null when missing
     * @param reason how they differ, in words
     */
    public record Disagreement(Source source, @Nullable BigDecimal value, String reason) {}

    /**
     * An estimate of the children aged 0 to 17 in the middle of a year.
     *
     * @param source the row it stands in
     * @param year the year
     * @param children how many
     */
    public record Population(Source source, int year, BigDecimal children) {}

    /** What editions published before the figure's own say otherwise. */
    public List<Revision> revisions(Catalogue catalogue) {
        var own = catalogue.editions().get(standing.editionId());
        return said.stream()
                .filter(s -> s.editionId() != standing.editionId())
                .filter(
                        s ->
                                IndicatorHistory.isBefore(
                                        catalogue.editions().get(s.editionId()), own))
                .map(s -> new Revision(s, standing))
                .filter(Revision::isChanged)
                .toList();
    }

    /** The estimate that a number of children is, where one edition has exactly that. */
    public Optional<Population> populationOf(@Nullable BigDecimal denominator) {
        return denominator == null
                ? Optional.empty()
                : populations.stream()
                        .filter(p -> p.children().compareTo(denominator) == 0)
                        .findFirst();
    }

    /** Whether the figure was worked out here because no file gives one. */
    public boolean isWorkedOut() {
        return standing.isWorkedOut();
    }
}
