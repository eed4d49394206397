package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/**
 * An inspection as it was entered, without mistakes.
 *
 * @param framework short name of the framework
 * @param kind the kind of visit
 * @param published the published inspection whose report it adds to; null for a record of its own
 * @param on first day of the visit
 * @param until last day; null where it is not known
 * @param publishedOn when the report was published; null where it is not known
 * @param theme what a visit looked at; may be empty
 * @param summary what it found; may be empty
 * @param source where it was read
 * @param link where that can be found; may be empty
 * @param grades by area
 */
record Entered(
        String framework,
        String kind,
        @Nullable Integer published,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable LocalDate publishedOn,
        String theme,
        String summary,
        String source,
        String link,
        Map<String, String> grades) {}
