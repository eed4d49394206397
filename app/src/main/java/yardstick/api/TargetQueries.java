package yardstick.api;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.TARGET;
import static yardstick.db.published.Tables.INDICATOR;

import org.jooq.DSLContext;

import java.util.List;

/** Reads a council's own space for its own programs; one method, one statement. */
final class TargetQueries {

    private TargetQueries() {}

    /** All targets of the council that the transaction names. */
    static List<TargetEntry> targets(DSLContext sql) {
        return sql.select(INDICATOR.CODE, TARGET.PERIOD, TARGET.VALUE, TARGET.NOTE)
                .from(TARGET)
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(TARGET.INDICATOR_ID))
                .orderBy(INDICATOR.CODE, TARGET.PERIOD)
                .fetch(mapping(TargetEntry::new));
    }
}
