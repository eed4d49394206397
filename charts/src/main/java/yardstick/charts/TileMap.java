package yardstick.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One square for each place, laid out roughly as the places lie, all of one size: a small area with
 * many people counts as much as a wide one with few. Each square has its short name; its shade says
 * the quarter.
 *
 * @param title what the chart shows and for when, as a sentence
 * @param unit what one step means
 * @param tiles no two on one place
 * @param key what the shades mean; those that no tile has are left out of the legend
 */
public record TileMap(String title, String unit, List<Tile> tiles, Map<Shade, String> key)
        implements Chart {

    private static final int TILE = 40;

    /**
     * One place.
     *
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @param shortName two to four letters, printed in it
     * @param name what people call it
     * @param part ours has a wide dark frame, a neighbour a narrow one, others none
     * @param shade how it looks
     * @param point the figure
     */
    public record Tile(
            int column,
            int row,
            String shortName,
            String name,
            Part part,
            Shade shade,
            Point point) {}

    /** A map with no two tiles on one place. */
    public TileMap {
        var taken = new TreeMap<String, String>();
        for (var tile : tiles) {
            var before = taken.put(tile.column() + ", " + tile.row(), tile.name());
            if (before != null) {
                throw new IllegalArgumentException("%s lies on %s".formatted(tile.name(), before));
            }
        }
    }

    @Override
    public int height() {
        return 60 + TILE * rows();
    }

    @Override
    public int narrowHeight() {
        return 108 + 23 * rows();
    }

    @Override
    public String description() {
        var counts = new TreeMap<Shade, Integer>();
        tiles.forEach(tile -> counts.merge(tile.shade(), 1, Integer::sum));
        var quarters =
                counts.entrySet().stream()
                        .map(c -> "%s: %d".formatted(meaning(c.getKey()), c.getValue()))
                        .collect(Collectors.joining("; "));
        var ours =
                tiles.stream()
                        .filter(tile -> tile.part() == Part.OURS)
                        .map(tile -> " " + said(tile) + ".")
                        .collect(Collectors.joining());
        return "%s. A map of England with a square for each of %d councils, %s. %s.%s The table below has the same figures."
                .formatted(title, tiles.size(), unit, quarters, ours);
    }

    @Override
    public Table table() {
        return new Table(
                title,
                List.of(
                        new Table.Column("Council", false),
                        new Table.Column(unit, true),
                        new Table.Column("Shade", false)),
                tiles.stream()
                        .map(
                                tile ->
                                        new Table.Row(
                                                List.of(
                                                        Table.Cell.of(tile.name()),
                                                        Table.Cell.of(tile.point()),
                                                        Table.Cell.of(meaning(tile.shade()))),
                                                tile.part() == Part.OURS))
                        .toList());
    }

    @Override
    public Map<String, Object> option() {
        var used = Cells.used(key, tiles.stream().map(Tile::shade).toList());
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        option.put("legend", Drawing.legend(List.copyOf(used.values())));
        option.put("xAxis", new Cells(columns(), List.of()).lengths());
        option.put("yAxis", north());
        var cells = new Cells(columns(), cells());
        var series = new ArrayList<>(cells.series(used));
        series.addAll(Cells.frames(frames()));
        option.put("series", series);
        // On a telephone a tile is smaller than its name; the table below has the names.
        return Drawing.orNarrow(
                option,
                560,
                Map.of("series", cells.withWords(false), "grid", field("100%", 108)),
                Map.of("series", cells.withWords(true), "grid", field(TILE * columns(), 60)));
    }

    private static Map<String, Object> field(Object width, int top) {
        return Map.of("left", "center", "width", width, "top", top, "bottom", 0);
    }

    private Map<String, Object> north() {
        return Map.of(
                "type",
                "category",
                "inverse",
                true,
                "show",
                false,
                "data",
                IntStream.range(0, rows()).mapToObj(String::valueOf).toList());
    }

    private List<List<Map<String, Object>>> cells() {
        var rows = new ArrayList<List<Map<String, Object>>>();
        for (int row = 0; row < rows(); row++) {
            rows.add(new ArrayList<>(Collections.nCopies(columns(), Cells.EMPTY)));
        }
        for (var tile : tiles) {
            var cell = Cells.cell(tile.shade(), tile.shortName(), said(tile));
            rows.get(tile.row()).set(tile.column(), cell);
        }
        return rows;
    }

    private List<SortedMap<Integer, Integer>> frames() {
        var frames = new ArrayList<SortedMap<Integer, Integer>>();
        for (int row = 0; row < rows(); row++) {
            frames.add(new TreeMap<>());
        }
        for (var tile : tiles) {
            switch (tile.part()) {
                case OURS -> frames.get(tile.row()).put(tile.column(), 4);
                case NEIGHBOUR -> frames.get(tile.row()).put(tile.column(), 2);
                default -> {}
            }
        }
        return frames;
    }

    private String said(Tile tile) {
        var words = tile.point() instanceof Point.Gap gap ? gap.words() : tile.point().label();
        return "%s: %s, %s"
                .formatted(tile.name(), words, meaning(tile.shade()).toLowerCase(Locale.UK));
    }

    private String meaning(Shade shade) {
        return key.getOrDefault(shade, shade.word());
    }

    private int columns() {
        return tiles.stream().mapToInt(Tile::column).max().orElse(0) + 1;
    }

    private int rows() {
        return tiles.stream().mapToInt(Tile::row).max().orElse(0) + 1;
    }
}
