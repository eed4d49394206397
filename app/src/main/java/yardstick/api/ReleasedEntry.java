package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What councils have released of a data set, as the caller may see it.
 *
 * @param dataSet the data set's code
 * @param figures of each council, indicator and period the one released last, protected
 * @param withheld periods of which others' figures are kept from the caller until its own council
 *     has released its own
 */
@Serdeable
@Schema(name = "Released")
record ReleasedEntry(String dataSet, List<ReleasedFigure> figures, List<Withheld> withheld) {

    /**
     * A released figure.
     *
     * @param council ONS code
     * @param indicator the collected indicator's code
     * @param period its label
     * @param periodStatus how certain the council is of it
     * @param value in the indicator's unit, unrounded; null when missing
     * @param numerator what was counted; left out where others may not know it
     * @param denominator what it was divided by; left out where there is none
     * @param release the release it comes from
     */
    @Serdeable
    @Schema(name = "ReleasedFigure")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReleasedFigure(
            String council,
            String indicator,
            String period,
            @Schema(allowableValues = {"provisional", "revised", "final"}) String periodStatus,
            @Nullable BigDecimal value,
            @Nullable @Missing String missing,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            Source release) {

        static ReleasedFigure of(String council, Visible visible) {
            var figure = visible.figure();
            return new ReleasedFigure(
                    council,
                    figure.indicator().code(),
                    figure.period().label(),
                    figure.status().code(),
                    figure.value().number().orElse(null),
                    FigureEntry.reason(figure.value()),
                    figure.numerator(),
                    figure.denominator(),
                    new Source(visible.release(), visible.at().toInstant(), visible.note()));
        }
    }

    /**
     * A release.
     *
     * @param number counts the council's releases of the data set from 1
     * @param date from when it could be seen
     * @param note what the council says about it; may be empty
     */
    @Serdeable
    @Schema(name = "ReleaseSource")
    record Source(int number, Instant date, String note) {}

    /**
     * A period of which others' figures are kept back.
     *
     * @param period its label
     * @param due by when councils were to give their figures
     */
    @Serdeable
    @Schema(name = "WithheldPeriod")
    record Withheld(String period, LocalDate due) {}

    static ReleasedEntry of(
            Catalogue catalogue,
            DataSet dataSet,
            List<Visible> figures,
            List<InYearPeriod> withheld) {
        Map<UUID, String> codes =
                catalogue.councils().values().stream()
                        .collect(Collectors.toMap(Council::id, Council::code));
        return new ReleasedEntry(
                dataSet.code(),
                figures.stream()
                        .filter(visible -> codes.containsKey(visible.council()))
                        .map(
                                visible ->
                                        ReleasedFigure.of(
                                                Objects.requireNonNull(
                                                        codes.get(visible.council())),
                                                visible))
                        .toList(),
                withheld.stream()
                        .map(period -> new Withheld(period.label(), dataSet.due(period)))
                        .toList());
    }
}
