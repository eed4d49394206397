package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Series;

import java.math.BigDecimal;

/**
 * One period of a council's series.
 *
 * @param period the publisher's label without a status
 * @param council the council's figure
 * @param neighbourMean mean of those neighbours that have a value; null where none has
 * @param region value of the region, or of Inner or Outer London; null when missing
 * @param england value of England; null when missing
 */
@Serdeable
@Schema(name = "SeriesPoint")
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeriesPoint(
        String period,
        FigureEntry council,
        @Nullable BigDecimal neighbourMean,
        @Nullable BigDecimal region,
        @Nullable BigDecimal england) {

    static SeriesPoint of(Series.Point point) {
        var average = point.neighbourAverage();
        return new SeriesPoint(
                point.period().label(),
                FigureEntry.of(point.ours(), point.certainty()),
                average == null ? null : average.mean(),
                point.region().number().orElse(null),
                point.england().number().orElse(null));
    }
}
