package yardstick.notes;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.TARGET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads one target or commentary to be changed; one method, one statement. */
final class NoteQueries {

    private NoteQueries() {}

    /** A target of a council on an indicator. */
    static Optional<Target> findTarget(DSLContext sql, Subject subject, TargetId target) {
        return sql.select(
                        TARGET.COUNCIL_ID,
                        TARGET.TARGET_ID,
                        TARGET.INDICATOR_ID,
                        TARGET.INDICATOR_NO,
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
                                (c, id, indicator, no, period, value, note, version) ->
                                        new Target(
                                                new TargetId(c, id),
                                                indicator,
                                                no,
                                                period,
                                                value,
                                                note,
                                                version)));
    }

    /** Whether a council has a target for a period already, other than this one. */
    static boolean hasAnotherTarget(
            DSLContext sql, Subject subject, String period, TargetId except) {
        return sql.fetchExists(
                TARGET,
                TARGET.COUNCIL_ID
                        .eq(subject.council())
                        .and(isAbout(TARGET.INDICATOR_ID, TARGET.INDICATOR_NO, subject))
                        .and(TARGET.PERIOD.eq(period))
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
