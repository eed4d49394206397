package yardstick.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            Map.of("value", 1, "itemStyle", Map.of("color", "transparent"));

    /**
     * One cell.
     *
     * @param shade how it looks
     * @param words in it
     * @param tip what it says when it is pointed at
     * @param size of the words
     */
    static Map<String, Object> cell(Shade shade, String words, String tip, int size) {
        return Map.of(
                "value",
                1,
                "itemStyle",
                shade.look(),
                "label",
                Drawing.label(words, "inside", size, shade.ink()),
                "tooltip",
                Drawing.tip(tip));
    }

    /** The same cell in a frame of a colour. */
    static Map<String, Object> framed(Map<String, Object> cell, Palette colour, int width) {
        var look = Drawing.copy(cell.get("itemStyle"));
        look.put("borderColor", colour.hex());
        look.put("borderWidth", width);
        look.put("borderType", "solid");
        var framed = new TreeMap<>(cell);
        framed.put("itemStyle", look);
        return framed;
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
                            "emphasis",
                            Map.of("disabled", true),
                            "data",
                            rows.stream().map(row -> row.get(at)).toList()));
        }
        legend.forEach((shade, name) -> series.add(explained(shade, name)));
        return series;
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
