package yardstick.inyear;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.FIGURE;
import static yardstick.db.council.Tables.TARGET;

import org.jooq.Condition;
import org.jooq.DSLContext;

import yardstick.collection.AimKind;
import yardstick.tenants.CouncilId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what a council has said and aims for; one method, one statement. */
final class InYearQueries {

    private InYearQueries() {}

    /** What a council has said of the published indicator that measures the same, latest first. */
    static List<Said> commentaryOnPublished(DSLContext sql, CouncilId council, int indicatorId) {
        return commentary(sql, council, COMMENTARY.INDICATOR_ID.eq(indicatorId));
    }

    /** What a council has said of its collected figures, latest first. */
    static List<Said> commentary(DSLContext sql, CouncilId council, int indicatorNo) {
        return commentary(sql, council, COMMENTARY.INDICATOR_NO.eq(indicatorNo));
    }

    private static List<Said> commentary(DSLContext sql, CouncilId council, Condition about) {
        return sql.select(
                        COMMENTARY.COMMENTARY_ID,
                        COMMENTARY.PERIOD,
                        COMMENTARY.BODY,
                        COMMENTARY.WRITTEN_BY_NAME,
                        COMMENTARY.WRITTEN_AT)
                .from(COMMENTARY)
                .where(COMMENTARY.COUNCIL_ID.eq(council.value()))
                .and(about)
                .orderBy(COMMENTARY.PERIOD.desc(), COMMENTARY.WRITTEN_AT.desc())
                .fetch(mapping(Said::new));
    }

    /** What a council said of single figures when it entered them; of each period the last. */
    static List<Entered> notes(DSLContext sql, CouncilId council, int indicatorNo) {
        return sql
                .selectDistinct(FIGURE.FIRST_DAY, FIGURE.NOTE)
                .on(FIGURE.FIRST_DAY)
                .from(FIGURE)
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .and(FIGURE.INDICATOR_NO.eq(indicatorNo))
                .orderBy(FIGURE.FIRST_DAY, FIGURE.REVISION.desc())
                .fetch(mapping(Entered::new))
                .stream()
                .filter(entered -> !entered.note().isBlank())
                .toList();
    }

    /** What a council aims for, expects and compares with, the furthest ahead first. */
    static List<Aim> aims(DSLContext sql, CouncilId council, int indicatorNo) {
        return sql.select(
                        TARGET.TARGET_ID,
                        TARGET.KIND.convertFrom(AimKind::of),
                        TARGET.NAME,
                        TARGET.PERIOD,
                        TARGET.VALUE,
                        TARGET.NOTE)
                .from(TARGET)
                .where(TARGET.COUNCIL_ID.eq(council.value()))
                .and(TARGET.INDICATOR_NO.eq(indicatorNo))
                .orderBy(TARGET.PERIOD.desc(), TARGET.KIND.desc(), TARGET.NAME)
                .fetch(mapping(Aim::new));
    }

    /** A commentary on a period. */
    record Said(UUID id, String period, String body, String by, OffsetDateTime at) {}

    /** A note on the figure of a period, as it was entered with it. */
    record Entered(LocalDate firstDay, String note) {}

    /**
     * A target, a forecast of the council's own, or a comparator.
     *
     * @param name whose figure a comparator is; empty for the others
     * @param period a financial year, or three of them
     * @param value the value aimed for, in the indicator's unit
     * @param note why; may be empty
     */
    record Aim(UUID id, AimKind kind, String name, String period, BigDecimal value, String note) {

        /** What it is called: "Own forecast", "Comparator: statistical neighbours". */
        String words() {
            return name.isEmpty() ? kind.words() : kind.words() + ": " + name;
        }
    }
}
