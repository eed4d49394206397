package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The indicators known so far, by the publisher's code. */
final class Indicators {

    private final Map<String, Integer> bySourceCode = new HashMap<>();

    private Indicators() {}

    static Indicators read(Connection connection) throws SQLException {
        var indicators = new Indicators();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select source_code, indicator_id from published.indicator")) {
            while (rows.next()) {
                indicators.bySourceCode.put(rows.getString(1), rows.getInt(2));
            }
        }
        return indicators;
    }

    /** Our number for LAIT's {@code Measure_short}. */
    Optional<Integer> withSourceCode(String sourceCode) {
        return Optional.ofNullable(bySourceCode.get(sourceCode));
    }
}
