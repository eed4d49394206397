package yardstick.plan;

import java.time.LocalDate;

/**
 * That an action was closed.
 *
 * @param on the day
 * @param withEvidence whether evidence stood behind it
 * @param because what was achieved, or why it was closed without evidence
 * @param by what whoever closed it was called then
 */
public record Closing(LocalDate on, boolean withEvidence, String because, String by) {}
