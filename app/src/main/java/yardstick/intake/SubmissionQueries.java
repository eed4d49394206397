package yardstick.intake;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;

import static yardstick.db.council.Tables.APPROVAL_RULE;
import static yardstick.db.council.Tables.FIGURE;
import static yardstick.db.council.Tables.SUBMISSION;
import static yardstick.db.council.Tables.SUBMISSION_ROW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.FigureStatus;
import yardstick.collection.InYearPeriod;
import yardstick.statistics.Figure;
import yardstick.tenants.CouncilId;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a council's submissions and its own figures; one method, one statement. */
public final class SubmissionQueries {

    private SubmissionQueries() {}

    /** A council's submissions of a data set, the latest first. */
    public static List<Submission> list(DSLContext sql, CouncilId council, DataSet dataSet) {
        return submissions(
                sql,
                SUBMISSION
                        .COUNCIL_ID
                        .eq(council.value())
                        .and(SUBMISSION.DATA_SET_ID.eq(dataSet.id())));
    }

    /** A council's submissions that are neither approved nor discarded, the latest first. */
    public static List<Submission> open(DSLContext sql, CouncilId council) {
        return submissions(
                sql,
                SUBMISSION
                        .COUNCIL_ID
                        .eq(council.value())
                        .and(SUBMISSION.STATE.in("draft", "submitted")));
    }

    /** A council's submission of a data set. */
    public static Optional<Submission> find(
            DSLContext sql, CouncilId council, DataSet dataSet, UUID id) {
        return submissions(
                        sql,
                        SUBMISSION
                                .COUNCIL_ID
                                .eq(council.value())
                                .and(SUBMISSION.DATA_SET_ID.eq(dataSet.id()))
                                .and(SUBMISSION.SUBMISSION_ID.eq(id)))
                .stream()
                .findFirst();
    }

    /** The submission that was sent under a key. */
    static Optional<Submission> byKey(DSLContext sql, CouncilId council, String key) {
        return submissions(
                        sql,
                        SUBMISSION
                                .COUNCIL_ID
                                .eq(council.value())
                                .and(SUBMISSION.IDEMPOTENCY_KEY.eq(key)))
                .stream()
                .findFirst();
    }

    private static List<Submission> submissions(DSLContext sql, Condition which) {
        return sql.select(
                        SUBMISSION.SUBMISSION_ID,
                        SUBMISSION.DATA_SET_ID,
                        SUBMISSION.ORIGIN.convertFrom(Submission.Origin::of),
                        SUBMISSION.FILE_NAME,
                        SUBMISSION.FINGERPRINT,
                        SUBMISSION.STATE.convertFrom(Submission.State::of),
                        SUBMISSION.MADE_BY,
                        SUBMISSION.MADE_BY_NAME,
                        SUBMISSION.MADE_AT,
                        SUBMISSION.SUBMITTED_BY,
                        SUBMISSION.SUBMITTED_BY_NAME,
                        SUBMISSION.SUBMITTED_AT,
                        SUBMISSION.DECIDED_BY,
                        SUBMISSION.DECIDED_BY_NAME,
                        SUBMISSION.DECIDED_AT,
                        SUBMISSION.REMARK,
                        SUBMISSION.VERSION)
                .from(SUBMISSION)
                .where(which)
                .orderBy(SUBMISSION.MADE_AT.desc(), SUBMISSION.SUBMISSION_ID)
                .fetch(
                        found ->
                                new Submission(
                                        found.value1(),
                                        found.value2(),
                                        found.value3(),
                                        found.value4(),
                                        found.value5(),
                                        found.value6(),
                                        new Submission.Signature(
                                                found.value7(),
                                                found.value8(),
                                                found.value9().toInstant()),
                                        signature(
                                                found.value10(), found.value11(), found.value12()),
                                        signature(
                                                found.value13(), found.value14(), found.value15()),
                                        found.value16(),
                                        found.value17()));
    }

    private static Submission.@Nullable Signature signature(
            @Nullable UUID person, String name, @Nullable OffsetDateTime at) {
        return at == null ? null : new Submission.Signature(person, name, at.toInstant());
    }

