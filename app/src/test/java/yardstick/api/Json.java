package yardstick.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as it stands: order of fields, explicit nulls and every digit kept. */
final class Json {

    private Json() {}

    static Map<String, Object> object(String text) {
        return object(value(text));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new AssertionError("Not an object: " + value);
    }

    static Map<String, Object> in(Map<String, Object> object, String field) {
        return object(object.get(field));
    }

    static List<Map<String, Object>> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Json::object).toList();
        }
        throw new AssertionError("Not a list: " + value);
    }

    static BigDecimal number(String digits) {
        return new BigDecimal(digits).stripTrailingZeros();
    }

    static @Nullable Object value(String text) {
        try (var parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + text, e);
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> members(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static Map<String, @Nullable Object> fields(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> members(JsonParser parser) throws IOException {
        var members = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            members.add(value(parser));
        }
        return members;
    }
}
