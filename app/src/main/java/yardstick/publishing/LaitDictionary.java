package yardstick.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * LAIT's data dictionary: what each indicator is. An indicator listed under two topics is one
 * indicator with two topics; what one of its rows leaves open the other may say.
 */
record LaitDictionary(Table table) implements PublishedFile {

    static final List<String> COLUMNS =
            List.of(
                    "Topic",
                    "Measure",
                    "Chart_title",
                    "Measure_short",
                    "Polarity",
                    "y_axis_name",
                    "Table_status",
                    "Description",
                    "Last Update",
                    "Next Update",
                    "Data Owner (DO) /Supplier and Contact Details",
                    "Methodology",
                    "Hyperlink(s)",
                    "dps",
                    "Year_Type",
                    "No_Quartile");

    @Override
    public Content content() {
        return Content.LAIT_DICTIONARY;
    }

    @Override
    public int load(Loading loading) throws SQLException {
        table.refuseRaggedRows(loading.findings());
        if (loading.findings().refused()) {
            return table.rows().size();
        }
        var entries = entries(loading.findings());
        if (!loading.findings().refused()) {
            for (var entry : entries.values()) {
                write(entry, loading);
            }
        }
        return table.rows().size();
    }

    private Map<String, DictionaryEntry> entries(Findings findings) {
        var entries = new LinkedHashMap<String, DictionaryEntry>();
        var slugs = new LinkedHashMap<String, String>();
        for (var row : table.rows()) {
            var entry = DictionaryEntry.read(table, row, findings);
            if (entry.sourceCode().isEmpty()) {
                findings.refuse(row.number(), "Measure_short is empty");
                continue;
            }
            entries.merge(entry.sourceCode(), entry, DictionaryEntry::and);
            var other = slugs.putIfAbsent(entry.code(), entry.sourceCode());
            if (other != null && !other.equals(entry.sourceCode())) {
                findings.refuse(
                        row.number(),
                        "%s and %s would both be called %s"
                                .formatted(other, entry.sourceCode(), entry.code()));
            }
        }
        return entries;
    }

    private static void write(DictionaryEntry entry, Loading loading) throws SQLException {
        var connection = loading.connection();
        try (var upsert = connection.prepareStatement(UPSERT)) {
            int at = 1;
            for (var text : entry.texts()) {
                upsert.setString(at++, text);
            }
            upsert.setInt(at++, entry.per());
            upsert.setInt(at++, entry.decimalPlaces().orElse(1));
            upsert.setBoolean(at++, entry.quartileBands());
            upsert.setBoolean(at++, entry.discontinued());
            upsert.setObject(at++, entry.lastUpdate().orElse(null), Types.DATE);
            upsert.setObject(at++, entry.nextUpdate().orElse(null), Types.DATE);
            upsert.setObject(at, loading.publication().publishedOn());
            upsert.executeUpdate();
        }
        writeTopics(entry, connection);
    }

    private static void writeTopics(DictionaryEntry entry, Connection connection)
            throws SQLException {
        var kept = new ArrayList<>(entry.topics().keySet());
        try (var delete =
                        connection.prepareStatement(
                                """
                                delete from published.indicator_topic t using published.indicator i
                                 where i.indicator_id = t.indicator_id and i.source_code = ? and t.topic <> all (?)
                                """);
                var insert =
                        connection.prepareStatement(
                                """
                                insert into published.indicator_topic (indicator_id, topic, position)
                                select indicator_id, ?, ? from published.indicator where source_code = ?
                                on conflict (indicator_id, topic) do update set position = excluded.position
                                """)) {
            delete.setString(1, entry.sourceCode());
            delete.setArray(2, connection.createArrayOf("text", kept.toArray()));
            delete.executeUpdate();
            for (var topic : entry.topics().entrySet()) {
                insert.setString(1, topic.getKey());
                insert.setInt(2, topic.getValue());
                insert.setString(3, entry.sourceCode());
                insert.executeUpdate();
            }
        }
    }

    private static final String UPSERT =
            """
            insert into published.indicator
              (code, source_code, title, chart_title, definition, method, unit, polarity, period_type,
               supplier, source, source_link, per, decimal_places, quartile_bands, discontinued, last_update, next_update)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source_code) do update set
              title = excluded.title, chart_title = excluded.chart_title, definition = excluded.definition,
              method = excluded.method, unit = excluded.unit, polarity = excluded.polarity,
              supplier = excluded.supplier, source = excluded.source, source_link = excluded.source_link,
              per = excluded.per, decimal_places = excluded.decimal_places,
              quartile_bands = excluded.quartile_bands, discontinued = excluded.discontinued,
              last_update = excluded.last_update, next_update = excluded.next_update
            -- A dictionary older than one that is loaded already adds what that lacks, and changes nothing.
            where not exists (select from published.edition
                               where content = 'lait-dictionary' and published_on > ?)
            """;
}
