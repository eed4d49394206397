package yardstick.progress;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.ATTACHMENT;
import static yardstick.db.council.Tables.EVIDENCE;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.SUCCESS_MEASURE;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.plan.RatedAs;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what was said and shown about an action; one method, one statement. */
final class ProgressQueries {

    private ProgressQueries() {}

    /** Every rating: the latest report first, and for each the one that holds before others. */
    static List<Given> ratings(DSLContext sql, Subject subject) {
        return sql.select(
                        RATING.RATED_FOR,
                        RATING.RATED_AS.convertFrom(RatedAs::of),
                        RATING.STEP_NO,
                        RATING.REASON,
                        RATING.EVIDENCE_ID,
                        RATING.RATED_AT.convertFrom(OffsetDateTime::toInstant),
                        RATING.RATED_BY_NAME)
                .from(RATING)
                .where(RATING.COUNCIL_ID.eq(subject.council().value()))
                .and(RATING.PLAN_ID.eq(subject.plan().id()))
                .and(RATING.ACTION_ID.eq(subject.action().id()))
                .orderBy(RATING.RATED_FOR.desc(), RATING.RATED_AT.desc(), RATING.RATING_ID)
                .fetch(mapping(Given::new));
    }

    /** Progress and comments, the latest first. */
    static List<Remark> remarks(DSLContext sql, Subject subject) {
        return sql.select(
                        PROGRESS.KIND.eq("comment"),
                        PROGRESS.BODY,
                        PROGRESS.SAID_FOR,
                        PROGRESS.WRITTEN_AT.convertFrom(OffsetDateTime::toInstant),
                        PROGRESS.WRITTEN_BY_NAME)
                .from(PROGRESS)
                .where(PROGRESS.COUNCIL_ID.eq(subject.council().value()))
                .and(PROGRESS.PLAN_ID.eq(subject.plan().id()))
                .and(PROGRESS.ACTION_ID.eq(subject.action().id()))
                .orderBy(PROGRESS.WRITTEN_AT.desc(), PROGRESS.PROGRESS_ID)
                .fetch(mapping(Remark::new));
    }

    /** All evidence, withdrawn too, in the order in which it came. */
    static List<Proof> evidence(DSLContext sql, Subject subject) {
        return evidence(sql, of(subject));
    }

    /** One piece of evidence of this action. */
    static Optional<Proof> findEvidence(DSLContext sql, Subject subject, UUID evidence) {
        return evidence(sql, of(subject).and(EVIDENCE.EVIDENCE_ID.eq(evidence))).stream()
                .findFirst();
    }

    private static Condition of(Subject subject) {
        return EVIDENCE.COUNCIL_ID
                .eq(subject.council().value())
                .and(EVIDENCE.PLAN_ID.eq(subject.plan().id()))
                .and(EVIDENCE.ACTION_ID.eq(subject.action().id()));
    }

    private static List<Proof> evidence(DSLContext sql, Condition which) {
        var size =
                coalesce(function(name("octet_length"), Integer.class, ATTACHMENT.BYTES), val(0));
        return sql.select(
                        EVIDENCE.EVIDENCE_ID,
                        EVIDENCE.TITLE,
                        EVIDENCE.LINK,
                        EVIDENCE.ADDED_AT,
                        EVIDENCE.ADDED_BY_NAME,
                        EVIDENCE.WITHDRAWN_AT,
                        EVIDENCE.WITHDRAWN_BY_NAME,
                        ATTACHMENT.ATTACHMENT_ID,
                        ATTACHMENT.FILE_NAME,
                        size,
                        ATTACHMENT.REMOVED_AT,
                        ATTACHMENT.REMOVED_BY_NAME)
                .from(EVIDENCE)
                .leftJoin(ATTACHMENT)
                .on(ATTACHMENT.COUNCIL_ID.eq(EVIDENCE.COUNCIL_ID))
                .and(ATTACHMENT.ATTACHMENT_ID.eq(EVIDENCE.ATTACHMENT_ID))
                .where(which)
                .orderBy(EVIDENCE.ADDED_AT, EVIDENCE.EVIDENCE_ID)
                .fetch(
                        found ->
                                new Proof(
                                        found.value1(),
                                        found.value2(),
                                        found.value3(),
                                        new Proof.Signed(
                                                found.value4().toInstant(), found.value5()),
                                        signed(found.value6(), found.value7()),
                                        file(
                                                found.value8(),
                                                found.value9(),
                                                found.value10(),
                                                signed(found.value11(), found.value12()))));
    }

