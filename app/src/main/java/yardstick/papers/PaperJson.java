package yardstick.papers;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * A paper as JSON, as it is kept once it is shared. What was written once must be read by every
 * later build: whoever changes a name raises {@link #FORMAT} and reads the old one as well.
 */
@Singleton
class PaperJson {

    /** The number of the format that is written. */
    static final int FORMAT = 1;

    private static final String KIND = "kind";
    private static final String TEXT = "text";
    private static final String MADE_FROM = "madeFrom";

    private final JsonMapper json;

    PaperJson(JsonMapper json) {
        this.json = json;
    }

    /** A paper as text; the same paper is always the same text. */
    String write(Paper paper) {
        return write(paper, Map.of());
    }

    /** The same with what it was made from, as a form would name that. */
    String write(Paper paper, Map<String, String> madeFrom) {
        var root = new LinkedHashMap<String, JsonNode>();
        root.put("format", JsonNode.createNumberNode(FORMAT));
        if (!madeFrom.isEmpty()) {
            var fields = new LinkedHashMap<String, JsonNode>();
            new TreeMap<>(madeFrom).forEach((name, value) -> fields.put(name, text(value)));
            root.put(MADE_FROM, JsonNode.createObjectNode(fields));
        }
        root.put("name", text(paper.name()));
        root.put("title", text(paper.title()));
        root.put("subtitle", text(paper.subtitle()));
        root.put(
                "blocks",
                JsonNode.createArrayNode(paper.blocks().stream().map(PaperJson::tree).toList()));
        try {
            return json.writeValueAsString(JsonNode.createObjectNode(root));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What such a text says that the paper was made from; empty where it does not. */
    Map<String, String> madeFrom(String content) {
        var kept = root(content).get(MADE_FROM);
        var fields = new LinkedHashMap<String, String>();
        if (kept != null) {
            kept.entries().forEach(e -> fields.put(e.getKey(), e.getValue().getStringValue()));
        }
        return fields;
    }

    private JsonNode root(String content) {
        JsonNode root;
        try {
            root = json.readValue(content, Argument.of(JsonNode.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var format = root == null ? null : root.get("format");
        if (root == null || format == null || format.getIntValue() > FORMAT) {
            throw new IllegalStateException("This build cannot read this paper");
        }
        return root;
    }

    /** A paper from such a text. */
    Paper read(String content) {
        var root = root(content);
        return new Paper(
                words(root, "name"),
                words(root, "title"),
                words(root, "subtitle"),
                each(part(root, "blocks")).stream().map(PaperJson::block).toList());
    }

    private static JsonNode tree(Block block) {
        var parts = new LinkedHashMap<String, JsonNode>();
        switch (block) {
            case Block.Heading heading -> {
                parts.put(KIND, text("heading"));
                parts.put("level", JsonNode.createNumberNode(heading.level()));
                parts.put(TEXT, text(heading.text()));
            }
            case Block.Text paragraph -> {
                parts.put(KIND, text(TEXT));
                parts.put(TEXT, text(paragraph.text()));
            }
            case Block.Bullets bullets -> {
                parts.put(KIND, text("bullets"));
                parts.put("items", texts(bullets.items()));
            }
            case Block.Grid grid -> grid(parts, grid);
            case Block.Picture picture -> picture(parts, picture);
        }
        return JsonNode.createObjectNode(parts);
    }

    private static void grid(Map<String, JsonNode> parts, Block.Grid grid) {
        parts.put(KIND, text("grid"));
        parts.put("caption", text(grid.caption()));
        parts.put("columns", texts(grid.columns()));
        parts.put(
                "rows",
                JsonNode.createArrayNode(grid.rows().stream().map(PaperJson::texts).toList()));
    }

    private static void picture(Map<String, JsonNode> parts, Block.Picture picture) {
        parts.put(KIND, text("picture"));
        parts.put("png", text(Base64.getEncoder().encodeToString(picture.png())));
        parts.put("width", JsonNode.createNumberNode(picture.width()));
        parts.put("height", JsonNode.createNumberNode(picture.height()));
        parts.put("alternative", text(picture.alternative()));
    }

    private static Block block(JsonNode node) {
        var kind = words(node, KIND);
        return switch (kind) {
            case "heading" ->
                    new Block.Heading(part(node, "level").getIntValue(), words(node, TEXT));
            case TEXT -> new Block.Text(words(node, TEXT));
            case "bullets" -> new Block.Bullets(strings(part(node, "items")));
            case "grid" ->
                    new Block.Grid(
                            words(node, "caption"),
                            strings(part(node, "columns")),
                            each(part(node, "rows")).stream().map(PaperJson::strings).toList());
            case "picture" ->
                    new Block.Picture(
                            Base64.getDecoder().decode(words(node, "png")),
                            part(node, "width").getIntValue(),
                            part(node, "height").getIntValue(),
                            words(node, "alternative"));
            default -> throw new IllegalStateException("No part of a paper is called " + kind);
        };
    }

    private static JsonNode text(String value) {
        return JsonNode.createStringNode(value);
    }

    private static JsonNode texts(List<String> values) {
        return JsonNode.createArrayNode(values.stream().map(PaperJson::text).toList());
    }

    private static JsonNode part(JsonNode node, String name) {
        var part = node.get(name);
        if (part == null) {
            throw new IllegalStateException("A kept paper lacks " + name);
        }
        return part;
    }

    private static String words(JsonNode node, String name) {
        return part(node, name).getStringValue();
    }

    private static List<String> strings(JsonNode array) {
        return each(array).stream().map(JsonNode::getStringValue).toList();
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false).toList();
    }
}
