package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of the pages that show most at once, each kind with what it is called in a report. */
final class Views {

    private static final String OWN = "/councils/" + DemoPeople.SOUTHEND;

    private Views() {}

    static Map<String, List<String>> of(EmbeddedDatabase database) throws SQLException {
        var views = new LinkedHashMap<String, List<String>>();
        views.put("Comparison page", each(indicators(database), OWN + "/indicators/%s"));
        views.put("Scorecard, all indicators", List.of(OWN + "/scorecard?topic=all"));
        views.put("Regional grid, 11 councils by 40 indicators", List.of(grid(database)));
        views.put(
                "All councils on one indicator",
                each(indicators(database), OWN + "/indicators/%s/councils"));
        views.put(
                "Comparison page as published on a day",
                each(plans(database), OWN + "/indicators/%s?asPublishedOn=2026-01-31"));
        views.put(
                "Picture of the bars (SVG)",
                each(plans(database), OWN + "/indicators/%s/bars.svg"));
        return views;
    }

    private static String grid(EmbeddedDatabase database) throws SQLException {
        var chosen = indicators(database).subList(0, 40);
        return OWN + "/grid?indicator=" + String.join("&indicator=", chosen);
    }

    private static List<String> each(List<String> codes, String address) {
        return codes.stream().map(address::formatted).toList();
    }

    private static List<String> indicators(EmbeddedDatabase database) throws SQLException {
        return codes(
                database,
                """
                select code from published.indicator i
                 where not discontinued
                   and exists (select from published.indicator_period p where p.indicator_id = i.indicator_id and has_value)
                 order by indicator_id
                """);
    }

    /** Those that files other than LAIT's have too, so that they were published on that day. */
    private static List<String> plans(EmbeddedDatabase database) throws SQLException {
        return codes(
                database,
                """
                select distinct i.code
                  from published.observation o join published.indicator i using (indicator_id)
                  join published.edition e using (edition_id)
                 where e.content = 'ees' and o.value is not null
                 order by i.code
                """);
    }

    private static List<String> codes(EmbeddedDatabase database, String sql) throws SQLException {
        var codes = new ArrayList<String>();
        try (var connection = database.connect("yardstick_app");
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }
}
