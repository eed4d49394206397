package yardstick.searching;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.INSPECTION_FACT;
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

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;

import yardstick.db.council.Routines;
import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Searches a council's own texts inside its own space: one statement over all of them. */
final class SearchQueries {

    /** As many as somebody reads. */
    static final int MOST = 60;

    private final CouncilId council;
    private final String words;

    private SearchQueries(CouncilId council, String words) {
        this.council = council;
        this.words = words;
    }

    /**
     * What holds the words, the best fit first; one more than {@link #MOST} where there is more.
     */
    static List<Hit> find(DSLContext sql, CouncilId council, String words, Set<Kind> kinds) {
        var search = new SearchQueries(council, words);
        var found = search.all().asTable("found", "kind", "source", "excerpt", "below", "fit");
        var kind = found.field(0, String.class);
        var fit = found.field(4, Float.class);
        return sql.select(
                        kind,
                        found.field(1, String.class),
                        found.field(2, String.class),
                        found.field(3, String.class))
                .from(found)
                .where(kind.in(kinds.stream().map(Kind::word).toList()))
                .orderBy(fit.desc(), found.field(3))
                .limit(MOST + 1)
                .fetch(mapping(Hit::new));
    }

    private Select<Record5<String, String, String, String, Float>> all() {
        return plans().unionAll(parts())
                .unionAll(said())
                .unionAll(inspections())
                .unionAll(reviews())
                .unionAll(elsewhere());
    }

    private Select<Record5<String, String, String, String, Float>> plans() {
        return hit(
                        Kind.PLAN,
                        PLAN.TITLE,
                        concat(PLAN.TITLE, inline(". "), PLAN.INTRODUCTION),
                        plan())
                .from(PLAN)
                .where(ours(PLAN.COUNCIL_ID, concat(PLAN.TITLE, inline(". "), PLAN.INTRODUCTION)))
                .unionAll(
                        hit(Kind.PLAN, PLAN.TITLE, PRIORITY.TITLE, plan())
                                .from(PRIORITY)
                                .join(PLAN)
                                .on(within(PRIORITY.COUNCIL_ID, PRIORITY.PLAN_ID))
                                .where(ours(PRIORITY.COUNCIL_ID, PRIORITY.TITLE)))
                .unionAll(
                        hit(Kind.PLAN, PLAN.TITLE, OUTCOME.BODY, plan())
                                .from(OUTCOME)
                                .join(PLAN)
                                .on(within(OUTCOME.COUNCIL_ID, OUTCOME.PLAN_ID))
                                .where(ours(OUTCOME.COUNCIL_ID, OUTCOME.BODY)))
                .unionAll(
                        hit(
                                        Kind.RISK,
                                        PLAN.TITLE,
                                        concat(RISK.BODY, inline(". "), RISK.MITIGATION),
                                        plan())
                                .from(RISK)
                                .join(PLAN)
                                .on(within(RISK.COUNCIL_ID, RISK.PLAN_ID))
                                .where(
                                        ours(
                                                RISK.COUNCIL_ID,
                                                concat(RISK.BODY, inline(". "), RISK.MITIGATION))));
    }

    private Select<Record5<String, String, String, String, Float>> parts() {
        return ofAction(
                        Kind.ACTION,
                        ACTION,
                        ACTION.COUNCIL_ID,
                        ACTION.PLAN_ID,
                        ACTION.ACTION_ID,
                        concat(ACTION.REFERENCE, inline(" "), ACTION.TITLE))
                .unionAll(
                        ofAction(
                                Kind.ACTION,
                                MILESTONE,
                                MILESTONE.COUNCIL_ID,
                                MILESTONE.PLAN_ID,
                                MILESTONE.ACTION_ID,
                                MILESTONE.BODY))
                .unionAll(
                        ofAction(
                                Kind.ACTION,
                                SUCCESS_MEASURE,
                                SUCCESS_MEASURE.COUNCIL_ID,
                                SUCCESS_MEASURE.PLAN_ID,
                                SUCCESS_MEASURE.ACTION_ID,
                                concat(
                                        SUCCESS_MEASURE.BODY,
                                        inline(". "),
                                        SUCCESS_MEASURE.EVIDENCED_BY)));
    }

    private Select<Record5<String, String, String, String, Float>> said() {
        return ofAction(
                        Kind.PROGRESS,
                        PROGRESS,
                        PROGRESS.COUNCIL_ID,
                        PROGRESS.PLAN_ID,
                        PROGRESS.ACTION_ID,
                        PROGRESS.BODY)
                .unionAll(
                        ofAction(
                                Kind.PROGRESS,
                                RATING,
                                RATING.COUNCIL_ID,
                                RATING.PLAN_ID,
                                RATING.ACTION_ID,
                                RATING.REASON));
    }

