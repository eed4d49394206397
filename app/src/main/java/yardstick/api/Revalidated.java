package yardstick.api;

import io.swagger.v3.oas.annotations.responses.ApiResponse;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks a route of published figures: its answer has a name (ETag) and can be kept and asked about.
 */
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "304", description = "What If-None-Match names is still so")
@interface Revalidated {}
