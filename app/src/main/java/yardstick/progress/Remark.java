package yardstick.progress;

import java.time.Instant;

/**
 * Something that was said about an action.
 *
 * @param comment whether it comments on it; otherwise it reports progress
 * @param body the text
 * @param at when
 * @param by what whoever wrote it was called then
 */
record Remark(boolean comment, String body, Instant at, String by) {}
