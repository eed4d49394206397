package yardstick.inspections;

import java.time.Instant;
import java.util.UUID;

/**
 * What a council notes beside a published inspection.
 *
 * @param id names it within the council
 * @param inspection the published inspection
 * @param body the text
 * @param by what whoever wrote it last was called then
 * @param at when it was last written
 */
record Note(UUID id, int inspection, String body, String by, Instant at) {}
