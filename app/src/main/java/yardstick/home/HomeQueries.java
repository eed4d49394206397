package yardstick.home;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.KEY_INDICATOR;
import static yardstick.db.published.Tables.INDICATOR;

import org.jooq.DSLContext;
import org.jooq.Record1;

import yardstick.targets.OwnTarget;
import yardstick.targets.TargetQueries;
import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Map;

/** Reads what a council has of its own on its front page; one method, one statement. */
final class HomeQueries {

    private HomeQueries() {}

    /**
     * What a council has of its own on its front page.
     *
     * @param chosen codes of its key indicators in order; empty for the default
     * @param targets all its targets
     */
    record Own(List<String> chosen, List<OwnTarget> targets) {

        /** What somebody who is not a member has of it. */
        static final Own NOTHING = new Own(List.of(), List.of());
    }

    static Own own(DSLContext sql, CouncilId council) {
        var chosen =
                multiset(
                                select(INDICATOR.CODE)
                                        .from(KEY_INDICATOR)
                                        .join(INDICATOR)
                                        .on(INDICATOR.INDICATOR_ID.eq(KEY_INDICATOR.INDICATOR_ID))
                                        .where(KEY_INDICATOR.COUNCIL_ID.eq(council.value()))
                                        .orderBy(KEY_INDICATOR.POSITION, INDICATOR.CODE))
                        .convertFrom(rows -> rows.map(Record1::value1));
        return sql.select(chosen, TargetQueries.targets(council)).fetchSingle(mapping(Own::new));
    }

    /** Positions of a council's key indicators, by indicator, locked until the transaction ends. */
    static Map<Integer, Short> positionsToChange(DSLContext sql, CouncilId council) {
        return sql.select(KEY_INDICATOR.INDICATOR_ID, KEY_INDICATOR.POSITION)
                .from(KEY_INDICATOR)
                .where(KEY_INDICATOR.COUNCIL_ID.eq(council.value()))
                .orderBy(KEY_INDICATOR.POSITION, KEY_INDICATOR.INDICATOR_ID)
                .forUpdate()
                .fetchMap(KEY_INDICATOR.INDICATOR_ID, KEY_INDICATOR.POSITION);
    }
}
