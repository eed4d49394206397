package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an option as JSON, the same text every time: keys in order, numbers without exponents, and
 * nothing that could end an HTML element.
 */
public final class ChartJson {

    private final StringBuilder out = new StringBuilder();

    private ChartJson() {}

    /**
     * Writes maps, lists, strings, numbers, booleans and nulls.
     *
     * @throws IllegalArgumentException for anything else, a function above all
     */
    public static String write(@Nullable Object value) {
        var json = new ChartJson();
        json.append(value);
        return json.out.toString();
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text);
            case Boolean yes -> out.append(yes);
            case BigDecimal number -> out.append(number.toPlainString());
            case Integer number -> out.append(number);
            case Double number -> out.append(BigDecimal.valueOf(number).toPlainString());
            case List<?> list -> appendAll(list);
            case Map<?, ?> map -> appendSorted(map);
            default ->
                    throw new IllegalArgumentException(
                            "A chart option is data only, but holds a " + value.getClass());
        }
    }

    private void appendAll(List<?> list) {
        out.append('[');
        var comma = "";
        for (var item : list) {
            out.append(comma);
            append(item);
            comma = ",";
        }
        out.append(']');
    }

    private void appendSorted(Map<?, ?> map) {
        out.append('{');
        var comma = "";
        for (var entry : new TreeMap<>(map).entrySet()) {
            out.append(comma);
            quote(String.valueOf(entry.getKey()));
            out.append(':');
            append(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