    /** The rows of a submission, in their order. */
    public static List<Row> rows(DSLContext sql, CouncilId council, UUID submission) {
        return sql.select(
                        SUBMISSION_ROW.ROW_NO,
                        SUBMISSION_ROW.PLACE,
                        SUBMISSION_ROW.INDICATOR,
                        SUBMISSION_ROW.PERIOD,
                        SUBMISSION_ROW.NUMERATOR,
                        SUBMISSION_ROW.DENOMINATOR,
                        SUBMISSION_ROW.VALUE,
                        SUBMISSION_ROW.STATUS,
                        SUBMISSION_ROW.REASON,
                        SUBMISSION_ROW.NOTE,
                        SUBMISSION_ROW.FAULTS,
                        SUBMISSION_ROW.VERSION)
                .from(SUBMISSION_ROW)
                .where(SUBMISSION_ROW.COUNCIL_ID.eq(council.value()))
                .and(SUBMISSION_ROW.SUBMISSION_ID.eq(submission))
                .orderBy(SUBMISSION_ROW.ROW_NO)
                .fetch(
                        mapping(
                                (no,
                                        place,
                                        code,
                                        period,
                                        num,
                                        den,
                                        value,
                                        status,
                                        why,
                                        note,
                                        faults,
                                        v) -> {
                                    var texts = new EnumMap<Column, String>(Column.class);
                                    texts.put(Column.CODE, code);
                                    texts.put(Column.PERIOD, period);
                                    texts.put(Column.NUMERATOR, num);
                                    texts.put(Column.DENOMINATOR, den);
                                    texts.put(Column.VALUE, value);
                                    texts.put(Column.STATUS, status);
                                    texts.put(Column.REASON, why);
                                    texts.put(Column.NOTE, note);
                                    return new Row(
                                            Entry.at(no, place, texts).with(Fault.of(faults)), v);
                                }));
    }

    /** A council's own figures of a data set: of each, the latest that was approved. */
    public static List<OwnFigure> figures(DSLContext sql, CouncilId council, DataSet dataSet) {
        return sql.select(
                        FIGURE.INDICATOR_NO,
                        FIGURE.FIRST_DAY,
                        FIGURE.REVISION.convertFrom(Short::intValue),
                        FIGURE.STATUS.convertFrom(FigureStatus::of),
                        FIGURE.VALUE,
                        FIGURE.MISSING,
                        FIGURE.NUMERATOR,
                        FIGURE.DENOMINATOR,
                        FIGURE.NOTE,
                        FIGURE.APPROVED_AT.convertFrom(OffsetDateTime::toInstant),
                        SUBMISSION.DECIDED_BY_NAME,
                        FIGURE.SUBMISSION_ID)
                .distinctOn(FIGURE.INDICATOR_NO, FIGURE.FIRST_DAY)
                .from(FIGURE)
                .join(SUBMISSION)
                .on(SUBMISSION.COUNCIL_ID.eq(FIGURE.COUNCIL_ID))
                .and(SUBMISSION.SUBMISSION_ID.eq(FIGURE.SUBMISSION_ID))
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .and(
                        FIGURE.INDICATOR_NO.in(
                                dataSet.indicators().stream().map(CollectedIndicator::id).toList()))
                .orderBy(FIGURE.INDICATOR_NO, FIGURE.FIRST_DAY, FIGURE.REVISION.desc())
                .fetch(
                        mapping(
                                (no,
                                        day,
                                        revision,
                                        status,
                                        value,
                                        why,
                                        num,
                                        den,
                                        note,
                                        at,
                                        by,
                                        from) ->
                                        new OwnFigure(
                                                new CollectedFigure(
                                                        dataSet.find(no).orElseThrow(),
                                                        new InYearPeriod(dataSet.kind(), day),
                                                        figure(value, why),
                                                        num,
                                                        den,
                                                        status),
                                                revision,
                                                note,
                                                at,
                                                by,
                                                from)));
    }

    /** For how many indicators of a data set a council has approved a figure of a period. */
    public static int given(
            DSLContext sql, CouncilId council, DataSet dataSet, InYearPeriod period) {
        return sql.select(countDistinct(FIGURE.INDICATOR_NO))
                .from(FIGURE)
                .where(FIGURE.COUNCIL_ID.eq(council.value()))
                .and(FIGURE.FIRST_DAY.eq(period.firstDay()))
                .and(
                        FIGURE.INDICATOR_NO.in(
                                dataSet.indicators().stream().map(CollectedIndicator::id).toList()))
                .fetchSingle()
                .value1();
    }

    private static Figure figure(@Nullable BigDecimal value, @Nullable String missing) {
        return value != null
                ? new Figure.Known(value)
                : new Figure.Missing(Figure.Reason.of(String.valueOf(missing)));
    }

    /** How a council approves; two people and version 0 where it has never said. */
    public static ApprovalRule approvalRule(DSLContext sql, CouncilId council) {
        return sql.select(APPROVAL_RULE.ONE_PERSON_MAY_APPROVE, APPROVAL_RULE.VERSION)
                .from(APPROVAL_RULE)
                .where(APPROVAL_RULE.COUNCIL_ID.eq(council.value()))
                .fetchOptional(mapping(ApprovalRule::new))
                .orElse(new ApprovalRule(false, -1));
    }
}
