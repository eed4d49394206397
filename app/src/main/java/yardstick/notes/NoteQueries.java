package yardstick.notes;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.TARGET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Adds a target or a commentary, and reads one to be changed; one method, one statement. */
final class NoteQueries {

    private NoteQueries() {}

    /** Adds a target; none where one of its name, or for its period, is there already. */
    static int add(DSLContext sql, Target target) {
        return sql.insertInto(TARGET)
                .set(TARGET.COUNCIL_ID, target.id().councilId())
                .set(TARGET.TARGET_ID, target.id().targetId())
                .set(TARGET.INDICATOR_ID, target.indicatorId())
                .set(TARGET.INDICATOR_NO, target.indicatorNo())
                .set(TARGET.KIND, target.kind())
                .set(TARGET.NAME, target.name())
                .set(TARGET.PERIOD, target.period())
                .set(TARGET.VALUE, target.value())
                .set(TARGET.NOTE, target.note())
                .onConflictDoNothing()
                .execute();
    }

    /** Adds a commentary; does nothing where one of its name is there already. */
    static void add(DSLContext sql, Commentary commentary) {
        sql.insertInto(COMMENTARY)
                .set(COMMENTARY.COUNCIL_ID, commentary.id().councilId())
                .set(COMMENTARY.COMMENTARY_ID, commentary.id().commentaryId())
                .set(COMMENTARY.INDICATOR_ID, commentary.indicatorId())
                .set(COMMENTARY.INDICATOR_NO, commentary.indicatorNo())
                .set(COMMENTARY.PERIOD, commentary.period())
                .set(COMMENTARY.BODY, commentary.body())
                .set(COMMENTARY.WRITTEN_BY, commentary.writtenBy())
                .set(COMMENTARY.WRITTEN_BY_NAME, commentary.writtenByName())
                .set(COMMENTARY.WRITTEN_AT, commentary.writtenAt().atOffset(ZoneOffset.UTC))
                .onConflict(COMMENTARY.COUNCIL_ID, COMMENTARY.COMMENTARY_ID)
                .doNothing()
                .execute();
    }

    /** A target of a council on an indicator. */
    static Optional<Target> findTarget(DSLContext sql, Subject subject, TargetId target) {
        return sql.select(
                        TARGET.COUNCIL_ID,
                        TARGET.TARGET_ID,
                        TARGET.INDICATOR_ID,
                        TARGET.INDICATOR_NO,
                        TARGET.KIND,
                        TARGET.NAME,
                        TARGET.PERIOD,
                        TARGET.VALUE,
                        TARGET.NOTE,
                        TARGET.VERSION)
                .from(TARGET)
                .where(TARGET.COUNCIL_ID.eq(subject.council()))
                .and(isAbout(TARGET.INDICATOR_ID, TARGET.INDICATOR_NO, subject))
                .and(TARGET.TARGET_ID.eq(target.targetId()))
                .fetchOptional(
                        mapping(
                                (c, id, indicator, no, kind, name, period, value, note, version) ->
                                        new Target(
                                                new TargetId(c, id),
                                                indicator,
                                                no,
                                                kind,
                                                name,
                                                period,
                                                value,
                                                note,
                                                version)));
    }

    /** Whether a council has a target of this kind for a period already, other than this one. */
    static boolean hasAnotherTarget(
            DSLContext sql, Subject subject, TargetForm form, TargetId except) {
        return sql.fetchExists(
                TARGET,
                TARGET.COUNCIL_ID
                        .eq(subject.council())
                        .and(isAbout(TARGET.INDICATOR_ID, TARGET.INDICATOR_NO, subject))
                        .and(TARGET.PERIOD.eq(form.period()))
                        .and(TARGET.KIND.eq(form.kind().code()))
                        .and(TARGET.NAME.eq(form.keptName()))
                        .and(TARGET.TARGET_ID.ne(except.targetId())));
    }

    /** A commentary of a council on an indicator. */
    static Optional<Commentary> findCommentary(
            DSLContext sql, Subject subject, CommentaryId commentary) {
        return sql.select(
                        COMMENTARY.COUNCIL_ID,
                        COMMENTARY.COMMENTARY_ID,
                        COMMENTARY.INDICATOR_ID,
                        COMMENTARY.INDICATOR_NO,
                        COMMENTARY.PERIOD,
                        COMMENTARY.BODY,
                        COMMENTARY.WRITTEN_BY,
                        COMMENTARY.WRITTEN_BY_NAME,
                        COMMENTARY.WRITTEN_AT.convertFrom(OffsetDateTime::toInstant),
                        COMMENTARY.VERSION)
                .from(COMMENTARY)
                .where(COMMENTARY.COUNCIL_ID.eq(subject.council()))
                .and(isAbout(COMMENTARY.INDICATOR_ID, COMMENTARY.INDICATOR_NO, subject))
                .and(COMMENTARY.COMMENTARY_ID.eq(commentary.commentaryId()))
                .fetchOptional(
                        mapping(
                                (c, id, indicator, no, period, body, by, name, at, version) ->
                                        new Commentary(
                                                new CommentaryId(c, id),
                                                indicator,
                                                no,
                                                period,
                                                body,
                                                by,
                                                name,
                                                at,
                                                version)));
    }

    /** A null is equal to nothing: that of the two numbers which the subject has decides. */
    private static Condition isAbout(
            Field<Integer> published, Field<Integer> collected, Subject subject) {
        return published
                .eq(subject.watched().indicatorId())
                .or(collected.eq(subject.watched().indicatorNo()));
    }
}
