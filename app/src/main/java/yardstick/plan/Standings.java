package yardstick.plan;

import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.RATING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a plan's actions are rated at a report: each by the last rating for that day or an earlier
 * one, so that an action that was not rated anew keeps its rating, and grows stale. Of two ratings
 * for one day the later written holds. A board rates when it meets, which is after the report that
 * it was given: its ratings are read up to the day that is looked at.
 *
 * @param now owners' ratings at the report, by action
 * @param before owners' ratings at the report before
 * @param board the board's ratings on the day looked at
 */
record Standings(Map<UUID, Rating> now, Map<UUID, Rating> before, Map<UUID, Rating> board) {

    /** Reads them: three statements, each one probe of an index for each action. */
    static Standings at(
            DSLContext sql, CouncilId council, UUID plan, Reports reports, LocalDate upTo) {
        return new Standings(
                ratings(sql, council, plan, RatedAs.OWNER, reports.now()),
                ratings(sql, council, plan, RatedAs.OWNER, reports.before()),
                ratings(sql, council, plan, RatedAs.BOARD, upTo));
    }

    /** How one action is rated. */
    Action.Standing of(UUID action) {
        return new Action.Standing(now.get(action), before.get(action), board.get(action));
    }

    private static Map<UUID, Rating> ratings(
            DSLContext sql, CouncilId council, UUID plan, RatedAs as, @Nullable LocalDate day) {
        if (day == null) {
            return Map.of();
        }
        var last =
                lateral(
                                select(
                                                RATING.RATED_FOR,
                                                RATING.STEP_NO,
                                                RATING.REASON,
                                                RATING.EVIDENCE_ID,
                                                RATING.RATED_AT,
                                                RATING.RATED_BY_NAME)
                                        .from(RATING)
                                        .where(RATING.COUNCIL_ID.eq(ACTION.COUNCIL_ID))
                                        .and(RATING.PLAN_ID.eq(ACTION.PLAN_ID))
                                        .and(RATING.RATED_AS.eq(as.word()))
                                        .and(RATING.ACTION_ID.eq(ACTION.ACTION_ID))
                                        .and(RATING.RATED_FOR.le(day))
                                        .orderBy(RATING.RATED_FOR.desc(), RATING.RATED_AT.desc())
                                        .limit(1))
                        .as("last");
        return sql
                .select(
                        ACTION.ACTION_ID,
                        last.field(RATING.RATED_FOR),
                        last.field(RATING.STEP_NO),
                        last.field(RATING.REASON),
                        last.field(RATING.EVIDENCE_ID),
                        last.field(RATING.RATED_AT),
                        last.field(RATING.RATED_BY_NAME))
                .from(ACTION)
                .crossJoin(last)
                .where(ACTION.COUNCIL_ID.eq(council.value()))
                .and(ACTION.PLAN_ID.eq(plan))
                .stream()
                .collect(
                        Collectors.toMap(
                                found -> found.value1(),
                                found ->
                                        new Rating(
                                                found.value1(),
                                                found.value2(),
                                                as,
                                                found.value3(),
                                                found.value4(),
                                                found.value5(),
                                                found.value6().toInstant(),
                                                found.value7())));
    }
}
