package yardstick.papers;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.FROZEN_PLAN;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.PLAN_BOARD;
import static yardstick.db.council.Tables.TARGET;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;
import static yardstick.db.shared.Tables.TEAM_LETTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;

import yardstick.papers.Gathered.Watched;
import yardstick.team.TeamQueries.Letter;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a paper says beside its plans; one method, one statement. */
final class PaperQueries {

    /** The code of an indicator, whichever of the two kinds it is. */
    private static final Field<String> CODE = coalesce(INDICATOR.CODE, COLLECTED_INDICATOR.CODE);

    private PaperQueries() {}

    /** What a frozen version of a plan holds, and its day. */
    record Frozen(String title, LocalDate presentedOn, String content) {}

    /** A version of a plan of the council. */
    static Optional<Frozen> frozen(DSLContext sql, CouncilId council, UUID plan, UUID version) {
        return sql.select(
                        FROZEN_PLAN.TITLE,
                        FROZEN_PLAN.PRESENTED_ON,
                        FROZEN_PLAN.CONTENT.convertFrom(JSONB::data))
                .from(FROZEN_PLAN)
                .where(FROZEN_PLAN.COUNCIL_ID.eq(council.value()))
                .and(FROZEN_PLAN.PLAN_ID.eq(plan))
                .and(FROZEN_PLAN.FROZEN_ID.eq(version))
                .fetchOptional(mapping(Frozen::new));
    }

    /** What the council has written about indicators, the latest first. */
    static Map<Watched, List<Gathered.Said>> commentary(
            DSLContext sql, CouncilId council, Collection<Watched> watched) {
        return sql
                .select(
                        CODE,
                        COMMENTARY.INDICATOR_NO.isNotNull(),
                        COMMENTARY.PERIOD,
                        COMMENTARY.BODY,
                        COMMENTARY.WRITTEN_BY_NAME,
                        COMMENTARY.WRITTEN_AT)
                .from(COMMENTARY)
                .leftJoin(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(COMMENTARY.INDICATOR_ID))
                .leftJoin(COLLECTED_INDICATOR)
                .on(COLLECTED_INDICATOR.INDICATOR_NO.eq(COMMENTARY.INDICATOR_NO))
                .where(COMMENTARY.COUNCIL_ID.eq(council.value()))
                .and(among(watched))
                .orderBy(COMMENTARY.WRITTEN_AT.desc())
                .stream()
                .collect(
                        Collectors.groupingBy(
                                found -> new Watched(found.value1(), found.value2()),
                                Collectors.mapping(
                                        found ->
                                                new Gathered.Said(
                                                        found.value3(),
                                                        found.value4(),
                                                        found.value5(),
                                                        found.value6().toInstant()),
                                        Collectors.toList())));
    }

    /** What the council wants indicators to be, by period. */
    static Map<Watched, List<Gathered.Aim>> aims(
            DSLContext sql, CouncilId council, Collection<Watched> watched) {
        return sql
                .select(
                        CODE,
                        TARGET.INDICATOR_NO.isNotNull(),
                        TARGET.PERIOD,
                        TARGET.VALUE,
                        TARGET.NOTE)
                .from(TARGET)
                .leftJoin(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(TARGET.INDICATOR_ID))
                .leftJoin(COLLECTED_INDICATOR)
                .on(COLLECTED_INDICATOR.INDICATOR_NO.eq(TARGET.INDICATOR_NO))
                .where(TARGET.COUNCIL_ID.eq(council.value()))
                .and(among(watched))
                .orderBy(TARGET.PERIOD)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                found -> new Watched(found.value1(), found.value2()),
                                Collectors.mapping(
                                        found ->
                                                new Gathered.Aim(
                                                        found.value3(),
                                                        found.value4(),
                                                        found.value5()),
                                        Collectors.toList())));
    }

    private static Condition among(Collection<Watched> watched) {
        var byKind =
                watched.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        Watched::inYear,
                                        Collectors.mapping(Watched::code, Collectors.toList())));
        return INDICATOR
                .CODE
                .in(byKind.getOrDefault(false, List.of()))
                .or(COLLECTED_INDICATOR.CODE.in(byKind.getOrDefault(true, List.of())));
    }

    /** A meeting of a board of the council. */
    static Optional<Meeting> meeting(DSLContext sql, CouncilId council, UUID board, UUID meeting) {
        var plans =
                multiset(
                                select(PLAN_BOARD.PLAN_ID)
                                        .from(PLAN_BOARD)
                                        .where(PLAN_BOARD.COUNCIL_ID.eq(BOARD.COUNCIL_ID))
                                        .and(PLAN_BOARD.BOARD_ID.eq(BOARD.BOARD_ID))
                                        .orderBy(PLAN_BOARD.PLAN_ID))
                        .convertFrom(rows -> rows.map(Record1::value1));
        var earlier = MEETING.as("earlier");
        var decisions =
                multiset(
                                select(
                                                earlier.HELD_ON,
                                                DECISION.KIND,
                                                DECISION.BODY,
                                                DECISION.UNTIL_ON)
                                        .from(DECISION)
                                        .join(earlier)
                                        .on(earlier.COUNCIL_ID.eq(DECISION.COUNCIL_ID))
                                        .and(earlier.MEETING_ID.eq(DECISION.MEETING_ID))
                                        .where(earlier.COUNCIL_ID.eq(MEETING.COUNCIL_ID))
                                        .and(earlier.BOARD_ID.eq(MEETING.BOARD_ID))
                                        .and(earlier.HELD_ON.le(MEETING.HELD_ON))
                                        .orderBy(earlier.HELD_ON.desc(), DECISION.WRITTEN_AT))
                        .convertFrom(rows -> rows.map(mapping(Meeting.Decided::new)));
        return sql.select(BOARD.NAME, MEETING.HELD_ON, MEETING.NOTE, plans, decisions)
                .from(MEETING)
                .join(BOARD)
                .on(BOARD.COUNCIL_ID.eq(MEETING.COUNCIL_ID))
                .and(BOARD.BOARD_ID.eq(MEETING.BOARD_ID))
                .where(MEETING.COUNCIL_ID.eq(council.value()))
                .and(MEETING.BOARD_ID.eq(board))
                .and(MEETING.MEETING_ID.eq(meeting))
                .fetchOptional(mapping(Meeting::new));
    }

    /** The letter of a review team, as it was released to this council. */
    static Optional<Letter> letter(DSLContext sql, CouncilId council, UUID review, UUID letter) {
        return sql.select(
                        TEAM_LETTER.LETTER_ID,
                        TEAM_LETTER.CONTENT,
                        TEAM_LETTER.RELEASED_AT,
                        TEAM_LETTER.RELEASED_BY_PART)
                .from(TEAM_LETTER)
                .where(TEAM_LETTER.COUNCIL_ID.eq(council.value()))
                .and(TEAM_LETTER.REVIEW_ID.eq(review))
                .and(TEAM_LETTER.LETTER_ID.eq(letter))
                .fetchOptional(mapping(Letter::new));
    }
}
