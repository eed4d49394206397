package yardstick.publishing;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers from other files that rates are divided by, by area and year. */
final class Denominators {

    private record Key(int area, int year) {}

    /** A number and the edition that it is from. */
    record Number(BigDecimal value, int edition) {}

    private final Map<Key, Number> numbers = new HashMap<>();

    private Denominators() {}

    /**
     * Children aged 0 to 17, from the latest estimates published by the time of the edition, or the
     * earliest there are.
     */
    static Denominators population(Loading loading) throws SQLException {
        try (var select =
                loading.connection()
                        .prepareStatement(
                                """
                                select area_id, year, children, edition_id from published.population
                                 where edition_id = (
                                   select edition_id from published.edition
                                    where content = 'population'
                                    order by published_on <= ? desc,
                                             case when published_on <= ? then published_on end desc,
                                             published_on, edition_id desc
                                    limit 1)
                                """)) {
            select.setObject(1, loading.publication().publishedOn());
            select.setObject(2, loading.publication().publishedOn());
            return read(select);
        }
    }

    /** What other files of the same edition of the same publication say about an indicator. */
    static Denominators indicator(String sourceCode, Loading loading) throws SQLException {
        try (var select =
                loading.connection()
                        .prepareStatement(
                                """
                                select o.area_id, o.first_year, o.value, o.edition_id
                                  from published.observation o
                                  join published.indicator i using (indicator_id)
                                  join published.edition e using (edition_id)
                                 where i.source_code = ? and e.title = ? and e.label = ? and o.value is not null
                                """)) {
            select.setString(1, sourceCode);
            select.setString(2, loading.publication().title());
            select.setString(3, loading.publication().label());
            return read(select);
        }
    }

    private static Denominators read(PreparedStatement select) throws SQLException {
        var denominators = new Denominators();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                denominators.numbers.put(
                        new Key(rows.getInt(1), rows.getInt(2)),
                        new Number(rows.getBigDecimal(3), rows.getInt(4)));
            }
        }
        return denominators;
    }

    Optional<Number> of(int area, int year) {
        return Optional.ofNullable(numbers.get(new Key(area, year)));
    }
}
