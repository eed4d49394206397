package yardstick.papers;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.BOARD;
import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.DECISION;
import static yardstick.db.council.Tables.FIGURE;
import static yardstick.db.council.Tables.MEETING;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.OWN_JUDGEMENT;
import static yardstick.db.council.Tables.PLAN_BOARD;
import static yardstick.db.council.Tables.PROGRESS;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.published.Tables.INSPECTION;
import static yardstick.db.published.Tables.JUDGEMENT;
import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;
import static yardstick.db.shared.Tables.THRESHOLD;

import org.jooq.DSLContext;
import org.jooq.Record1;

import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a paper says beside its plans; one method, one statement. */
final class PaperQueries {

    private PaperQueries() {}

    /** The last progress update of each action of some plans, not later than a day. */
    static Map<UUID, Gathered.Said> progress(
            DSLContext sql, CouncilId council, Collection<UUID> plans, LocalDate upTo) {
        return sql
                .select(
                        PROGRESS.ACTION_ID,
                        PROGRESS.BODY,
                        PROGRESS.WRITTEN_BY_NAME,
                        PROGRESS.WRITTEN_AT)
                .distinctOn(PROGRESS.ACTION_ID)
                .from(PROGRESS)
                .where(PROGRESS.COUNCIL_ID.eq(council.value()))
                .and(PROGRESS.PLAN_ID.in(plans))
                .and(PROGRESS.KIND.eq("progress"))
                .and(upTo.isBefore(LocalDate.now(Days.LONDON)) ? before(upTo) : noCondition())
                .orderBy(PROGRESS.ACTION_ID, PROGRESS.WRITTEN_AT.desc())
                .stream()
                .collect(
                        Collectors.toMap(
                                found -> found.value1(),
                                found ->
                                        new Gathered.Said(
                                                found.value2(),
                                                found.value3(),
                                                found.value4().toInstant())));
    }

    private static org.jooq.Condition before(LocalDate day) {
        return PROGRESS.WRITTEN_AT.lt(day.plusDays(1).atStartOfDay(Days.LONDON).toOffsetDateTime());
    }

    /** Inspections with grades, published and the council's own, the latest first. */
    static List<Gathered.Inspected> inspections(DSLContext sql, CouncilId council, int area) {
        var all = new ArrayList<>(published(sql, area));
        all.addAll(own(sql, council));
        all.sort(Comparator.comparing(Gathered.Inspected::inspectedOn).reversed());
        return all;
    }

    private static List<Gathered.Inspected> published(DSLContext sql, int area) {
        var judgements =
                multiset(
                                select(JUDGEMENT.JUDGEMENT_AREA, JUDGEMENT.GRADE)
                                        .from(JUDGEMENT)
                                        .where(JUDGEMENT.INSPECTION_ID.eq(INSPECTION.INSPECTION_ID))
                                        .orderBy(JUDGEMENT.POSITION))
                        .convertFrom(rows -> rows.map(mapping(Gathered.Judged::new)));
        return sql
                .select(INSPECTION.FRAMEWORK, INSPECTION.KIND, INSPECTION.INSPECTED_ON, judgements)
                .from(INSPECTION)
                .where(INSPECTION.AREA_ID.eq(area))
                .fetch(mapping(Gathered.Inspected::new))
                .stream()
                .filter(inspection -> !inspection.judgements().isEmpty())
                .toList();
    }

