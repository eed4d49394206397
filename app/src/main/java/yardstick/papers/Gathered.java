package yardstick.papers;

import yardstick.claims.Lines;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a paper says beside its plans, all of it the council's own or published.
 *
 * @param inspections inspections with grades, the latest first
 * @param commentary what the council has written about indicators
 * @param aims what the council wants indicators to be, whatever its plans say
 * @param lines the figures of what measures name
 */
record Gathered(
        List<Inspected> inspections,
        Map<Watched, List<Said>> commentary,
        Map<Watched, List<Aim>> aims,
        Lines.Found lines) {

    /** An indicator by its code: one that is published, or one that councils collect. */
    record Watched(String code, boolean inYear) {}

    /** Words that somebody signed, of the figure of a period. */
    record Said(String period, String body, String by, Instant at) {

        /** The same, signed by another. */
        Said by(String other) {
            return new Said(period, body, other, at);
        }
    }

    /** What the council wants an indicator to be in a period; the note may be empty. */
    record Aim(String period, BigDecimal value, String note) {}

    /**
     * An inspection: under which framework, when, and its judgements in the framework's order.
     *
     * @param own whether only the council itself says so
     */
    record Inspected(
            String framework,
            String kind,
            LocalDate inspectedOn,
            List<Judged> judgements,
            boolean own) {}

    /** A judgement in its framework's own words. */
    record Judged(String area, String grade) {}
}
