package yardstick.comparison;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.COUNCIL;
import static yardstick.db.published.Tables.COUNCIL_SUCCESSION;
import static yardstick.db.published.Tables.CURRENT_LOAD;
import static yardstick.db.published.Tables.EDITION;
import static yardstick.db.published.Tables.FIGURE;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.published.Tables.INDICATOR_PERIOD;
import static yardstick.db.published.Tables.INDICATOR_TOPIC;
import static yardstick.db.published.Tables.NEIGHBOUR;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import yardstick.db.published.tables.records.IndicatorRecord;
import yardstick.statistics.Polarity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the parts of a {@link Catalogue}; one method, one statement. */
final class CatalogueQueries {

    private CatalogueQueries() {}

    /** A load that changed something. */
    record Load(int id, Instant finishedAt, boolean example) {}

    /** A council before its area and successors are looked up. */
    record CouncilRow(
            UUID id,
            Integer areaId,
            java.time.@org.jspecify.annotations.Nullable LocalDate from,
            java.time.@org.jspecify.annotations.Nullable LocalDate until) {}

    /** A succession before its areas are looked up. */
    record SuccessionRow(
            Integer predecessor, Integer successor, java.time.LocalDate on, String note) {}

    /** A neighbour before its area is looked up. */
    record NeighbourRow(
            String model, Integer areaId, Short position, String closeness, Integer neighbourId) {}

    /** Lets all statements of the transaction see the same state; to be the first of them. */
    static void asOfOneMoment(DSLContext sql) {
        sql.execute("set transaction isolation level repeatable read");
    }

    /** The last load that changed anything; number 0 before any. */
    static Load currentLoad(DSLContext sql) {
        return sql.select(
                        CURRENT_LOAD.LOAD_ID,
                        CURRENT_LOAD.FINISHED_AT.convertFrom(OffsetDateTime::toInstant),
                        CURRENT_LOAD.EXAMPLE)
                .from(CURRENT_LOAD)
                .fetchOptional(mapping(Load::new))
                .orElse(new Load(0, Instant.EPOCH, false));
    }

    static List<Area> areas(DSLContext sql) {
        return sql.select(
                        AREA.AREA_ID,
                        AREA.CODE,
                        AREA.KIND.convertFrom(Area.Kind::of),
                        AREA.NAME,
                        AREA.DFE_CODE,
                        AREA.REGION_ID,
                        AREA.PART_ID)
                .from(AREA)
                .orderBy(AREA.NAME)
                .fetch(mapping(Area::new));
    }

    static List<CouncilRow> councils(DSLContext sql) {
        return sql.select(
                        COUNCIL.COUNCIL_ID,
                        COUNCIL.AREA_ID,
                        COUNCIL.EXISTS_FROM,
                        COUNCIL.EXISTS_UNTIL)
                .from(COUNCIL)
                .join(AREA)
                .on(AREA.AREA_ID.eq(COUNCIL.AREA_ID))
                .orderBy(AREA.NAME)
                .fetch(mapping(CouncilRow::new));
    }

    /** ONS codes of successors by abolished council. */
    static Map<UUID, List<String>> successors(DSLContext sql) {
        return sql.select(COUNCIL_SUCCESSION.COUNCIL_ID, AREA.CODE)
                .from(COUNCIL_SUCCESSION)
                .join(COUNCIL)
                .on(COUNCIL.COUNCIL_ID.eq(COUNCIL_SUCCESSION.SUCCESSOR_ID))
                .join(AREA)
                .on(AREA.AREA_ID.eq(COUNCIL.AREA_ID))
                .orderBy(AREA.CODE)
                .fetchGroups(COUNCIL_SUCCESSION.COUNCIL_ID, AREA.CODE);
    }

    /** Who took over from whom, in order of time and name. */
    static List<SuccessionRow> successions(DSLContext sql) {
        var before = COUNCIL.as("before");
        var after = COUNCIL.as("after");
        return sql.select(
                        before.AREA_ID,
                        after.AREA_ID,
                        COUNCIL_SUCCESSION.HAPPENED_ON,
                        COUNCIL_SUCCESSION.NOTE)
                .from(COUNCIL_SUCCESSION)
                .join(before)
                .on(before.COUNCIL_ID.eq(COUNCIL_SUCCESSION.COUNCIL_ID))
                .join(after)
                .on(after.COUNCIL_ID.eq(COUNCIL_SUCCESSION.SUCCESSOR_ID))
                .join(AREA)
                .on(AREA.AREA_ID.eq(before.AREA_ID))
                .orderBy(COUNCIL_SUCCESSION.HAPPENED_ON, AREA.NAME, after.AREA_ID)
                .fetch(mapping(SuccessionRow::new));
    }

