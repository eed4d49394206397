package yardstick.charts;

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
}
