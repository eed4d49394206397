package yardstick.releases;

import static org.jooq.impl.DSL.max;

import static yardstick.db.published.Tables.POPULATION;
import static yardstick.db.shared.Tables.PUBLISHED_COUNT;

import static java.util.stream.Collectors.groupingBy;

import org.jooq.DSLContext;

import yardstick.comparison.Area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is published of the children whom councils count; one method, one statement. */
final class ElsewhereQueries {

    private ElsewhereQueries() {}

    private record Named(String quantity, String sum) {}

    /** How each number is published, by what is counted. */
    static Map<String, List<PublishedAs>> publishedAs(DSLContext sql) {
        var all = new ArrayList<PublishedAs>();
        var sums = new LinkedHashMap<Named, List<String>>();
        sql.selectFrom(PUBLISHED_COUNT)
                .orderBy(PUBLISHED_COUNT.QUANTITY, PUBLISHED_COUNT.PUBLISHED_CODE)
                .forEach(
                        row -> {
                            var code = row.getPublishedCode();
                            if (row.getSumName().isEmpty()) {
                                all.add(
                                        new PublishedAs(
                                                row.getQuantity(),
                                                row.getOfQuantity(),
                                                List.of(code)));
                            } else {
                                sums.computeIfAbsent(
                                                new Named(row.getQuantity(), row.getSumName()),
                                                n -> new ArrayList<>())
                                        .add(code);
                            }
                        });
        sums.forEach((of, codes) -> all.add(new PublishedAs(of.quantity, null, codes)));
        return all.stream().collect(groupingBy(PublishedAs::quantity));
    }

    /** How many children live in an area in the middle of each year, as estimated last. */
    static Map<Integer, Long> children(DSLContext sql, Area area) {
        var latest = POPULATION.as("latest");
        return sql
                .select(POPULATION.YEAR, POPULATION.CHILDREN)
                .from(POPULATION)
                .where(POPULATION.AREA_ID.eq(area.id()))
                .and(
                        POPULATION.EDITION_ID.eq(
                                sql.select(max(latest.EDITION_ID))
                                        .from(latest)
                                        .where(latest.AREA_ID.eq(POPULATION.AREA_ID))
                                        .and(latest.YEAR.eq(POPULATION.YEAR))))
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                row -> row.value1().intValue(), row -> row.value2().longValue()));
    }
}