    /** Indicators in the order in which the publisher lists them. */
    static List<IndicatorRecord> indicators(DSLContext sql) {
        var order =
                select(min(INDICATOR_TOPIC.POSITION))
                        .from(INDICATOR_TOPIC)
                        .where(INDICATOR_TOPIC.INDICATOR_ID.eq(INDICATOR.INDICATOR_ID));
        return sql.selectFrom(INDICATOR).orderBy(DSL.field(order), INDICATOR.TITLE).fetch();
    }

    static Map<Integer, List<String>> topics(DSLContext sql) {
        return sql.select(INDICATOR_TOPIC.INDICATOR_ID, INDICATOR_TOPIC.TOPIC)
                .from(INDICATOR_TOPIC)
                .orderBy(INDICATOR_TOPIC.POSITION)
                .fetchGroups(INDICATOR_TOPIC.INDICATOR_ID, INDICATOR_TOPIC.TOPIC);
    }

    /** Periods by indicator, oldest first. */
    static Map<Integer, List<Period>> periods(DSLContext sql) {
        return sql.select(
                        INDICATOR_PERIOD.INDICATOR_ID,
                        INDICATOR_PERIOD.PERIOD,
                        INDICATOR_PERIOD.FIRST_YEAR,
                        INDICATOR_PERIOD.STATUS,
                        INDICATOR_PERIOD.HAS_VALUE)
                .from(INDICATOR_PERIOD)
                .orderBy(INDICATOR_PERIOD.FIRST_YEAR)
                .fetchGroups(
                        INDICATOR_PERIOD.INDICATOR_ID,
                        row -> new Period(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Inner and Outer London by indicator, where they have a value in its latest period. */
    static Map<Integer, Set<Integer>> partsInLatest(DSLContext sql) {
        var latest =
                select(max(INDICATOR_PERIOD.FIRST_YEAR))
                        .from(INDICATOR_PERIOD)
                        .where(INDICATOR_PERIOD.INDICATOR_ID.eq(FIGURE.INDICATOR_ID))
                        .and(INDICATOR_PERIOD.HAS_VALUE);
        var parts = new LinkedHashMap<Integer, Set<Integer>>();
        sql.select(FIGURE.INDICATOR_ID, FIGURE.AREA_ID)
                .from(FIGURE)
                .join(AREA)
                .on(AREA.AREA_ID.eq(FIGURE.AREA_ID))
                .where(AREA.KIND.eq("part"))
                .and(FIGURE.VALUE.isNotNull())
                .and(FIGURE.FIRST_YEAR.eq(latest))
                .forEach(
                        row ->
                                parts.computeIfAbsent(row.value1(), i -> new HashSet<>())
                                        .add(row.value2()));
        return parts;
    }

    /** All neighbours of all models, newest model first, each council's in order. */
    static List<NeighbourRow> neighbours(DSLContext sql) {
        return sql.select(
                        NEIGHBOUR.MODEL,
                        NEIGHBOUR.AREA_ID,
                        NEIGHBOUR.POSITION,
                        NEIGHBOUR.CLOSENESS,
                        NEIGHBOUR.NEIGHBOUR_ID)
                .from(NEIGHBOUR)
                .orderBy(NEIGHBOUR.MODEL.desc(), NEIGHBOUR.AREA_ID, NEIGHBOUR.POSITION)
                .fetch(mapping(NeighbourRow::new));
    }

    static List<Edition> editions(DSLContext sql) {
        return sql.select(
                        EDITION.EDITION_ID,
                        EDITION.CONTENT,
                        EDITION.PUBLISHER,
                        EDITION.TITLE,
                        EDITION.LABEL,
                        EDITION.PUBLISHED_ON,
                        EDITION.PUBLISHED_TO_DAY,
                        EDITION.FILE_NAME)
                .from(EDITION)
                .orderBy(EDITION.EDITION_ID)
                .fetch(mapping(Edition::new));
    }

    /** The indicator of a row, with its topics, periods and parts of London. */
    static Indicator indicator(
            IndicatorRecord row,
            List<String> topics,
            List<Period> periods,
            Set<Integer> partsInLatest) {
        return new Indicator(
                row.getIndicatorId(),
                row.getCode(),
                row.getSourceCode(),
                row.getTitle(),
                row.getChartTitle(),
                topics,
                row.getDefinition(),
                row.getMethod(),
                row.getUnit(),
                row.getPer(),
                Polarity.of(row.getPolarity()),
                row.getDecimalPlaces(),
                row.getPeriodType(),
                row.getQuartileBands(),
                row.getDiscontinued(),
                row.getSupplier(),
                row.getSource(),
                row.getSourceLink(),
                row.getLastUpdate(),
                row.getNextUpdate(),
                periods,
                partsInLatest);
    }
}
