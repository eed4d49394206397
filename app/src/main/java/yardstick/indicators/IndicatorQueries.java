package yardstick.indicators;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.TARGET;

import org.jooq.DSLContext;

import yardstick.saved.SavedQueries;
import yardstick.tenants.CouncilId;

/** Reads what a council has written beside an indicator; one method, one statement. */
final class IndicatorQueries {

    private IndicatorQueries() {}

    /** A council's targets and commentary on one indicator, and its comparison groups. */
    static OwnNotes ownNotes(DSLContext sql, CouncilId council, int indicatorId) {
        var targets =
                multiset(
                                select(TARGET.TARGET_ID, TARGET.PERIOD, TARGET.VALUE, TARGET.NOTE)
                                        .from(TARGET)
                                        .where(TARGET.COUNCIL_ID.eq(council.value()))
                                        .and(TARGET.INDICATOR_ID.eq(indicatorId))
                                        .orderBy(TARGET.PERIOD.desc()))
                        .convertFrom(rows -> rows.map(mapping(OwnNotes.Target::new)));
        var commentary =
                multiset(
                                select(
                                                COMMENTARY.COMMENTARY_ID,
                                                COMMENTARY.PERIOD,
                                                COMMENTARY.BODY,
                                                COMMENTARY.WRITTEN_BY_NAME,
                                                COMMENTARY.WRITTEN_AT)
                                        .from(COMMENTARY)
                                        .where(COMMENTARY.COUNCIL_ID.eq(council.value()))
                                        .and(COMMENTARY.INDICATOR_ID.eq(indicatorId))
                                        .orderBy(COMMENTARY.WRITTEN_AT.desc()))
                        .convertFrom(rows -> rows.map(mapping(OwnNotes.Commentary::new)));
        return sql.select(targets, commentary, SavedQueries.groups(council))
                .fetchSingle(mapping((t, c, g) -> new OwnNotes(t, c, g)));
    }
}
