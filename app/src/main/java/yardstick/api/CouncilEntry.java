package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;

import java.time.LocalDate;
import java.util.List;

/**
 * A council as the API lists it.
 *
 * @param code the current ONS code, or the last one of an abolished council
 * @param dfeCode the Department for Education's number
 * @param name what people call it
 * @param region one of the nine regions
 * @param part Inner London or Outer London; left out for councils elsewhere
 * @param from first day of the council where known
 * @param to first day on which it no longer existed; null for today's councils
 * @param successors ONS codes of the councils that took over from an abolished one
 */
@Serdeable
@Schema(name = "Council")
@JsonInclude(JsonInclude.Include.ALWAYS)
record CouncilEntry(
        String code,
        @Nullable String dfeCode,
        String name,
        Region region,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String part,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> successors) {

    /**
     * A region by code and name.
     *
     * @param code its ONS code
     * @param name its name
     */
    @Serdeable
    @Schema(name = "Region")
    record Region(String code, String name) {}

    static CouncilEntry of(Catalogue catalogue, Council council) {
        var region = catalogue.region(council.area());
        return new CouncilEntry(
                council.code(),
                council.area().dfeCode(),
                council.name(),
                new Region(region.code(), region.name()),
                catalogue.findPart(council.area()).map(Area::name).orElse(null),
                council.from(),
                council.until(),
                council.successors());
    }
}
