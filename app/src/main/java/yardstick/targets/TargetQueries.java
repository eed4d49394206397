package yardstick.targets;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.TARGET;
import static yardstick.db.published.Tables.INDICATOR;

import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.tenants.CouncilId;

import java.util.List;

/** Reads a council's targets inside its own space; one method, one statement. */
public final class TargetQueries {

    private TargetQueries() {}

    /** All targets of a council, by indicator and period. */
    public static List<OwnTarget> listTargets(DSLContext sql, CouncilId council) {
        return sql.select(targets(council)).fetchSingle(mapping(list -> list));
    }

    /** The same as one column, for a page that reads more than targets in one statement. */
    public static Field<List<OwnTarget>> targets(CouncilId council) {
        return multiset(
                        select(INDICATOR.CODE, TARGET.PERIOD, TARGET.VALUE, TARGET.NOTE)
                                .from(TARGET)
                                .join(INDICATOR)
                                .on(INDICATOR.INDICATOR_ID.eq(TARGET.INDICATOR_ID))
                                .where(TARGET.COUNCIL_ID.eq(council.value()))
                                .orderBy(INDICATOR.CODE, TARGET.PERIOD))
                .convertFrom(rows -> rows.map(mapping(OwnTarget::new)));
    }
}
