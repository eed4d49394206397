package yardstick.collection;

import static yardstick.db.shared.Tables.COLLECTED_INDICATOR;
import static yardstick.db.shared.Tables.DATA_SET;
import static yardstick.db.shared.Tables.SUM_RULE;
import static yardstick.db.shared.Tables.THRESHOLD;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.DSLContext;

import yardstick.db.shared.tables.records.CollectedIndicatorRecord;
import yardstick.db.shared.tables.records.DataSetRecord;
import yardstick.statistics.Polarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the definitions: four short tables, four statements. */
final class DataSetQueries {

    private DataSetQueries() {}

    static List<DataSet> dataSets(DSLContext sql) {
        var indicators =
                indicators(sql).collect(groupingBy(i -> i.dataSet, mapping(i -> i.one, toList())));
        var sums = sums(sql);
        return sql.selectFrom(DATA_SET).orderBy(DATA_SET.DATA_SET_ID).stream()
                .map(
                        row ->
                                dataSet(
                                        row,
                                        indicators.getOrDefault(row.getDataSetId(), List.of()),
                                        sums.getOrDefault(row.getDataSetId(), List.of())))
                .toList();
    }

    private record OfDataSet(int dataSet, CollectedIndicator one) {}

    private static Stream<OfDataSet> indicators(DSLContext sql) {
        var thresholds =
                sql
                        .selectFrom(THRESHOLD)
                        .orderBy(THRESHOLD.INDICATOR_NO, THRESHOLD.FROM_DAY)
                        .stream()
                        .collect(
                                groupingBy(
                                        row -> row.getIndicatorNo(),
                                        mapping(
                                                row ->
                                                        new Threshold(
                                                                row.getFromDay(),
                                                                row.getUntilDay(),
                                                                row.getValue(),
                                                                row.getSource()),
                                                toList())));
        return sql
                .selectFrom(COLLECTED_INDICATOR)
                .orderBy(COLLECTED_INDICATOR.DATA_SET_ID, COLLECTED_INDICATOR.POSITION)
                .stream()
                .map(
                        row ->
                                new OfDataSet(
                                        row.getDataSetId(),
                                        indicator(
                                                row,
                                                thresholds.getOrDefault(
                                                        row.getIndicatorNo(), List.of()))));
    }

    private static CollectedIndicator indicator(
            CollectedIndicatorRecord row, List<Threshold> thresholds) {
        return new CollectedIndicator(
                row.getIndicatorNo(),
                row.getCode(),
                row.getPosition(),
                row.getTitle(),
                row.getDefinition(),
                row.getNumerator(),
                row.getNumeratorQuantity(),
                row.getDenominator(),
                row.getDenominatorQuantity(),
                row.getPer(),
                row.getUnit(),
                row.getDecimalPlaces(),
                Polarity.of(row.getPolarity()),
                Nature.of(row.getNature()),
                row.getPublishedCode(),
                thresholds);
    }

    /** The sums of each data set: their rows in the order of the parts. */
    private static Map<Integer, List<Sum>> sums(DSLContext sql) {
        var total = COLLECTED_INDICATOR.as("total");
        var part = COLLECTED_INDICATOR.as("part");
        var parts = new LinkedHashMap<Named, List<String>>();
        sql.select(SUM_RULE.DATA_SET_ID, SUM_RULE.NAME, total.CODE, part.CODE)
                .from(SUM_RULE)
                .join(total)
                .on(total.INDICATOR_NO.eq(SUM_RULE.TOTAL_NO))
                .join(part)
                .on(part.INDICATOR_NO.eq(SUM_RULE.PART_NO))
                .orderBy(SUM_RULE.DATA_SET_ID, SUM_RULE.NAME, part.POSITION)
                .forEach(
                        row ->
                                parts.computeIfAbsent(
                                                new Named(row.value1(), row.value2(), row.value3()),
                                                n -> new ArrayList<>())
                                        .add(row.value4()));
        return parts.entrySet().stream()
                .collect(
                        groupingBy(
                                e -> e.getKey().dataSet,
                                mapping(
                                        e ->
                                                new Sum(
                                                        e.getKey().name,
                                                        e.getKey().total,
                                                        List.copyOf(e.getValue())),
                                        toList())));
    }

    private record Named(int dataSet, String name, String total) {}

    private static DataSet dataSet(
            DataSetRecord row, List<CollectedIndicator> indicators, List<Sum> sums) {
        return new DataSet(
                row.getDataSetId(),
                row.getCode(),
                row.getTitle(),
                row.getDescription(),
                PeriodKind.of(row.getPeriodKind()),
                row.getDueInDays(),
                row.getOthersOnlyIfSubmitted(),
                new Givers(row.getExpected(), List.of(row.getOfRegions())),
                row.getSource(),
                indicators,
                sums);
    }
}