    private Select<Record5<String, String, String, String, Float>> inspections() {
        var address =
                concat(inline("/inspections/"), OWN_INSPECTION.INSPECTION_ID.cast(String.class));
        return hit(Kind.RECOMMENDATION, OWN_INSPECTION.SOURCE, RECOMMENDATION.BODY, address)
                .from(RECOMMENDATION)
                .join(OWN_INSPECTION)
                .on(OWN_INSPECTION.COUNCIL_ID.eq(RECOMMENDATION.COUNCIL_ID))
                .and(OWN_INSPECTION.INSPECTION_ID.eq(RECOMMENDATION.INSPECTION_ID))
                .where(ours(RECOMMENDATION.COUNCIL_ID, RECOMMENDATION.BODY))
                .unionAll(
                        hit(
                                        Kind.RECOMMENDATION,
                                        OWN_INSPECTION.SOURCE,
                                        concat(
                                                OWN_INSPECTION.THEME,
                                                inline(". "),
                                                OWN_INSPECTION.SUMMARY),
                                        address)
                                .from(OWN_INSPECTION)
                                .where(
                                        ours(
                                                OWN_INSPECTION.COUNCIL_ID,
                                                concat(
                                                        OWN_INSPECTION.THEME,
                                                        inline(". "),
                                                        OWN_INSPECTION.SUMMARY))))
                .unionAll(
                        hit(
                                        Kind.RECOMMENDATION,
                                        OWN_INSPECTION.SOURCE,
                                        concat(
                                                INSPECTION_FACT.LABEL,
                                                inline(": "),
                                                INSPECTION_FACT.VALUE),
                                        address)
                                .from(INSPECTION_FACT)
                                .join(OWN_INSPECTION)
                                .on(OWN_INSPECTION.COUNCIL_ID.eq(INSPECTION_FACT.COUNCIL_ID))
                                .and(OWN_INSPECTION.INSPECTION_ID.eq(INSPECTION_FACT.INSPECTION_ID))
                                .where(
                                        ours(
                                                INSPECTION_FACT.COUNCIL_ID,
                                                concat(
                                                        INSPECTION_FACT.LABEL,
                                                        inline(": "),
                                                        INSPECTION_FACT.VALUE))));
    }

    private Select<Record5<String, String, String, String, Float>> reviews() {
        var address = concat(inline("/reviews/"), REVIEW.REVIEW_ID.cast(String.class));
        return hit(Kind.FINDING, REVIEW.TITLE, REVIEW_FINDING.BODY, address)
                .from(REVIEW_FINDING)
                .join(REVIEW)
                .on(REVIEW.COUNCIL_ID.eq(REVIEW_FINDING.COUNCIL_ID))
                .and(REVIEW.REVIEW_ID.eq(REVIEW_FINDING.REVIEW_ID))
                .where(ours(REVIEW_FINDING.COUNCIL_ID, REVIEW_FINDING.BODY))
                .unionAll(
                        hit(
                                        Kind.FINDING,
                                        REVIEW.TITLE,
                                        concat(
                                                REVIEW.TITLE,
                                                inline(". "),
                                                REVIEW.FOCUS,
                                                inline(". "),
                                                REVIEW.SUMMARY),
                                        address)
                                .from(REVIEW)
                                .where(
                                        ours(
                                                REVIEW.COUNCIL_ID,
                                                concat(
                                                        REVIEW.TITLE,
                                                        inline(". "),
                                                        REVIEW.FOCUS,
                                                        inline(". "),
                                                        REVIEW.SUMMARY))));
    }

    private Select<Record5<String, String, String, String, Float>> elsewhere() {
        return hit(
                        Kind.COMMENTARY,
                        INDICATOR.TITLE,
                        COMMENTARY.BODY,
                        concat(inline("/indicators/"), INDICATOR.CODE))
                .from(COMMENTARY)
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(COMMENTARY.INDICATOR_ID))
                .where(ours(COMMENTARY.COUNCIL_ID, COMMENTARY.BODY))
                .unionAll(
                        hit(
                                        Kind.DECISION,
                                        concat(
                                                inline("Meeting of "),
                                                MEETING.HELD_ON.cast(String.class)),
                                        DECISION.BODY,
                                        concat(
                                                inline("/boards/"),
                                                MEETING.BOARD_ID.cast(String.class)))
                                .from(DECISION)
                                .join(MEETING)
                                .on(MEETING.COUNCIL_ID.eq(DECISION.COUNCIL_ID))
                                .and(MEETING.MEETING_ID.eq(DECISION.MEETING_ID))
                                .where(ours(DECISION.COUNCIL_ID, DECISION.BODY)));
    }

    private Select<Record5<String, String, String, String, Float>> ofAction(
            Kind kind,
            Table<?> table,
            TableField<?, UUID> itsCouncil,
            TableField<?, UUID> itsPlan,
            TableField<?, UUID> action,
            Field<String> body) {
        var address = concat(plan(), inline("/actions/"), action.cast(String.class));
        return hit(kind, PLAN.TITLE, body, address)
                .from(table)
                .join(PLAN)
                .on(within(itsCouncil, itsPlan))
                .where(ours(itsCouncil, body));
    }

    private static Field<String> plan() {
        return concat(inline("/plans/"), PLAN.PLAN_ID.cast(String.class));
    }

    private static Condition within(TableField<?, UUID> itsCouncil, TableField<?, UUID> itsPlan) {
        return PLAN.COUNCIL_ID.eq(itsCouncil).and(PLAN.PLAN_ID.eq(itsPlan));
    }

    private Condition ours(TableField<?, UUID> itsCouncil, Field<String> body) {
        return itsCouncil.eq(council.value()).and(Routines.matches(body, val(words)).isTrue());
    }

    private org.jooq.SelectSelectStep<Record5<String, String, String, String, Float>> hit(
            Kind kind, Field<String> where, Field<String> body, Field<String> address) {
        return select(
                inline(kind.word()),
                where,
                Routines.excerpt(body, val(words)),
                address,
                Routines.relevance(body, val(words)));
    }
}
