package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The rules of comparing, written once more as SQL over the published files themselves ({@code
 * independent-sums.sql}): it has seen nothing of the product's code, tables or codes.
 */
final class IndependentSums {

    private static final String RULES = "/yardstick/comparison/independent-sums.sql";

    private IndependentSums() {}

    /**
     * What the rules say of one council, indicator and period.
     *
     * @param code LAIT's short name of the indicator
     * @param area the council's number at the Department for Education
     * @param quarter 1 for the quarter with the lowest values to 4; null without a value
     * @param beside2025 its neighbours in the model of 2025
     * @param beside2021 its neighbours in the model of 2021
     * @param region the value of the region, or of Inner or Outer London
     */
    record Sums(
            String code,
            int firstYear,
            int area,
            String polarity,
            boolean bands,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            int ranked,
            @Nullable Integer rankFromLowest,
            @Nullable Integer rankFromHighest,
            @Nullable Integer quarter,
            Beside beside2025,
            Beside beside2021,
            @Nullable BigDecimal region,
            @Nullable BigDecimal england) {}

    /**
     * A council's neighbours in one model.
     *
     * @param neighbours how many the list names
     * @param counted how many of them have a value
     * @param sum of their values: the mean is this by how many were counted
     */
    record Beside(int neighbours, int counted, @Nullable BigDecimal sum) {}

    /** Hands over what the rules say, one indicator after the other. */
    static void forEach(Path folder, Consumer<Sums> each) throws SQLException, IOException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            prepare(duck, folder);
            try (var statement = duck.createStatement();
                    var rows = statement.executeQuery("select * from sums")) {
                while (rows.next()) {
                    each.accept(sums(rows));
                }
            }
        }
    }

    private static void prepare(Connection duck, Path folder) throws SQLException, IOException {
        try (var statement = duck.createStatement();
                InputStream rules = IndependentSums.class.getResourceAsStream(RULES)) {
            var path = folder.toAbsolutePath().toString().replace("'", "''");
            statement.execute("set file_search_path = '%s'".formatted(path));
            var text =
                    new String(
                            Objects.requireNonNull(rules, RULES).readAllBytes(),
                            StandardCharsets.UTF_8);
            for (var rule : text.replaceAll("(?m)--.*$", "").strip().split(";\\s*")) {
                statement.execute(rule);
            }
        }
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getString("code"),
                row.getInt("first_year"),
                row.getInt("area"),
                row.getString("polarity"),
                row.getBoolean("bands"),
                row.getBigDecimal("value"),
                row.getBigDecimal("before"),
                row.getInt("ranked"),
                integer(row, "rank_from_lowest"),
                integer(row, "rank_from_highest"),
                integer(row, "quarter"),
                beside(row, ""),
                beside(row, "_2021"),
                row.getBigDecimal("region"),
                row.getBigDecimal("england"));
    }

    private static Beside beside(ResultSet row, String suffix) throws SQLException {
        return new Beside(
                row.getInt("neighbours" + suffix),
                row.getInt("counted" + suffix),
                row.getBigDecimal("neighbour_sum" + suffix));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
