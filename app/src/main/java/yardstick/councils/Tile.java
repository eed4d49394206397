package yardstick.councils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Our own layout of England's councils as squares, by current ONS code: neighbours lie beside each
 * other as far as squares of one size can.
 *
 * @param shortName two to four letters
 * @param column from 0 in the west
 * @param row from 0 in the north
 */
record Tile(String shortName, int column, int row) {

    private static final Map<String, Tile> BY_CODE = read();

    /** Every council's place. */
    static Map<String, Tile> byCode() {
        return BY_CODE;
    }

    private static Map<String, Tile> read() {
        var tiles = new LinkedHashMap<String, Tile>();
        text().lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(
                        cell ->
                                tiles.put(
                                        cell[0],
                                        new Tile(
                                                cell[1],
                                                Integer.parseInt(cell[2]),
                                                Integer.parseInt(cell[3]))));
        return tiles;
    }

    private static String text() {
        try (var stream = Tile.class.getResourceAsStream("/councils/tiles.csv")) {
            if (stream == null) {
                throw new IllegalStateException("The build holds no file councils/tiles.csv");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
