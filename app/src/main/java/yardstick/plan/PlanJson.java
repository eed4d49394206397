package yardstick.plan;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A plan as JSON, to be kept for ever. Each record is an object named by its components; days,
 * moments, ids and decimal numbers are texts, so that they come back exactly.
 *
 * <p>What was written once must be read by every later build. A component that is added reads as
 * nothing where an old version lacks it, one that is taken away is passed over. Whoever renames one
 * raises {@link #FORMAT} and reads the old name as well; a kept file of each format is read by a
 * test. Format 2 keeps what was last reported of each action, and where recommendations come from:
 * an older build must not read it as if nobody had reported.
 */
@Singleton
public class PlanJson {

    /** The number of the format that is written. */
    static final int FORMAT = 2;

    private final JsonMapper json;

    PlanJson(JsonMapper json) {
        this.json = json;
    }

    /** A plan as text. */
    public String write(WholePlan plan) {
        var root = new LinkedHashMap<String, JsonNode>();
        root.put("format", JsonNode.createNumberNode(FORMAT));
        root.put("plan", tree(plan));
        try {
            return json.writeValueAsString(JsonNode.createObjectNode(root));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A plan from such a text, of this format or an earlier one. */
    public WholePlan read(String text) {
        JsonNode root;
        try {
            root = json.readValue(text, io.micronaut.core.type.Argument.of(JsonNode.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var format = root == null ? null : root.get("format");
        if (root == null || format == null || format.getIntValue() > FORMAT) {
            throw new IllegalStateException("This build cannot read this version of a plan");
        }
        return (WholePlan) record(WholePlan.class, root.get("plan"));
    }

    private static JsonNode tree(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNode.nullNode();
            case Record whole -> object(whole);
            case List<?> several ->
                    JsonNode.createArrayNode(several.stream().map(PlanJson::tree).toList());
            case Boolean yes -> JsonNode.createBooleanNode(yes);
            case Integer number -> JsonNode.createNumberNode(number);
            case Short number -> JsonNode.createNumberNode(number.intValue());
            case Enum<?> word -> JsonNode.createStringNode(word.name());
            default -> JsonNode.createStringNode(value.toString());
        };
    }

    private static JsonNode object(Record whole) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        try {
            for (var component : whole.getClass().getRecordComponents()) {
                parts.put(component.getName(), tree(component.getAccessor().invoke(whole)));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return JsonNode.createObjectNode(parts);
    }

    private static Object record(Class<?> type, JsonNode node) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        var values = Arrays.stream(components).map(c -> component(c, node)).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object component(RecordComponent component, JsonNode node) {
        var part = node.get(component.getName());
        if (part != null && !part.isNull()) {
            return value(component.getGenericType(), part);
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? null
                : nothing(component);
    }

    /** What a component that is never null says when an old version knows nothing of it. */
    private static Object nothing(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return "";
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == int.class) {
            return 0;
        }
        if (type == short.class) {
            return (short) 0;
        }
        if (type == boolean.class) {
            return false;
        }
        throw new IllegalStateException("A version of a plan lacks " + component);
    }

    private static Object value(Type type, JsonNode node) {
        return switch (type) {
            case ParameterizedType list ->
                    StreamSupport.stream(node.values().spliterator(), false)
                            .map(each -> value(list.getActualTypeArguments()[0], each))
                            .toList();
            case Class<?> record when record.isRecord() -> record(record, node);
            case Class<?> word when word.isEnum() -> constant(word, node.getStringValue());
            case Class<?> plain -> plain(plain, node);
            default -> throw new IllegalStateException("No way to read " + type);
        };
    }

    private static Object plain(Class<?> type, JsonNode node) {
        if (type == int.class) {
            return node.getIntValue();
        }
        if (type == short.class) {
            return (short) node.getIntValue();
        }
        if (type == boolean.class) {
            return node.getBooleanValue();
        }
        var text = node.getStringValue();
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        throw new IllegalStateException("No way to read " + type);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + " in " + type));
    }
}
