package yardstick.notes;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.TARGET;

import org.jooq.DSLContext;

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
                        TARGET.PERIOD,
                        TARGET.VALUE,
                        TARGET.NOTE,
                        TARGET.VERSION)
                .from(TARGET)
                .where(TARGET.COUNCIL_ID.eq(subject.council()))
                .and(TARGET.INDICATOR_ID.eq(subject.indicator().id()))
                .and(TARGET.TARGET_ID.eq(target.targetId()))
                .fetchOptional(
                        mapping(
                                (c, id, indicator, period, value, note, version) ->
                                        new Target(
                                                new TargetId(c, id),
                                                indicator,
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
                        .and(TARGET.INDICATOR_ID.eq(subject.indicator().id()))
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
                        COMMENTARY.PERIOD,
                        COMMENTARY.BODY,
                        COMMENTARY.WRITTEN_BY,
                        COMMENTARY.WRITTEN_BY_NAME,
                        COMMENTARY.WRITTEN_AT.convertFrom(OffsetDateTime::toInstant),
                        COMMENTARY.VERSION)
                .from(COMMENTARY)
                .where(COMMENTARY.COUNCIL_ID.eq(subject.council()))
                .and(COMMENTARY.INDICATOR_ID.eq(subject.indicator().id()))
                .and(COMMENTARY.COMMENTARY_ID.eq(commentary.commentaryId()))
                .fetchOptional(
                        mapping(
                                (c, id, indicator, period, body, by, name, at, version) ->
                                        new Commentary(
                                                new CommentaryId(c, id),
                                                indicator,
                                                period,
                                                body,
                                                by,
                                                name,
                                                at,
                                                version)));
    }
}