    private static List<Gathered.Inspected> own(DSLContext sql, CouncilId council) {
        var judgements =
                multiset(
                                select(OWN_JUDGEMENT.JUDGEMENT_AREA, OWN_JUDGEMENT.GRADE)
                                        .from(OWN_JUDGEMENT)
                                        .where(
                                                OWN_JUDGEMENT.COUNCIL_ID.eq(
                                                        OWN_INSPECTION.COUNCIL_ID))
                                        .and(
                                                OWN_JUDGEMENT.INSPECTION_ID.eq(
                                                        OWN_INSPECTION.INSPECTION_ID))
                                        .orderBy(OWN_JUDGEMENT.JUDGEMENT_AREA))
                        .convertFrom(rows -> rows.map(mapping(Gathered.Judged::new)));
        return sql
                .select(
                        OWN_INSPECTION.FRAMEWORK,
                        OWN_INSPECTION.KIND,
                        OWN_INSPECTION.INSPECTED_ON,
                        judgements)
                .from(OWN_INSPECTION)
                .where(OWN_INSPECTION.COUNCIL_ID.eq(council.value()))
                .fetch(mapping(Gathered.Inspected::new))
                .stream()
                .filter(inspection -> !inspection.judgements().isEmpty())
                .toList();
    }

    /** What the council has written about published indicators, by code, the latest first. */
    static Map<String, List<Gathered.Said>> commentary(
            DSLContext sql, CouncilId council, Collection<String> indicators) {
        return sql
                .select(
                        INDICATOR.CODE,
                        COMMENTARY.BODY,
                        COMMENTARY.WRITTEN_BY_NAME,
                        COMMENTARY.WRITTEN_AT)
                .from(COMMENTARY)
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(COMMENTARY.INDICATOR_ID))
                .where(COMMENTARY.COUNCIL_ID.eq(council.value()))
                .and(INDICATOR.CODE.in(indicators))
                .orderBy(COMMENTARY.WRITTEN_AT.desc())
                .stream()
                .collect(
                        Collectors.groupingBy(
                                found -> found.value1(),
                                Collectors.mapping(
                                        found ->
                                                new Gathered.Said(
                                                        found.value2(),
                                                        found.value3(),
                                                        found.value4().toInstant()),
                                        Collectors.toList())));
    }

    /** Collected indicators with the council's last approved figure and the threshold for it. */
    static Map<String, Gathered.Collected> collected(
            DSLContext sql, CouncilId council, Collection<String> indicators) {
        var last =
                lateral(
                                select(FIGURE.FIRST_DAY, FIGURE.VALUE)
                                        .from(FIGURE)
                                        .where(FIGURE.COUNCIL_ID.eq(council.value()))
                                        .and(
                                                FIGURE.INDICATOR_NO.eq(
                                                        COLLECTED_INDICATOR.INDICATOR_NO))
                                        .orderBy(FIGURE.FIRST_DAY.desc(), FIGURE.REVISION.desc())
                                        .limit(1))
                        .as("last");
        var threshold =
                lateral(
                                select(THRESHOLD.VALUE, THRESHOLD.SOURCE)
                                        .from(THRESHOLD)
                                        .where(
                                                THRESHOLD.INDICATOR_NO.eq(
                                                        COLLECTED_INDICATOR.INDICATOR_NO))
                                        .and(THRESHOLD.FROM_DAY.le(currentLocalDate()))
                                        .orderBy(THRESHOLD.FROM_DAY.desc())
                                        .limit(1))
                        .as("threshold");
        return sql
                .select(
                        COLLECTED_INDICATOR.CODE,
                        COLLECTED_INDICATOR.TITLE,
                        COLLECTED_INDICATOR.UNIT,
                        COLLECTED_INDICATOR.DECIMAL_PLACES,
                        last.field(FIGURE.FIRST_DAY),
                        last.field(FIGURE.VALUE),
                        threshold.field(THRESHOLD.VALUE),
                        threshold.field(THRESHOLD.SOURCE))
                .from(COLLECTED_INDICATOR)
                .leftJoin(last)
                .on(noCondition())
                .leftJoin(threshold)
                .on(noCondition())
                .where(COLLECTED_INDICATOR.CODE.in(indicators))
                .stream()
                .collect(
                        Collectors.toMap(
                                found -> found.value1(),
                                found ->
                                        new Gathered.Collected(
                                                found.value2(),
                                                found.value3(),
                                                found.value4(),
                                                found.value5(),
                                                found.value6(),
                                                found.value7(),
                                                found.value8())));
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
}
