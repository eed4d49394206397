package yardstick.planimport;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import org.jooq.JSONB;

import yardstick.sheets.Sheet.Line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables and explanations as the database keeps them. */
final class Written {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    private Written() {}

    static JSONB of(List<FoundTable> tables) {
        return text(JsonNode.createArrayNode(tables.stream().map(Written::table).toList()));
    }

    static JSONB of(Explained said) {
        var typed = new LinkedHashMap<String, JsonNode>();
        said.typed().forEach((field, text) -> typed.put(field, string(text)));
        return text(JsonNode.createObjectNode(typed));
    }

    static List<FoundTable> tables(JSONB written) {
        var tables = new ArrayList<FoundTable>();
        for (var table : tree(written).values()) {
            var lines = new ArrayList<Line>();
            for (var line : table.get("lines").values()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i < line.size(); i++) {
                    cells.add(line.get(i).getStringValue());
                }
                lines.add(new Line(line.get(0).getIntValue(), cells));
            }
            tables.add(
                    new FoundTable(
                            table.get("name").getStringValue(),
                            table.get("heading").getIntValue(),
                            lines));
        }
        return List.copyOf(tables);
    }

    static Map<String, String> typed(JSONB written) {
        var typed = new LinkedHashMap<String, String>();
        tree(written).entries().forEach(e -> typed.put(e.getKey(), e.getValue().getStringValue()));
        return typed;
    }

    private static JsonNode table(FoundTable table) {
        var lines = new ArrayList<JsonNode>();
        for (var line : table.lines()) {
            var cells = new ArrayList<JsonNode>();
            cells.add(JsonNode.createNumberNode(line.row()));
            line.cells().forEach(cell -> cells.add(string(cell)));
            lines.add(JsonNode.createArrayNode(cells));
        }
        return JsonNode.createObjectNode(
                Map.of(
                        "name",
                        string(table.name()),
                        "heading",
                        JsonNode.createNumberNode(table.heading()),
                        "lines",
                        JsonNode.createArrayNode(lines)));
    }

    /** PostgreSQL takes neither character 0 nor half of a pair of surrogates. */
    private static JsonNode string(String text) {
        return JsonNode.createStringNode(text.replace("\0", "").replaceAll("\\p{Cs}", "\ufffd"));
    }

    private static JSONB text(JsonNode node) {
        try {
            return JSONB.valueOf(JSON.writeValueAsString(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(JSONB written) {
        try {
            return JSON.readValue(written.data(), Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
