package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import yardstick.judgements.Framework;
import yardstick.judgements.Judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An inspection as the council itself has recorded it.
 *
 * @param id names it within the council
 * @param framework the framework
 * @param kind the kind of visit
 * @param published the published inspection whose report it adds to; null for a record of its own
 * @param inspectedOn first day of the visit
 * @param inspectedUntil last day; null where it is not known
 * @param publishedOn when the report or letter was published; null where it is not known
 * @param theme what a visit looked at; may be empty
 * @param summary what it found, in the council's words; may be empty
 * @param source where it was read
 * @param link where that can be found; may be empty
 * @param by what whoever wrote it last was called then
 * @param at when it was last written
 * @param version counts changes, so that two people do not overwrite each other
 * @param judgements what was found, in the framework's order
 * @param recommendations in order of number
 * @param facts of the area as the report states them, in its order
 */
record OwnInspection(
        UUID id,
        Framework framework,
        String kind,
        @Nullable Integer published,
        LocalDate inspectedOn,
        @Nullable LocalDate inspectedUntil,
        @Nullable LocalDate publishedOn,
        String theme,
        String summary,
        String source,
        String link,
        String by,
        Instant at,
        int version,
        List<Judgement> judgements,
        List<Recommendation> recommendations,
        List<Fact> facts) {

    /** What it asks the council to do; paragraphs as the report refers to them. */
    record Recommendation(UUID id, int number, String body, String paragraphs) {}

    /** A figure of the area as the report states it: text, never reckoned with. */
    record Fact(UUID id, String label, String value, String asAt, String paragraph) {}
}
