package yardstick.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a route of published figures: it answers as of any day, and from any editions. */
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "asPublishedOn",
        in = ParameterIn.QUERY,
        description =
                "Only files published by this day count; one of which only the month is known counts"
                        + " from the last day of that month. Today's figures if left out",
        example = "2024-12-31",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "editions",
        in = ParameterIn.QUERY,
        description =
                "Only editions numbered up to this one count: the same question then has the same"
                        + " answer for ever. All if left out",
        schema = @Schema(type = "integer", format = "int32"))
@ApiResponse(
        responseCode = "400",
        description = "The day or the number of the edition cannot be read or had",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@interface OfEditions {}
