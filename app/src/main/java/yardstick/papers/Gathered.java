package yardstick.papers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a paper says beside its plans, all of it the council's own or published.
 *
 * @param progress the last progress update of each action
 * @param inspections inspections with grades, the latest first
 * @param commentary what the council has written about indicators, by the indicator's code
 * @param collected collected indicators that measures name, by code
 */
record Gathered(
        Map<UUID, Said> progress,
        List<Inspected> inspections,
        Map<String, List<Said>> commentary,
        Map<String, Collected> collected) {

    /** Words that somebody signed. */
    record Said(String body, String by, Instant at) {}

    /** An inspection: under which framework, when, and its judgements as "area: grade". */
    record Inspected(
            String framework, String kind, LocalDate inspectedOn, List<Judged> judgements) {}

    /** A judgement in its framework's own words. */
    record Judged(String area, String grade) {}

    /**
     * The last approved figure of a collected indicator.
     *
     * @param title the indicator
     * @param unit what one step means
     * @param decimalPlaces places to show
     * @param day the first day of its last period; null where nothing is approved
     * @param value the value; null where it is missing
     * @param threshold the national threshold that holds for it; null where there is none
     * @param thresholdSource who set that
     */
    record Collected(
            String title,
            String unit,
            int decimalPlaces,
            @Nullable LocalDate day,
            @Nullable BigDecimal value,
            @Nullable BigDecimal threshold,
            @Nullable String thresholdSource) {}
}
