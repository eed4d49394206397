package yardstick.progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was said about an action.
 *
 * @param comment whether it comments on it; otherwise it reports progress
 * @param body the text
 * @param saidFor the report that it was for; null where nothing says so
 * @param at when
 * @param by what whoever wrote it was called then
 */
record Remark(boolean comment, String body, @Nullable LocalDate saidFor, Instant at, String by) {}
