package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.Sum;
import yardstick.collection.Threshold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A data set that councils collect together.
 *
 * @param code its name in addresses
 * @param title its name
 * @param description what it is for
 * @param periodType what a period of it is
 * @param dueDays within how many days of a period's end a council gives its figures
 * @param othersOnlyIfSubmitted whether a council sees the others' figures of a period only when it
 *     has released its own
 * @param source where the list comes from
 * @param indicators in their order
 * @param sums which totals are made of which parts
 */
@Serdeable
@Schema(name = "DataSet")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DataSetEntry(
        String code,
        String title,
        String description,
        @Schema(allowableValues = {"month", "quarter", "financial-year", "three-years"})
                String periodType,
        int dueDays,
        boolean othersOnlyIfSubmitted,
        String source,
        List<Collected> indicators,
        List<Total> sums) {

    /**
     * An indicator of a data set.
     *
     * @param code its name in addresses and files
     * @param title its name
     * @param definition what is counted
     * @param shape a count; a ratio of numerator and denominator; or a mean over the numerator
     * @param numerator what the numerator counts; of a mean, the children behind it
     * @param denominator what the denominator counts; null where there is none
     * @param per 100 for a percentage, 10,000 for a rate, 1 for a count or a mean
     * @param unit what one step means
     * @param decimalPlaces places to show; values are not rounded to them
     * @param polarity which way is better
     * @param counted on the last day of the period, during it, or as an average over it
     * @param publishedIndicator code of the published indicator that measures the same; null if
     *     there is none
     * @param thresholds national thresholds, the oldest first
     */
    @Serdeable
    @Schema(name = "CollectedIndicator")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Collected(
            String code,
            String title,
            String definition,
            @Schema(allowableValues = {"count", "ratio", "mean"}) String shape,
            String numerator,
            @Nullable String denominator,
            int per,
            String unit,
            int decimalPlaces,
            @Schema(allowableValues = {"high", "low", "neither"}) String polarity,
            @Schema(allowableValues = {"at-end", "during", "average"}) String counted,
            @Nullable String publishedIndicator,
            List<NationalThreshold> thresholds) {

        static Collected of(CollectedIndicator indicator) {
            return new Collected(
                    indicator.code(),
                    indicator.title(),
                    indicator.definition(),
                    indicator.shape().name().toLowerCase(Locale.ROOT),
                    indicator.numerator(),
                    indicator.denominator(),
                    indicator.per(),
                    indicator.unit(),
                    indicator.decimalPlaces(),
                    indicator.polarity().word(),
                    indicator.nature().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    indicator.publishedCode(),
                    indicator.thresholds().stream().map(NationalThreshold::of).toList());
        }
    }

    /**
     * A national threshold.
     *
     * @param from the first last day of a period to which it applies
     * @param until the last one; null while no end is known
     * @param value in the indicator's unit
     * @param source who set it
     */
    @Serdeable
    @Schema(name = "Threshold")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NationalThreshold(
            LocalDate from, @Nullable LocalDate until, BigDecimal value, String source) {

        static NationalThreshold of(Threshold threshold) {
            return new NationalThreshold(
                    threshold.from(), threshold.until(), threshold.value(), threshold.source());
        }
    }

    /**
     * That the numerator of a total is the sum of the numerators of its parts.
     *
     * @param total code of the total
     * @param parts codes of all of its parts
     */
    @Serdeable
    @Schema(name = "Total")
    record Total(String total, List<String> parts) {

        static Total of(Sum sum) {
            return new Total(sum.total(), sum.parts());
        }
    }

    static DataSetEntry of(DataSet dataSet) {
        return new DataSetEntry(
                dataSet.code(),
                dataSet.title(),
                dataSet.description(),
                dataSet.kind().code(),
                dataSet.dueInDays(),
                dataSet.othersOnlyIfSubmitted(),
                dataSet.source(),
                dataSet.indicators().stream().map(Collected::of).toList(),
                dataSet.sums().stream().map(Total::of).toList());
    }
}
