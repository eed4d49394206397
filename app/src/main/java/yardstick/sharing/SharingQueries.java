package yardstick.sharing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.shared.Tables.DATA_SET;
import static yardstick.db.shared.Tables.LOOK;
import static yardstick.db.shared.Tables.PAPER;
import static yardstick.db.shared.Tables.RELEASE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and changes what a council shares; one method, one statement. */
final class SharingQueries {

    private SharingQueries() {}

    /** A look at a paper. */
    record Look(String by, String form, OffsetDateTime at) {}

    /** The latest release of a data set that others may see, or will. */
    record Released(String dataSet, String code, String audience, OffsetDateTime from) {}

    /** Every paper that was ever shared, the latest first. */
    static List<Shared> papers(DSLContext sql, CouncilId council) {
        return papers(sql, council, noCondition());
    }

    /** One of them. */
    static Optional<Shared> find(DSLContext sql, CouncilId council, UUID paper) {
        return papers(sql, council, PAPER.PAPER_ID.eq(paper)).stream().findFirst();
    }

    private static List<Shared> papers(DSLContext sql, CouncilId council, Condition which) {
        return sql.select(
                        PAPER.PAPER_ID,
                        PAPER.TITLE,
                        PAPER.MADE_FROM,
                        PAPER.NOTE,
                        PAPER.AUDIENCE,
                        REVIEW.TITLE,
                        PAPER.VISIBLE_FROM,
                        PAPER.VISIBLE_UNTIL,
                        PAPER.SHARED_BY_NAME,
                        field(PAPER.VISIBLE_UNTIL.gt(currentOffsetDateTime())),
                        PAPER.WITHDRAWN_AT,
                        PAPER.WITHDRAWN_BY_NAME,
                        PAPER.VERSION,
                        looks(),
                        lastLook())
                .from(PAPER)
                .leftJoin(REVIEW)
                .on(REVIEW.COUNCIL_ID.eq(PAPER.COUNCIL_ID))
                .and(REVIEW.REVIEW_ID.eq(PAPER.REVIEW_ID))
                .where(PAPER.COUNCIL_ID.eq(council.value()))
                .and(which)
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .fetch(mapping(Shared::new));
    }

    private static Field<Integer> looks() {
        return field(selectCount().from(LOOK).where(atIt()));
    }

    private static Field<String> lastLook() {
        return field(
                select(LOOK.PERSON_NAME)
                        .from(LOOK)
                        .where(atIt())
                        .orderBy(LOOK.LOOKED_AT.desc(), LOOK.LOOK_NO.desc())
                        .limit(1));
    }

    private static Condition atIt() {
        return LOOK.COUNCIL_ID.eq(PAPER.COUNCIL_ID).and(LOOK.PAPER_ID.eq(PAPER.PAPER_ID));
    }

    /** Every look at a paper, the latest first. */
    static List<Look> looks(DSLContext sql, CouncilId council, UUID paper) {
        return sql.select(LOOK.PERSON_NAME, LOOK.TAKEN_AS, LOOK.LOOKED_AT)
                .from(LOOK)
                .where(LOOK.COUNCIL_ID.eq(council.value()))
                .and(LOOK.PAPER_ID.eq(paper))
                .orderBy(LOOK.LOOKED_AT.desc(), LOOK.LOOK_NO.desc())
                .fetch(mapping(Look::new));
    }

    /** Of each data set the latest release that was not withdrawn, by title. */
    static List<Released> releases(DSLContext sql, CouncilId council) {
        return sql.select(DATA_SET.TITLE, DATA_SET.CODE, RELEASE.AUDIENCE, RELEASE.VISIBLE_FROM)
                .distinctOn(DATA_SET.TITLE, DATA_SET.CODE)
                .from(RELEASE)
                .join(DATA_SET)
                .on(DATA_SET.DATA_SET_ID.eq(RELEASE.DATA_SET_ID))
                .where(RELEASE.COUNCIL_ID.eq(council.value()))
                .and(RELEASE.WITHDRAWN_AT.isNull())
                .orderBy(DATA_SET.TITLE, DATA_SET.CODE, RELEASE.RELEASE_NO.desc())
                .fetch(mapping(Released::new));
    }

    /** Takes a paper back; false where it was changed meanwhile. */
    static boolean takeBack(
            DSLContext sql, SignedIn who, CouncilId council, UUID paper, int version) {
        return sql.update(PAPER)
                        .set(PAPER.WITHDRAWN_AT, currentOffsetDateTime())
                        .set(PAPER.WITHDRAWN_BY, who.person())
                        .set(PAPER.WITHDRAWN_BY_NAME, who.name())
                        .set(PAPER.VERSION, PAPER.VERSION.plus(1))
                        .where(unchanged(council, paper, version))
                        .execute()
                == 1;
    }

    /** Lets a paper end at another moment; false where it was changed meanwhile. */
    static boolean until(
            DSLContext sql, CouncilId council, UUID paper, int version, OffsetDateTime end) {
        return sql.update(PAPER)
                        .set(PAPER.VISIBLE_UNTIL, end)
                        .set(PAPER.VERSION, PAPER.VERSION.plus(1))
                        .where(unchanged(council, paper, version))
                        .execute()
                == 1;
    }

    private static Condition unchanged(CouncilId council, UUID paper, int version) {
        return PAPER.COUNCIL_ID
                .eq(council.value())
                .and(PAPER.PAPER_ID.eq(paper))
                .and(PAPER.VERSION.eq(version))
                .and(PAPER.WITHDRAWN_AT.isNull());
    }
}
