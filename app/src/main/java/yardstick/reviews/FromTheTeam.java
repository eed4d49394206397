package yardstick.reviews;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.FINDING_STATUS;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.shared.Tables.TEAM_ENTRY;
import static yardstick.db.shared.Tables.TEAM_LETTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a review team has released to the council, how its findings come into the record, and what
 * the council says afterwards has become of them.
 */
final class FromTheTeam {

    private FromTheTeam() {}

    private static final List<String> FINDINGS =
            Stream.of(FindingKind.values()).map(FindingKind::word).toList();

    /** The letters of the review that is read. */
    static Field<List<Review.Letter>> letters() {
        return multiset(
                        select(
                                        TEAM_LETTER.LETTER_ID,
                                        TEAM_LETTER.RELEASED_AT,
                                        TEAM_LETTER.RELEASED_BY_PART,
                                        field(drafts()),
                                        field(drafts().andExists(itsFinding())))
                                .from(TEAM_LETTER)
                                .where(TEAM_LETTER.COUNCIL_ID.eq(REVIEW.COUNCIL_ID))
                                .and(TEAM_LETTER.REVIEW_ID.eq(REVIEW.REVIEW_ID))
                                .orderBy(TEAM_LETTER.RELEASED_AT, TEAM_LETTER.LETTER_ID))
                .convertFrom(rows -> rows.map(mapping(Review.Letter::new)));
    }

    private static SelectConditionStep<Record1<Integer>> drafts() {
        return selectCount()
                .from(TEAM_ENTRY)
                .where(TEAM_ENTRY.COUNCIL_ID.eq(TEAM_LETTER.COUNCIL_ID))
                .and(TEAM_ENTRY.LETTER_ID.eq(TEAM_LETTER.LETTER_ID))
                .and(TEAM_ENTRY.KIND.in(FINDINGS));
    }

    /** A finding in the record has the name of the draft it came from. */
    private static SelectConditionStep<Record1<Integer>> itsFinding() {
        return selectOne()
                .from(REVIEW_FINDING)
                .where(REVIEW_FINDING.COUNCIL_ID.eq(TEAM_ENTRY.COUNCIL_ID))
                .and(REVIEW_FINDING.FINDING_ID.eq(TEAM_ENTRY.ENTRY_ID));
    }

