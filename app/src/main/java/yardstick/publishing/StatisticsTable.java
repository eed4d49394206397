package yardstick.publishing;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A table by the open data standard of Explore Education Statistics: one row for each period, area
 * and category. The order of columns varies, so they are found by name.
 */
final class StatisticsTable {

    static final List<String> COLUMNS =
            List.of("time_period", "time_identifier", "geographic_level");

    /** Columns that say when and where; all others carry categories or figures. */
    static final Set<String> STANDARD =
            Set.of(
                    "time_period",
                    "time_identifier",
                    "geographic_level",
                    "country_code",
                    "country_name",
                    "region_code",
                    "region_name",
                    "old_la_code",
                    "new_la_code",
                    "la_name");

    private StatisticsTable() {}

    /** Refuses a file without the columns that say when and where. */
    static void check(Table table, Findings findings) {
        for (var column : List.of("country_code", "region_code", "new_la_code")) {
            if (!table.has(column) && levels(table).contains(level(column))) {
                findings.refuse(1, "the column " + column + " is missing");
            }
        }
        table.refuseRaggedRows(findings);
        if (table.rows().isEmpty()) {
            findings.refuse(1, "there is nothing below the header: is the file complete?");
        }
    }

    private static List<String> levels(Table table) {
        return table.rows().stream()
                .map(row -> table.text(row, "geographic_level"))
                .distinct()
                .toList();
    }

    private static String level(String column) {
        return switch (column) {
            case "country_code" -> "National";
            case "region_code" -> "Regional";
            default -> "Local authority";
        };
    }

    /** The area of a row; refuses the file when nobody knows it. */
    static OptionalInt area(Table table, Table.Row row, Loading loading) {
        var level = table.text(row, "geographic_level");
        var column =
                switch (level) {
                    case "National" -> "country_code";
                    case "Regional" -> "region_code";
                    case "Local authority" -> "new_la_code";
                    default -> "";
                };
        if (column.isEmpty()) {
            loading.findings().refuse(row.number(), "unknown geographic_level \"" + level + "\"");
            return OptionalInt.empty();
        }
        var code = table.text(row, column);
        var area = loading.areas().withOnsCode(code);
        if (area.isEmpty()) {
            loading.findings().refuse(row.number(), "unknown council or region \"" + code + "\"");
        }
        return area;
    }

    /** The first year of a row's period: 2025 of {@code 2025}, 2024 of {@code 202425}. */
    static OptionalInt firstYear(Table table, Table.Row row, Findings findings) {
        var period = table.text(row, "time_period");
        if (!period.matches("(19|20)\\d\\d(\\d\\d)?")) {
            findings.refuse(row.number(), "\"" + period + "\" is no period");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(period.substring(0, 4)));
    }
}
