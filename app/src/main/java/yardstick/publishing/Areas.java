package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The areas known so far, found by any of the codes that files use. */
final class Areas {

    private final Map<String, Integer> byDfeNumber = new HashMap<>();
    private final Map<String, Integer> byOnsCode = new HashMap<>();
    private final Map<String, Integer> councilsByName = new HashMap<>();

    private Areas() {}

    static Areas read(Connection connection) throws SQLException {
        var areas = new Areas();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select a.area_id, a.dfe_code, coalesce(c.ons_code, a.code), a.name, a.kind
                                  from published.area a
                                  left join published.council using (area_id)
                                  left join published.council_code c using (council_id)
                                """)) {
            while (rows.next()) {
                int area = rows.getInt(1);
                if (rows.getString(2) != null) {
                    areas.byDfeNumber.put(rows.getString(2), area);
                }
                areas.byOnsCode.put(rows.getString(3), area);
                if (rows.getString(5).equals("council")) {
                    areas.councilsByName.put(rows.getString(4), area);
                }
            }
        }
        for (var wider : WiderArea.values()) {
            var area = areas.byOnsCode.get(wider.onsCode());
            if (area != null) {
                areas.byDfeNumber.put(wider.laitNumber(), area);
            }
        }
        return areas;
    }

    /** By the Department for Education's number, or LAIT's number of a region or England. */
    OptionalInt withDfeNumber(String number) {
        return optional(byDfeNumber.get(number));
    }

    /** By a current or an older ONS code. */
    OptionalInt withOnsCode(String code) {
        return optional(byOnsCode.get(code));
    }

    /** A council by its name, exactly. */
    OptionalInt councilNamed(String name) {
        return optional(councilsByName.get(name));
    }

    private static OptionalInt optional(@org.jspecify.annotations.Nullable Integer area) {
        return area == null ? OptionalInt.empty() : OptionalInt.of(area);
    }
}
