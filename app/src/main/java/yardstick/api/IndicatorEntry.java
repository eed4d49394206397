package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Indicator;
import yardstick.comparison.Period;

import java.util.List;

/**
 * An indicator as the API lists it.
 *
 * @param code our slug: stable and unique
 * @param sourceCode what the publisher calls it
 * @param title its name
 * @param topics the publisher's topics it is listed under
 * @param polarity which way is better: high, low or neither
 * @param unit what one step of a value means
 * @param decimalPlaces places to show; values here are not rounded to them
 * @param periodType what a period is
 * @param quartileBands whether the publisher finds quartile bands suitable
 * @param discontinued whether the publisher has stopped it
 * @param latestPeriod the latest period for which the source published it; null if none has a value
 * @param source the publication the figures come from
 */
@Serdeable
@Schema(name = "Indicator")
@JsonInclude(JsonInclude.Include.ALWAYS)
record IndicatorEntry(
        String code,
        String sourceCode,
        String title,
        List<String> topics,
        @Schema(allowableValues = {"high", "low", "neither"}) String polarity,
        String unit,
        int decimalPlaces,
        @Schema(
                        allowableValues = {
                            "snapshot-31-march",
                            "financial-year",
                            "academic-year",
                            "calendar-year",
                            "snapshot-30-september",
                            "snapshot-january",
                            "three-years",
                            "quarter",
                            "month"
                        })
                String periodType,
        boolean quartileBands,
        boolean discontinued,
        @Nullable String latestPeriod,
        String source) {

    static IndicatorEntry of(Indicator indicator) {
        return new IndicatorEntry(
                indicator.code(),
                indicator.sourceCode(),
                indicator.title(),
                indicator.topics(),
                indicator.polarity().word(),
                indicator.unit(),
                indicator.decimalPlaces(),
                indicator.periodType(),
                indicator.quartileBands(),
                indicator.discontinued(),
                indicator.findLatest().map(Period::label).orElse(null),
                indicator.source());
    }
}
