package yardstick.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was reported of an action's progress.
 *
 * @param action the action
 * @param body what was said
 * @param saidFor the day of the report it was for, which is the day it was written unless the file
 *     that it came with says another
 * @param at when it was written here
 * @param by what whoever wrote it was called then
 */
public record Progress(UUID action, String body, LocalDate saidFor, Instant at, String by) {}
