package yardstick.publishing;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The periods for which a file published each indicator. */
final class IndicatorPeriods {

    private record Key(int indicator, int firstYear) {}

    private static final class Seen {
        private final Period period;
        private boolean hasValue;

        Seen(Period period) {
            this.period = period;
        }
    }

    private final Map<Key, Seen> periods = new LinkedHashMap<>();

    void add(int indicator, Period period, Figure figure, int line, Findings findings) {
        var seen =
                periods.computeIfAbsent(
                        new Key(indicator, period.firstYear()), key -> new Seen(period));
        if (!seen.period.equals(period)) {
            findings.refuse(
                    line,
                    "the periods %s and %s begin in the same year"
                            .formatted(seen.period.label(), period.label()));
        }
        seen.hasValue |= figure instanceof Figure.Known;
    }

    /**
     * Writes them as those of the edition, and as today's unless a later edition of LAIT has spoken
     * already.
     *
     * @param edition the file that published them
     * @param publishedOn of the file that published them; null where that does not matter
     */
    void write(Connection connection, int edition, @Nullable LocalDate publishedOn)
            throws SQLException {
        writeOfEdition(connection, edition);
        writeOfToday(connection, publishedOn);
    }

    private void writeOfEdition(Connection connection, int edition) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into published.edition_period
                          (edition_id, indicator_id, first_year, needs_edition_id, period, status, has_value)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (var each : periods.entrySet()) {
                insert.setInt(1, edition);
                insert.setInt(2, each.getKey().indicator());
                insert.setInt(3, each.getKey().firstYear());
                insert.setInt(4, edition);
                insert.setString(5, each.getValue().period.label());
                insert.setString(6, each.getValue().period.status());
                insert.setBoolean(7, each.getValue().hasValue);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void writeOfToday(Connection connection, @Nullable LocalDate publishedOn)
            throws SQLException {
        try (var upsert =
                        connection.prepareStatement(
                                """
                                        insert into published.indicator_period as p (indicator_id, first_year, period, status, has_value)
                                        values (?, ?, ?, ?, ?)
                                        on conflict (indicator_id, first_year) do update
                                          set period = excluded.period, status = excluded.status, has_value = excluded.has_value
                                        where (p.period, p.status, p.has_value)
                                              is distinct from (excluded.period, excluded.status, excluded.has_value)
                                          and not exists (select from published.edition
                                                           where content = 'lait' and published_on > ?)
                                        """);
                var threeYears =
                        connection.prepareStatement(
                                "update published.indicator set period_type = 'three-years' where indicator_id = ?")) {
            for (var each : periods.entrySet()) {
                var period = each.getValue().period;
                upsert.setInt(1, each.getKey().indicator());
                upsert.setInt(2, period.firstYear());
                upsert.setString(3, period.label());
                upsert.setString(4, period.status());
                upsert.setBoolean(5, each.getValue().hasValue);
                upsert.setObject(6, publishedOn);
                upsert.addBatch();
                if (period.years() == 3) {
                    threeYears.setInt(1, each.getKey().indicator());
                    threeYears.addBatch();
                }
            }
            upsert.executeBatch();
            threeYears.executeBatch();
        }
    }
}
