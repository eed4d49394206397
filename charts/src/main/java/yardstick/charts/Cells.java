package yardstick.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * A field of cells, drawn as bars one unit long and stacked in rows: the library's smaller builds
 * have no other way to draw one without a function.
 *
 * @param columns how many there are
 * @param rows top to bottom, each as many cells as columns; null for an empty place
 */
record Cells(int columns, List<List<Map<String, Object>>> rows) {

    /** A place where nothing is drawn. */
    static final Map<String, Object> EMPTY =
            Map.of(
                    "value",
                    1,
                    "itemStyle",
                    Map.of("color", "transparent"),
                    "label",
                    Map.of("show", false),
                    "tooltip",
                    Map.of("show", false));

    /**
     * One cell.
     *
     * @param shade how it looks
     * @param words in it
     * @param tip what it says when it is pointed at
     */
    static Map<String, Object> cell(Shade shade, String words, String tip) {
        return Map.of(
                "value",
                1,
                "itemStyle",
                shade.look(),
                "label",
                Map.of("formatter", Drawing.plain(words), "color", shade.ink().hex()),
                "tooltip",
                Drawing.tip(tip));
    }

    Map<String, Object> lengths() {
        return Map.of("type", "value", "show", false, "min", 0, "max", columns);
    }

    /** One stacked series a column, and one for each shade that a legend names. */
    List<Object> series(Map<Shade, String> legend) {
        var series = new ArrayList<Object>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            series.add(
                    Map.of(
                            "type",
                            "bar",
                            "stack",
                            "cells",
                            "name",
                            "Column " + (column + 1),
                            "barCategoryGap",
                            "0%",
                            "label",
                            words(true),
                            "emphasis",
                            Map.of("disabled", true),
                            "data",
                            rows.stream().map(row -> row.get(at)).toList()));
        }
        legend.forEach((shade, name) -> series.add(explained(shade, name)));
        return series;
    }

    /** Whether there are words in the cells, for each of the series. */
    List<Object> withWords(boolean shown) {
        return IntStream.range(0, columns)
                .<Object>mapToObj(column -> Map.of("label", words(shown)))
                .toList();
    }

    private static Map<String, Object> words(boolean shown) {
        return Map.of("show", shown, "position", "inside", "fontSize", Drawing.SMALL_WORDS);
    }

    /**
     * Frames around some cells, drawn over all: a neighbour's colour would cover half of a border.
     *
     * @param widths for each row, by column, how wide the frame is in pixels
     */
    static List<Object> frames(List<? extends SortedMap<Integer, Integer>> widths) {
        int most = widths.stream().mapToInt(SortedMap::size).max().orElse(0);
        var series = new ArrayList<Object>();
        for (int i = 0; i < most; i++) {
            int nth = i;
            series.add(framing("Before", widths.stream().map(row -> before(row, nth)).toList()));
            series.add(framing("Frame", widths.stream().map(row -> frame(row, nth)).toList()));
        }
        return series;
    }

    private static Object before(SortedMap<Integer, Integer> row, int nth) {
        var columns = List.copyOf(row.keySet());
        if (nth >= columns.size()) {
            return "-";
        }
        return columns.get(nth) - (nth == 0 ? 0 : columns.get(nth - 1) + 1);
    }

    private static Object frame(SortedMap<Integer, Integer> row, int nth) {
        var widths = List.copyOf(row.values());
        return nth >= widths.size()
                ? "-"
                : Map.of("value", 1, "itemStyle", framed(widths.get(nth)));
    }

    private static Map<String, Object> framed(int width) {
        return Map.of(
                "color", "transparent", "borderColor", Palette.INK.hex(), "borderWidth", width);
    }

    private static Map<String, Object> framing(String name, List<Object> data) {
        return Map.of(
                "type",
                "bar",
                "stack",
                "frames",
                "name",
                name,
                "silent",
                true,
                "barGap",
                "-100%",
                "barCategoryGap",
                "0%",
                "itemStyle",
                Map.of("color", "transparent"),
                "data",
                data);
    }

    private static Map<String, Object> explained(Shade shade, String name) {
        return Map.of(
                "type", "bar",
                "name", Drawing.plain(name),
                "itemStyle", shade.look(),
                "stack", "cells",
                "data", List.of());
    }

    /** The shades that are used, in their order, out of those that have a name. */
    static Map<Shade, String> used(Map<Shade, String> names, Collection<Shade> shades) {
        var used = new LinkedHashMap<Shade, String>();
        Arrays.stream(Shade.values())
                .filter(shade -> shades.contains(shade) && names.containsKey(shade))
                .forEach(shade -> used.put(shade, names.get(shade)));
        return used;
    }
}
