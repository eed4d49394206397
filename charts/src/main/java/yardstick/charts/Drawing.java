package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all our pictures share: type, colours of words, no movement, a description to read out. */
final class Drawing {

    static final int WORDS = 14;
    static final int SMALL_WORDS = 12;

    private Drawing() {}

    /** The start of every option. Data only: nothing here or later may be a function. */
    static Map<String, Object> option(String description) {
        var option = new TreeMap<String, Object>();
        option.put("animation", false);
        option.put("aria", Map.of("enabled", true, "label", Map.of("description", description)));
        option.put(
                "textStyle",
                Map.of(
                        "fontFamily",
                        "Arial, sans-serif",
                        "fontSize",
                        WORDS,
                        "color",
                        Palette.INK.hex()));
        return option;
    }

    /** Words that ECharts prints as they are: it reads braces as places to fill in. */
    static String plain(String words) {
        return words.replace('{', '(').replace('}', ')').replace('|', '/');
    }

    /** Diagonal stripes over a colour. */
    static Map<String, Object> stripes(String colour) {
        return Map.of(
                "color",
                colour,
                "dashArrayX",
                List.of(1, 0),
                "dashArrayY",
                List.of(2, 5),
                "rotation",
                -0.785);
    }

    /** Words beside or in a mark. */
    static Map<String, Object> label(String words, String position, int size, Palette colour) {
        return Map.of(
                "show",
                true,
                "position",
                position,
                "formatter",
                plain(words),
                "fontSize",
                size,
                "color",
                colour.hex());
    }

    /** What a mark says when it is pointed at. */
    static Map<String, Object> tip(String words) {
        return Map.of("formatter", plain(words));
    }

    /** Tips as text, not HTML, which a content security policy would have to allow. */
    static Map<String, Object> tips() {
        return Map.of("trigger", "item", "renderMode", "richText", "confine", true);
    }

    /** A legend that only explains: nothing can be switched off with it. */
    static Map<String, Object> legend(List<?> names) {
        return Map.of(
                "top",
                0,
                "left",
                0,
                "itemGap",
                16,
                "itemWidth",
                18,
                "itemHeight",
                14,
                "selectedMode",
                false,
                "textStyle",
                Map.of("color", Palette.INK.hex(), "fontSize", SMALL_WORDS),
                "data",
                names.stream().map(n -> n instanceof String name ? plain(name) : n).toList());
    }

    /** Names of rows, top to bottom, on the left. */
    static Map<String, Object> rows(List<?> names, int width, int size) {
        return Map.of(
                "type",
                "category",
                "inverse",
                true,
                "axisTick",
                Map.of("show", false),
                "axisLine",
                Map.of("show", false),
                "axisLabel",
                rowLabel(width, size),
                "data",
                names);
    }

    private static Map<String, Object> rowLabel(int width, int size) {
        return Map.of(
                "interval",
                0,
                "width",
                width,
                "overflow",
                "break",
                "fontSize",
                size,
                "lineHeight",
                size + 2,
                "color",
                Palette.INK.hex());
    }

    /** A row's name, in bold where it is ours. */
    static Object rowName(String name, boolean ours) {
        return ours
                ? Map.of("value", plain(name), "textStyle", Map.of("fontWeight", "bold"))
                : plain(name);
    }

    /** An option with another layout below a width in pixels. */
    static Map<String, Object> orNarrow(
            Map<String, Object> option,
            int below,
            Map<String, Object> narrow,
            Map<String, Object> wide) {
        return Map.of(
                "baseOption",
                option,
                "media",
                List.of(
                        Map.of("query", Map.of("maxWidth", below), "option", narrow),
                        Map.of("option", wide)));
    }

    /** A part of an option, to be changed for one place; empty where there is none. */
    static Map<String, Object> copy(@Nullable Object part) {
        var copy = new TreeMap<String, Object>();
        if (part instanceof Map<?, ?> map) {
            map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }

    /** The same part of an option with one thing set otherwise. */
    static Map<String, Object> with(Map<String, Object> part, String name, Object value) {
        var copy = new TreeMap<>(part);
        copy.put(name, value);
        return copy;
    }

    /** In a legend, the name of a line without marks: the library would draw a dot for it. */
    static Map<String, Object> lineInLegend(String name, boolean dashed) {
        var icon =
                dashed ? "path://M0,5h5v2h-5zM8,5h5v2h-5zM16,5h5v2h-5z" : "path://M0,5h21v2h-21z";
        return Map.of("name", plain(name), "icon", icon);
    }

    /** Words on paper of their own, where lines and marks may lie behind them. */
    static Map<String, Object> onPaper(Map<String, Object> label) {
        return with(with(label, "backgroundColor", "rgba(255,255,255,0.85)"), "padding", 2);
    }
}
