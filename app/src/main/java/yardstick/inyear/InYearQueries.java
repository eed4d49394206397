package yardstick.inyear;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.COMMENTARY;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;

import java.util.List;

/** Reads what a council has said; one method, one statement. */
final class InYearQueries {

    private InYearQueries() {}

    /** What a council has said of the published indicator that measures the same, latest first. */
    static List<Said> commentary(DSLContext sql, CouncilId council, int indicatorId) {
        return sql.select(COMMENTARY.PERIOD, COMMENTARY.BODY, COMMENTARY.WRITTEN_BY_NAME)
                .from(COMMENTARY)
                .where(COMMENTARY.COUNCIL_ID.eq(council.value()))
                .and(COMMENTARY.INDICATOR_ID.eq(indicatorId))
                .orderBy(COMMENTARY.PERIOD.desc(), COMMENTARY.WRITTEN_AT.desc())
                .fetch(mapping(Said::new));
    }

    /** A commentary on a published period. */
    record Said(String period, String body, String by) {}
}