    private static Proof.@Nullable Signed signed(@Nullable OffsetDateTime at, @Nullable String by) {
        return at == null ? null : new Proof.Signed(at.toInstant(), by == null ? "" : by);
    }

    private static Proof.@Nullable File file(
            @Nullable UUID id, @Nullable String name, int bytes, Proof.@Nullable Signed removed) {
        return id == null || name == null ? null : new Proof.File(id, name, bytes, removed);
    }

    /** What the indicators are called that the action's success measures name. */
    static Map<UUID, String> indicators(DSLContext sql, Subject subject) {
        return sql.select(
                        SUCCESS_MEASURE.MEASURE_ID,
                        coalesce(INDICATOR.TITLE, COLLECTED_INDICATOR.TITLE, val("")))
                .from(SUCCESS_MEASURE)
                .leftJoin(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(SUCCESS_MEASURE.INDICATOR_ID))
                .leftJoin(COLLECTED_INDICATOR)
                .on(COLLECTED_INDICATOR.INDICATOR_NO.eq(SUCCESS_MEASURE.INDICATOR_NO))
                .where(SUCCESS_MEASURE.COUNCIL_ID.eq(subject.council().value()))
                .and(SUCCESS_MEASURE.PLAN_ID.eq(subject.plan().id()))
                .and(SUCCESS_MEASURE.ACTION_ID.eq(subject.action().id()))
                .fetchMap(
                        SUCCESS_MEASURE.MEASURE_ID,
                        coalesce(INDICATOR.TITLE, COLLECTED_INDICATOR.TITLE, val("")));
    }

    /** For each action of a plan the rating that holds for the report of this very day. */
    static Map<UUID, Given> givenFor(
            DSLContext sql, UUID council, UUID plan, RatedAs as, LocalDate day) {
        return latest(sql, council, plan, as, RATING.RATED_FOR.eq(day));
    }

    /** For each action of a plan its last rating for a report before this day. */
    static Map<UUID, Given> givenBefore(
            DSLContext sql, UUID council, UUID plan, RatedAs as, LocalDate day) {
        return latest(sql, council, plan, as, RATING.RATED_FOR.lt(day));
    }

    private static Map<UUID, Given> latest(
            DSLContext sql, UUID council, UUID plan, RatedAs as, Condition when) {
        return sql.select(
                        RATING.ACTION_ID,
                        RATING.RATED_FOR,
                        RATING.STEP_NO,
                        RATING.REASON,
                        RATING.EVIDENCE_ID,
                        RATING.RATED_AT,
                        RATING.RATED_BY_NAME)
                .distinctOn(RATING.ACTION_ID)
                .from(RATING)
                .where(RATING.COUNCIL_ID.eq(council))
                .and(RATING.PLAN_ID.eq(plan))
                .and(RATING.RATED_AS.eq(as.word()))
                .and(when)
                .orderBy(
                        RATING.ACTION_ID,
                        RATING.RATED_FOR.desc(),
                        RATING.RATED_AT.desc(),
                        RATING.RATING_ID)
                .fetchMap(
                        RATING.ACTION_ID,
                        found ->
                                new Given(
                                        found.get(RATING.RATED_FOR),
                                        as,
                                        found.get(RATING.STEP_NO),
                                        found.get(RATING.REASON),
                                        found.get(RATING.EVIDENCE_ID),
                                        found.get(RATING.RATED_AT).toInstant(),
                                        found.get(RATING.RATED_BY_NAME)));
    }
}
