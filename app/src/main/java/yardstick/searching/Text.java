package yardstick.searching;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.toChar;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.EVIDENCE;
import static yardstick.db.council.Tables.FINDING_STATUS;
import static yardstick.db.council.Tables.INSPECTION_FACT;
import static yardstick.db.council.Tables.INSPECTION_NOTE;
import static yardstick.db.council.Tables.LINE_OF_ENQUIRY;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.MILESTONE;
import static yardstick.db.council.Tables.OUTCOME;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PRIORITY;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.council.Tables.RISK;
import static yardstick.db.council.Tables.SUCCESS_MEASURE;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.published.Tables.INSPECTION;
import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;
import static yardstick.db.shared.Tables.DATA_SET;

import org.jooq.Field;
import org.jooq.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a council's own words are kept, and where a reader finds them.
 *
 * @param kind what they are
 * @param table where they are kept, with what names them
 * @param council whose they are
 * @param source the plan, inspection or indicator they stand in
 * @param body the words
 * @param below their address below the council's
 */
record Text(
        Kind kind,
        Table<?> table,
        Field<UUID> council,
        Field<String> source,
        Field<String> body,
        Field<String> below) {

    private static final Field<String> ITS_PLAN = address("/plans/", PLAN.PLAN_ID);
    private static final Field<String> ITS_INSPECTION =
            address("/inspections/", OWN_INSPECTION.INSPECTION_ID);
    private static final Field<String> ITS_REVIEW = address("/reviews/", REVIEW.REVIEW_ID);
    private static final Field<String> ITS_MEETING =
            concat(
                    address("/boards/", MEETING.BOARD_ID),
                    address("/meetings/", MEETING.MEETING_ID));

    /** All of them. */
    static final List<Text> ALL =
            Stream.of(plans(), actions(), inspections(), reviews(), commentary(), meetings())
                    .flatMap(List::stream)
                    .toList();

    private static List<Text> plans() {
        return List.of(
                new Text(
                        Kind.PLAN,
                        PLAN,
                        PLAN.COUNCIL_ID,
                        PLAN.TITLE,
                        together(PLAN.TITLE, PLAN.INTRODUCTION),
                        ITS_PLAN),
                ofPlan(Kind.PLAN, PRIORITY, PRIORITY.COUNCIL_ID, PRIORITY.PLAN_ID, PRIORITY.TITLE),
                ofPlan(Kind.PLAN, OUTCOME, OUTCOME.COUNCIL_ID, OUTCOME.PLAN_ID, OUTCOME.BODY),
                ofPlan(
                        Kind.RISK,
                        RISK,
                        RISK.COUNCIL_ID,
                        RISK.PLAN_ID,
                        together(RISK.BODY, RISK.MITIGATION)));
    }

    private static Text ofPlan(
            Kind kind, Table<?> table, Field<UUID> council, Field<UUID> plan, Field<String> body) {
        return new Text(kind, withPlan(table, council, plan), council, PLAN.TITLE, body, ITS_PLAN);
    }

    private static Table<?> withPlan(Table<?> table, Field<UUID> council, Field<UUID> plan) {
        return table.join(PLAN).on(PLAN.COUNCIL_ID.eq(council).and(PLAN.PLAN_ID.eq(plan)));
    }

    private static List<Text> actions() {
        return List.of(
                ofAction(Kind.ACTION, ACTION, concat(ACTION.REFERENCE, inline(" "), ACTION.TITLE)),
                ofAction(Kind.PROGRESS, ACTION, ACTION.CLOSED_BECAUSE),
                ofAction(Kind.ACTION, MILESTONE, MILESTONE.BODY),
                ofAction(
                        Kind.ACTION,
                        SUCCESS_MEASURE,
                        together(SUCCESS_MEASURE.BODY, SUCCESS_MEASURE.EVIDENCED_BY)),
                ofAction(Kind.PROGRESS, PROGRESS, PROGRESS.BODY),
                ofAction(Kind.PROGRESS, RATING, RATING.REASON),
                ofAction(Kind.PROGRESS, EVIDENCE, EVIDENCE.TITLE));
    }

    /** Whatever hangs on an action names council, plan and action alike. */
    private static Text ofAction(Kind kind, Table<?> table, Field<String> body) {
        var council = named(table, "council_id");
        return new Text(
                kind,
                withPlan(table, council, named(table, "plan_id")),
                council,
                PLAN.TITLE,
                body,
                concat(ITS_PLAN, address("/actions/", named(table, "action_id"))));
    }

    private static Field<UUID> named(Table<?> table, String column) {
        return Objects.requireNonNull(table.field(column, UUID.class), column);
    }

    private static List<Text> inspections() {
        return List.of(
                ofInspection(RECOMMENDATION, RECOMMENDATION.BODY),
                new Text(
                        Kind.RECOMMENDATION,
                        OWN_INSPECTION,
                        OWN_INSPECTION.COUNCIL_ID,
                        OWN_INSPECTION.SOURCE,
                        together(OWN_INSPECTION.THEME, OWN_INSPECTION.SUMMARY),
                        ITS_INSPECTION),
                ofInspection(
                        INSPECTION_FACT,
                        concat(INSPECTION_FACT.LABEL, inline(": "), INSPECTION_FACT.VALUE)),
                new Text(
                        Kind.RECOMMENDATION,
                        INSPECTION_NOTE
                                .join(INSPECTION)
                                .on(
                                        INSPECTION.INSPECTION_ID.eq(
                                                INSPECTION_NOTE.PUBLISHED_INSPECTION_ID)),
                        INSPECTION_NOTE.COUNCIL_ID,
                        concat(inline("Note on the inspection of "), day(INSPECTION.INSPECTED_ON)),
                        INSPECTION_NOTE.BODY,
                        address("/inspections/", INSPECTION.INSPECTION_ID)));
    }

    private static Text ofInspection(Table<?> table, Field<String> body) {
        var council = named(table, "council_id");
        return new Text(
                Kind.RECOMMENDATION,
                table.join(OWN_INSPECTION)
                        .on(OWN_INSPECTION.COUNCIL_ID.eq(council))
                        .and(OWN_INSPECTION.INSPECTION_ID.eq(named(table, "inspection_id"))),
                council,
                OWN_INSPECTION.SOURCE,
                body,
                ITS_INSPECTION);
    }

    private static List<Text> reviews() {
        return List.of(
                ofReview(REVIEW_FINDING, REVIEW_FINDING.BODY),
                ofReview(REVIEW_FINDING, REVIEW_FINDING.ANSWER_NOTE),
                ofReview(LINE_OF_ENQUIRY, LINE_OF_ENQUIRY.BODY),
                new Text(
                        Kind.FINDING,
                        REVIEW,
                        REVIEW.COUNCIL_ID,
                        REVIEW.TITLE,
                        together(
                                together(REVIEW.TITLE, REVIEW.ROUND),
                                together(REVIEW.FOCUS, REVIEW.SUMMARY)),
                        ITS_REVIEW),
                new Text(
                        Kind.FINDING,
                        FINDING_STATUS
                                .join(REVIEW_FINDING)
                                .on(REVIEW_FINDING.COUNCIL_ID.eq(FINDING_STATUS.COUNCIL_ID))
                                .and(REVIEW_FINDING.FINDING_ID.eq(FINDING_STATUS.FINDING_ID))
                                .join(REVIEW)
                                .on(REVIEW.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                                .and(REVIEW.REVIEW_ID.eq(REVIEW_FINDING.REVIEW_ID)),
                        FINDING_STATUS.COUNCIL_ID,
                        REVIEW.TITLE,
                        FINDING_STATUS.BODY,
                        ITS_REVIEW));
    }

    private static Text ofReview(Table<?> table, Field<String> body) {
        var council = named(table, "council_id");
        return new Text(
                Kind.FINDING,
                table.join(REVIEW)
                        .on(REVIEW.COUNCIL_ID.eq(council))
                        .and(REVIEW.REVIEW_ID.eq(named(table, "review_id"))),
                council,
                REVIEW.TITLE,
                body,
                ITS_REVIEW);
    }

    /** On published indicators, and on those that councils collect. */
    private static List<Text> commentary() {
        return List.of(
                new Text(
                        Kind.COMMENTARY,
                        COMMENTARY
                                .join(INDICATOR)
                                .on(INDICATOR.INDICATOR_ID.eq(COMMENTARY.INDICATOR_ID)),
                        COMMENTARY.COUNCIL_ID,
                        INDICATOR.TITLE,
                        COMMENTARY.BODY,
                        address("/indicators/", INDICATOR.CODE)),
                new Text(
                        Kind.COMMENTARY,
                        COMMENTARY
                                .join(COLLECTED_INDICATOR)
                                .on(COLLECTED_INDICATOR.INDICATOR_NO.eq(COMMENTARY.INDICATOR_NO))
                                .join(DATA_SET)
                                .on(DATA_SET.DATA_SET_ID.eq(COLLECTED_INDICATOR.DATA_SET_ID)),
                        COMMENTARY.COUNCIL_ID,
                        COLLECTED_INDICATOR.TITLE,
                        COMMENTARY.BODY,
                        concat(
                                address("/figures/", DATA_SET.CODE),
                                address("/indicators/", COLLECTED_INDICATOR.CODE))));
    }

    private static List<Text> meetings() {
        var held = concat(inline("Meeting of "), day(MEETING.HELD_ON));
        return List.of(
                new Text(
                        Kind.DECISION,
                        DECISION.join(MEETING)
                                .on(MEETING.COUNCIL_ID.eq(DECISION.COUNCIL_ID))
                                .and(MEETING.MEETING_ID.eq(DECISION.MEETING_ID)),
                        DECISION.COUNCIL_ID,
                        held,
                        DECISION.BODY,
                        ITS_MEETING),
                new Text(
                        Kind.DECISION,
                        MEETING,
                        MEETING.COUNCIL_ID,
                        held,
                        MEETING.NOTE,
                        ITS_MEETING));
    }

    private static Field<String> together(Field<String> first, Field<String> second) {
        return concat(first, inline(". "), second);
    }

    private static Field<String> address(String room, Field<?> id) {
        return concat(inline(room), id.cast(String.class));
    }

    private static Field<String> day(Field<LocalDate> day) {
        return toChar(day, "FMDD FMMonth YYYY");
    }
}
