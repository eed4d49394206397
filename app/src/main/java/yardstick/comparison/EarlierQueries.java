package yardstick.comparison;

import static yardstick.db.published.Tables.NEIGHBOUR_MODEL;
import static yardstick.db.published.Tables.PERIODS_OF;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what some of the editions said; one method, one statement. */
final class EarlierQueries {

    private EarlierQueries() {}

    /** A period as editions published it, and the parts of London with a value in it. */
    record PublishedPeriod(
            int firstYear,
            @Nullable String label,
            @Nullable String status,
            boolean hasValue,
            List<Integer> parts) {}

    /**
     * The periods of all indicators as these editions published them. Plan: a function scan; within
     * it one pass over {@code edition_period} (230 buffers, 3,800 periods out), a window and a
     * sort: 12 ms. A whole earlier catalogue was made in 30 to 200 ms on two busy cores.
     */
    static Map<Integer, List<PublishedPeriod>> periods(DSLContext sql, Set<Integer> editions) {
        var periods = PERIODS_OF(numbers(editions));
        return sql.select(
                        periods.INDICATOR_ID,
                        periods.FIRST_YEAR,
                        periods.PERIOD,
                        periods.STATUS,
                        periods.HAS_VALUE,
                        periods.PARTS)
                .from(periods)
                .fetchGroups(
                        periods.INDICATOR_ID,
                        row ->
                                new PublishedPeriod(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        list(row.value6())));
    }

    /** The neighbour models that these editions brought. */
    static Set<String> models(DSLContext sql, Set<Integer> editions) {
        return sql.select(NEIGHBOUR_MODEL.MODEL)
                .from(NEIGHBOUR_MODEL)
                .where(NEIGHBOUR_MODEL.EDITION_ID.in(editions))
                .fetchSet(NEIGHBOUR_MODEL.MODEL);
    }

    static @Nullable Integer[] numbers(Collection<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }

    private static List<Integer> list(@Nullable Integer @Nullable [] numbers) {
        return numbers == null ? List.of() : List.of(numbers);
    }
}