    /** What has become of the finding that is read, the latest first. */
    static Field<List<Review.Status>> statuses() {
        return multiset(
                        select(
                                        FINDING_STATUS.BODY,
                                        FINDING_STATUS.SAID_AT,
                                        FINDING_STATUS.SAID_BY_NAME)
                                .from(FINDING_STATUS)
                                .where(FINDING_STATUS.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                                .and(FINDING_STATUS.FINDING_ID.eq(REVIEW_FINDING.FINDING_ID))
                                .orderBy(FINDING_STATUS.SAID_AT.desc(), FINDING_STATUS.STATUS_ID))
                .convertFrom(rows -> rows.map(mapping(Review.Status::new)));
    }

    /** When the letter was released from which the finding that is read was taken; or null. */
    static Field<OffsetDateTime> released() {
        return field(
                select(TEAM_LETTER.RELEASED_AT)
                        .from(TEAM_ENTRY)
                        .join(TEAM_LETTER)
                        .on(TEAM_LETTER.COUNCIL_ID.eq(TEAM_ENTRY.COUNCIL_ID))
                        .and(TEAM_LETTER.LETTER_ID.eq(TEAM_ENTRY.LETTER_ID))
                        .where(TEAM_ENTRY.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                        .and(TEAM_ENTRY.ENTRY_ID.eq(REVIEW_FINDING.FINDING_ID)));
    }

    /** Holds the letter of a review to a condition. */
    private static Condition of(CouncilId council, UUID review, UUID letter) {
        return TEAM_ENTRY
                .COUNCIL_ID
                .eq(council.value())
                .and(TEAM_ENTRY.REVIEW_ID.eq(review))
                .and(TEAM_ENTRY.LETTER_ID.eq(letter))
                .and(TEAM_ENTRY.KIND.in(FINDINGS));
    }

    /**
     * Takes the findings of a letter into the record, each once, numbered after those that are
     * there; the review's letter is dated by the first that is taken.
     */
    static void take(DSLContext sql, CouncilId council, UUID review, Review.Letter letter) {
        var number =
                coalesce(
                        field(
                                select(max(REVIEW_FINDING.POSITION))
                                        .from(REVIEW_FINDING)
                                        .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                                        .and(REVIEW_FINDING.REVIEW_ID.eq(review))
                                        .and(REVIEW_FINDING.KIND.eq(TEAM_ENTRY.KIND))),
                        val((short) 0));
        var next =
                count().over()
                        .partitionBy(TEAM_ENTRY.KIND)
                        .orderBy(TEAM_ENTRY.LINE_NO, TEAM_ENTRY.WRITTEN_AT, TEAM_ENTRY.ENTRY_ID);
        sql.insertInto(
                        REVIEW_FINDING,
                        REVIEW_FINDING.COUNCIL_ID,
                        REVIEW_FINDING.REVIEW_ID,
                        REVIEW_FINDING.FINDING_ID,
                        REVIEW_FINDING.KIND,
                        REVIEW_FINDING.POSITION,
                        REVIEW_FINDING.LINE_NO,
                        REVIEW_FINDING.BODY)
                .select(
                        select(
                                        TEAM_ENTRY.COUNCIL_ID,
                                        TEAM_ENTRY.REVIEW_ID,
                                        TEAM_ENTRY.ENTRY_ID,
                                        TEAM_ENTRY.KIND,
                                        number.plus(next).cast(Short.class),
                                        TEAM_ENTRY.LINE_NO,
                                        TEAM_ENTRY.BODY)
                                .from(TEAM_ENTRY)
                                .where(of(council, review, letter.id()))
                                .and(notExists(itsFinding())))
                .execute();
        sql.update(REVIEW)
                .set(REVIEW.LETTER_ON, Words.london(letter.at()))
                .set(REVIEW.VERSION, REVIEW.VERSION.plus(1))
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .and(REVIEW.REVIEW_ID.eq(review))
                .and(REVIEW.LETTER_ON.isNull())
                .execute();
    }

    /** Whether there is room for the findings of a letter, of each kind. */
    static boolean fits(DSLContext sql, CouncilId council, UUID review, Review.Letter letter) {
        var there =
                sql.select(REVIEW_FINDING.KIND, max(REVIEW_FINDING.POSITION))
                        .from(REVIEW_FINDING)
                        .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                        .and(REVIEW_FINDING.REVIEW_ID.eq(review))
                        .groupBy(REVIEW_FINDING.KIND)
                        .fetchMap(REVIEW_FINDING.KIND, max(REVIEW_FINDING.POSITION));
        return sql
                .select(TEAM_ENTRY.KIND, count())
                .from(TEAM_ENTRY)
                .where(of(council, review, letter.id()))
                .and(notExists(itsFinding()))
                .groupBy(TEAM_ENTRY.KIND)
                .fetch()
                .stream()
                .allMatch(
                        kind ->
                                there.getOrDefault(kind.value1(), (short) 0) + kind.value2()
                                        <= FindingPart.MOST);
    }

    /**
     * Writes down what has become of a finding; sent twice it stands there once. False where
     * something else was written under the same name.
     */
    static boolean say(
            DSLContext sql, SignedIn who, CouncilId council, UUID finding, UUID key, String body) {
        sql.insertInto(FINDING_STATUS)
                .set(FINDING_STATUS.COUNCIL_ID, council.value())
                .set(FINDING_STATUS.STATUS_ID, key)
                .set(FINDING_STATUS.FINDING_ID, finding)
                .set(FINDING_STATUS.BODY, body)
                .set(FINDING_STATUS.SAID_BY, who.person())
                .set(FINDING_STATUS.SAID_BY_NAME, who.name())
                .onConflictDoNothing()
                .execute();
        return sql.fetchExists(
                FINDING_STATUS,
                FINDING_STATUS
                        .COUNCIL_ID
                        .eq(council.value())
                        .and(FINDING_STATUS.STATUS_ID.eq(key))
                        .and(FINDING_STATUS.FINDING_ID.eq(finding))
                        .and(FINDING_STATUS.BODY.eq(body)));
    }
}
