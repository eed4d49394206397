package yardstick.api;

import io.swagger.v3.oas.annotations.media.Schema;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a word for why a figure has no value. */
@Retention(RetentionPolicy.RUNTIME)
@Schema(
        nullable = true,
        requiredMode = Schema.RequiredMode.REQUIRED,
        description =
                "Why there is no value: suppressed, not-available, not-applicable, low-reliability,"
                        + " rounds-to-zero or not-stated; null when there is one")
@interface Missing {}
