package yardstick.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class AuditTest {

    private static final int TABLES = 600;
    private static final int GREATEST = 7;

    /** Whatever is suppressed, for whatever reason: protection is not what is tested here. */
    @Test
    void agrees_with_an_oracle_that_tries_every_number() {
        var disagreements = new ArrayList<String>();
        int asked = 0;
        int possible = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            var table = DrawnTable.small(seed);
            var suppressed = some(table, seed);
            var reader = reader(table, seed);
            var seen = table.seenBy(List.of(reader));
            var oracle = new Oracle(seen, suppressed, reader);
            var knowledge = knowledge(seen, suppressed);
            for (int q = 0; q < table.quantities().size(); q++) {
                for (long count = 0; count <= GREATEST; count++) {
                    var name = table.quantities().get(q).name();
                    boolean expected = oracle.canBe(name, count);
                    asked++;
                    possible += expected ? 1 : 0;
                    if (knowledge.canBe(q, count) != expected) {
                        disagreements.add(
                                "seed %d: %s can%s be %d"
                                        .formatted(seed, name, expected ? "" : "not", count));
                    }
                }
            }
        }
        assertThat(disagreements)
                .as("%d tables, %d questions, %d possible", TABLES, asked, possible)
                .isEmpty();
        assertThat(possible).isBetween(asked / 20, asked * 19 / 20);
    }

    /** One to five, two of which are told apart only by whole numbers. */
    @Test
    void asks_in_whole_numbers_where_fractions_would_do() {
        // a + b = b + c = c + a = 7 is only solved by halves.
        var table =
                Table.of(
                        List.of(
                                Quantity.unknown("a"),
                                Quantity.unknown("b"),
                                Quantity.unknown("c"),
                                Quantity.of("ab", 7),
                                Quantity.of("bc", 7),
                                Quantity.of("ca", 7)),
                        Stream.of("ab", "bc", "ca").map(Cell::of).toList(),
                        List.of(
                                new Equation("ab", List.of("a", "b")),
                                new Equation("bc", List.of("b", "c")),
                                new Equation("ca", List.of("c", "a"))));

        var knowledge = knowledge(table, Set.of());

        assertThat(IntStream.rangeClosed(0, 7).filter(n -> knowledge.canBe(0, n))).isEmpty();
    }

    private static Knowledge knowledge(Table table, Set<String> suppressed) {
        var numbered = new Numbered(table);
        var hidden = new BitSet();
        IntStream.range(0, table.cells().size())
                .filter(c -> suppressed.contains(table.cells().get(c).name()))
                .forEach(hidden::set);
        return new Audit(numbered).knowledge(0, hidden);
    }

    /** What is protected, in every third table; cells at random in the others. */
    private static Set<String> some(Table table, long seed) {
        var random = new SplittableRandom(seed);
        if (seed % 3 == 0) {
            return Protector.protect(table).cells();
        }
        var cells = new HashSet<>(DrawnTable.primary(table));
        table.cells().stream()
                .filter(c -> random.nextInt(3) == 0)
                .forEach(c -> cells.add(c.name()));
        return cells;
    }

    private static Viewpoint reader(Table table, long seed) {
        return table.viewpoints().isEmpty() || seed % 2 == 0
                ? new Viewpoint("everybody", Set.of())
                : table.viewpoints().getFirst();
    }
}
