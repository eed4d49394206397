package yardstick.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a shared paper differs from what it would be if it were made now, line by line. What it says
 * of its own day is no difference.
 *
 * @param there whether what it was made from is still there
 * @param before lines that stand in the shared paper alone
 * @param now lines that would be new
 */
record Newer(boolean there, List<String> before, List<String> now) {

    /** Of a paper that cannot be made any more. */
    static final Newer GONE = new Newer(false, List.of(), List.of());

    /** Of two papers. */
    static Newer of(Paper shared, Paper now) {
        var was = lines(shared);
        var is = lines(now);
        return new Newer(true, without(was, is), without(is, was));
    }

    /** Whether there is any difference. */
    boolean isDifferent() {
        return !before.isEmpty() || !now.isEmpty();
    }

    /** The lines that are not among others, as often as they are too many, in order. */
    private static List<String> without(List<String> lines, List<String> others) {
        var left = new HashMap<String, Integer>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        var alone = new ArrayList<String>();
        for (var line : lines) {
            if (left.merge(line, -1, Integer::sum) < 0) {
                alone.add(line);
            }
        }
        return alone;
    }

    private static List<String> lines(Paper paper) {
        return Stream.concat(
                        Stream.of(paper.title()), paper.blocks().stream().flatMap(Newer::lines))
                .filter(line -> !Stamp.is(line))
                .toList();
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Text paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Grid grid ->
                    grid.rows().stream()
                            .map(row -> "%s: %s".formatted(grid.caption(), String.join("; ", row)));
            // Made in words where it is compared.
            case Block.Picture picture -> Stream.of(picture.alternative());
        };
    }
}
