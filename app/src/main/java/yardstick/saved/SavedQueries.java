package yardstick.saved;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.COMPARISON_GROUP;
import static yardstick.db.council.Tables.COMPARISON_GROUP_MEMBER;
import static yardstick.db.council.Tables.INDICATOR_SET;
import static yardstick.db.council.Tables.INDICATOR_SET_MEMBER;
import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.COUNCIL;
import static yardstick.db.published.Tables.INDICATOR;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;

import yardstick.tenants.CouncilId;

import java.util.List;

/** Reads a council's groups and sets inside its own space; one method, one statement. */
public final class SavedQueries {

    private SavedQueries() {}

    /** All of a council's comparison groups and indicator sets. */
    public static SavedSets sets(DSLContext sql, CouncilId council) {
        return sql.select(groups(council), indicators(council))
                .fetchSingle(mapping(SavedSets::new));
    }

    /** Its comparison groups as one column, for a page that reads more in one statement. */
    public static Field<List<SavedSet>> groups(CouncilId council) {
        var codes =
                multiset(
                                select(AREA.CODE)
                                        .from(COMPARISON_GROUP_MEMBER)
                                        .join(COUNCIL)
                                        .on(
                                                COUNCIL.COUNCIL_ID.eq(
                                                        COMPARISON_GROUP_MEMBER.MEMBER_ID))
                                        .join(AREA)
                                        .on(AREA.AREA_ID.eq(COUNCIL.AREA_ID))
                                        .where(
                                                COMPARISON_GROUP_MEMBER.COUNCIL_ID.eq(
                                                        COMPARISON_GROUP.COUNCIL_ID))
                                        .and(
                                                COMPARISON_GROUP_MEMBER.GROUP_ID.eq(
                                                        COMPARISON_GROUP.GROUP_ID))
                                        .orderBy(COMPARISON_GROUP_MEMBER.POSITION, AREA.CODE))
                        .convertFrom(rows -> rows.map(Record1::value1));
        return multiset(
                        select(
                                        COMPARISON_GROUP.GROUP_ID,
                                        COMPARISON_GROUP.NAME,
                                        COMPARISON_GROUP.VERSION,
                                        codes)
                                .from(COMPARISON_GROUP)
                                .where(COMPARISON_GROUP.COUNCIL_ID.eq(council.value()))
                                .orderBy(COMPARISON_GROUP.NAME))
                .convertFrom(rows -> rows.map(mapping(SavedSet::new)));
    }

    /** Its indicator sets as one column, for a page that reads more in one statement. */
    public static Field<List<SavedSet>> indicators(CouncilId council) {
        var codes =
                multiset(
                                select(INDICATOR.CODE)
                                        .from(INDICATOR_SET_MEMBER)
                                        .join(INDICATOR)
                                        .on(
                                                INDICATOR.INDICATOR_ID.eq(
                                                        INDICATOR_SET_MEMBER.INDICATOR_ID))
                                        .where(
                                                INDICATOR_SET_MEMBER.COUNCIL_ID.eq(
                                                        INDICATOR_SET.COUNCIL_ID))
                                        .and(INDICATOR_SET_MEMBER.SET_ID.eq(INDICATOR_SET.SET_ID))
                                        .orderBy(INDICATOR_SET_MEMBER.POSITION, INDICATOR.CODE))
                        .convertFrom(rows -> rows.map(Record1::value1));
        return multiset(
                        select(
                                        INDICATOR_SET.SET_ID,
                                        INDICATOR_SET.NAME,
                                        INDICATOR_SET.VERSION,
                                        codes)
                                .from(INDICATOR_SET)
                                .where(INDICATOR_SET.COUNCIL_ID.eq(council.value()))
                                .orderBy(INDICATOR_SET.NAME))
                .convertFrom(rows -> rows.map(mapping(SavedSet::new)));
    }
}
