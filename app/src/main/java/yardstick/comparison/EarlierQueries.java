package yardstick.comparison;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.boolOr;

import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.FIGURES_OF;
import static yardstick.db.published.Tables.NEIGHBOUR_MODEL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what some of the editions said; one method, one statement. */
final class EarlierQueries {

    private EarlierQueries() {}

    /** A period for which the editions have figures, and the parts of London with a value in it. */
    record PublishedPeriod(int firstYear, boolean hasValue, List<Integer> parts) {}

    /**
     * The periods of indicators as these editions published them. Plan: one pass over {@code
     * observation} with three sorts of what the editions say, since every figure has to be worked
     * out before one can say whether anybody has a value.
     */
    static Map<Integer, List<PublishedPeriod>> periods(
            DSLContext sql, Collection<Integer> indicators, Set<Integer> editions) {
        var figures = FIGURES_OF(numbers(indicators), numbers(editions));
        return sql.select(
                        figures.INDICATOR_ID,
                        figures.FIRST_YEAR,
                        boolOr(figures.VALUE.isNotNull()),
                        arrayAgg(figures.AREA_ID)
                                .filterWhere(AREA.KIND.eq("part").and(figures.VALUE.isNotNull())))
                .from(figures)
                .join(AREA)
                .on(AREA.AREA_ID.eq(figures.AREA_ID))
                .groupBy(figures.INDICATOR_ID, figures.FIRST_YEAR)
                .fetchGroups(
                        figures.INDICATOR_ID,
                        row -> new PublishedPeriod(row.value2(), row.value3(), list(row.value4())));
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
