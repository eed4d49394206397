package yardstick.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

import yardstick.disclosure.Protection.Reason;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ProtectorTest {

    @Test
    void one_to_five_are_suppressed_and_zero_and_six_are_shown() {
        var table = Table.of(counts(0, 1, 5, 6), cells("a", "b", "c", "d"), List.of());

        assertThat(Protector.protect(table).suppressed())
                .containsOnly(entry("b", Reason.FEW), entry("c", Reason.FEW));
    }

    @Test
    void the_smallest_other_part_goes_with_a_small_one() {
        var table = sum(3, 40, 0, 12);

        assertThat(Protector.protect(table).suppressed())
                .containsOnly(entry("a", Reason.FEW), entry("d", Reason.WORKED_OUT));
    }

    @Test
    void a_number_that_is_published_elsewhere_protects_nothing() {
        var table = sum(3, 40, 0, 12).knowing(List.of(Known.exactly("d", 12)));

        assertThat(Protector.protect(table).suppressed())
                .containsOnly(entry("a", Reason.FEW), entry("b", Reason.WORKED_OUT));
    }

    @Test
    void where_zeros_are_all_that_is_left_they_go_too() {
        var table = sum(3, 1, 0, 0);

        assertThat(Protector.protect(table).suppressed())
                .containsOnly(
                        entry("total", Reason.FEW),
                        entry("a", Reason.FEW),
                        entry("b", Reason.FEW),
                        entry("c", Reason.WHOLE_SUM),
                        entry("d", Reason.WHOLE_SUM));
    }

    @Test
    void what_everybody_can_work_out_anyway_is_said_and_its_sum_suppressed() {
        var table =
                sum(3, 40, 12)
                        .knowing(
                                List.of(
                                        Known.exactly("total", 55),
                                        Known.exactly("b", 40),
                                        Known.exactly("c", 12)));

        var protection = Protector.protect(table);

        assertThat(protection.exposed()).containsExactly("a");
        assertThat(protection.cells()).containsOnly("total", "a", "b", "c");
    }

    @Test
    void a_rounded_total_is_known_only_as_far_as_it_goes() {
        var parts = Table.of(counts(3, 40, 12, 55), cells("a", "b", "c"), List.of(total("d", 3)));
        var rounded = parts.knowing(List.of(Known.toNearestTen("d", 60)));
        var exact = parts.knowing(List.of(Known.exactly("d", 55)));

        // 55 to 64 without 52: three to twelve. That it is not one or two is enough to go on.
        assertThat(Protector.protect(rounded).cells()).containsOnly("a", "c");
        assertThat(Protector.protect(exact).cells()).containsOnly("a", "c");
    }

    @Test
    void a_published_rate_says_between_which_counts_it_lies() {
        var rate = new BigDecimal("12.3");

        // 12.25 to 12.35 of 10,000: of few children one count, of many some.
        assertThat(Known.fromRate("a", rate, 1, 10_000, 40_000)).isEqualTo(known(49, 49));
        assertThat(Known.fromRate("a", rate, 1, 10_000, 400_000)).isEqualTo(known(490, 493));
        assertThat(Known.fromRate("a", new BigDecimal("7"), 0, 100, 55)).isEqualTo(known(4, 4));
        assertThat(Known.fromRate("a", new BigDecimal("7"), 0, 100, 500)).isEqualTo(known(33, 37));
        assertThat(Known.fromRate("a", BigDecimal.ZERO, 1, 100, 20_000)).isEqualTo(known(0, 9));
        assertThat(Known.fromRate("a", new BigDecimal("21.818181818181817"), 15, 100, 55))
                .as("not rounded at all")
                .isEqualTo(known(12, 12));
        assertThat(Known.fromRate("a", new BigDecimal("12.3"), 1, 10_000, 4_321))
                .as("of another denominator")
                .isEqualTo(known(5, 5));
    }

    @Test
    void a_number_whose_rate_is_published_protects_nothing() {
        var table = sum(3, 40, 0, 12);
        var rate = Known.fromRate("d", new BigDecimal("3.0"), 1, 10_000, 40_000);

        assertThat(Protector.protect(table).cells()).containsOnly("a", "d");
        assertThat(Protector.protect(table.knowing(List.of(rate))).cells()).containsOnly("a", "b");
    }

    /** 40 are published for us and another council together, which has kept its number. */
    @Test
    void a_member_of_a_published_sum_may_know_what_we_cannot_read() {
        var table =
                Table.of(
                                List.of(
                                        Quantity.of("few", 3),
                                        Quantity.of("many", 27),
                                        Quantity.of("own", 30),
                                        Quantity.unknown("theirs"),
                                        Quantity.unknown("region")),
                                cells("few", "many"),
                                List.of(
                                        new Equation("own", List.of("few", "many")),
                                        new Equation("region", List.of("own", "theirs"))))
                        .knowing(List.of(Known.exactly("region", 40)));
        var other = new Viewpoint("other", Set.of("theirs"));

        assertThat(Protector.protect(table).cells()).containsOnly("few");
        assertThat(Protector.protect(table.seenBy(List.of(other))).cells())
                .as("it knows that we have 30")
                .containsOnly("few", "many");
    }

    @Test
    void a_percentage_of_all_or_nearly_all_gives_the_others_away() {
        assertThat(percentage(30, 30).reason("percentage")).contains(Reason.NEARLY_ALL);
        assertThat(percentage(27, 30).reason("percentage")).contains(Reason.NEARLY_ALL);
        assertThat(percentage(24, 30).reason("percentage")).isEmpty();
        assertThat(percentage(0, 30).reason("percentage")).isEmpty();
        assertThat(percentage(4, 30).reason("percentage")).contains(Reason.FEW);
        assertThat(percentage(0, 4).reason("percentage")).contains(Reason.FEW);
    }

    @Test
    void a_member_of_a_sum_knows_its_own_part() {
        // To everybody two parts are missing; each council that has one of them misses one only.
        var table = sum(3, 12, 40);
        var seen = table.seenBy(List.of(new Viewpoint("b", Set.of("b"))));

        assertThat(Protector.protect(table).cells()).containsOnly("a", "b");
        assertThat(Protector.protect(seen).cells()).containsOnly("a", "c");
    }

    @Test
    void a_sum_that_does_not_add_up_and_holds_a_small_number_is_suppressed_whole() {
        var table = Table.of(counts(3, 12, 50), cells("a", "b", "c"), List.of(total("c", 2)));

        assertThat(Protector.protect(table).cells()).containsOnly("a", "b", "c");
    }

    @Test
    void a_total_that_nobody_gives_is_not_small_if_a_part_is_not() {
        var table =
                Table.of(
                        List.of(
                                Quantity.of("a", 54),
                                Quantity.unknown("b"),
                                Quantity.unknown("total")),
                        cells("a"),
                        List.of(total("total", 2)));

        assertThat(Protector.protect(table).cells()).isEmpty();
    }

    @Test
    void a_part_that_nobody_gives_but_anybody_could_work_out_is_protected() {
        var table =
                Table.of(
                        List.of(
                                Quantity.of("a", 54),
                                Quantity.of("b", 3),
                                Quantity.of("total", 57)),
                        cells("a", "total"),
                        List.of(total("total", 2)));

        assertThat(Protector.protect(table).cells()).containsOnly("a");
    }

    @Test
    void what_was_suppressed_stays_so_and_what_was_shown_is_known() {
        var first = sum(3, 12, 40);
        var shown = Protector.protect(first).cells();
        var corrected = sum(8, 12, 30);

        var later = new EarlierRelease(first, shown).before(corrected);

        assertThat(shown).containsOnly("a", "b");
        assertThat(Protector.protect(corrected).cells()).isEmpty();
        assertThat(Protector.protect(later).suppressed())
                .containsEntry("a", Reason.BEFORE)
                .containsEntry("b", Reason.BEFORE);
    }

    @Test
    void two_suppressed_by_one_release_are_not_given_away_by_the_next() {
        // c fell from 40 to 4: with the new total and the old sum of a and b it could be worked
        // out.
        var first = sum(3, 12, 40);
        var corrected = sum(3, 12, 4);
        var suppressed = Protector.protect(first).cells();
        var alone = Protector.protect(corrected).cells();

        var later = new EarlierRelease(first, suppressed).before(corrected);

        assertThat(Audit.of(later, both(alone, suppressed))).isNotEmpty();
        assertThat(Audit.of(later, Protector.protect(later).cells())).isEmpty();
    }

    private static Known known(long least, long most) {
        return new Known("a", least, most);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var both = new java.util.HashSet<>(some);
        both.addAll(others);
        return both;
    }

    private static Protection percentage(long counted, long of) {
        var table =
                Table.of(
                        List.of(
                                Quantity.of("counted", counted),
                                Quantity.of("of", of),
                                Quantity.complement("others", of - counted)),
                        List.of(new Cell("percentage", List.of("counted", "of", "others"))),
                        List.of(new Equation("of", List.of("counted", "others"))));
        return Protector.protect(table);
    }

    /** Parts a, b, c … and their total, all printed. */
    private static Table sum(long... parts) {
        var names = names(parts.length);
        return Table.of(
                Stream.concat(
                                counts(parts).stream(),
                                Stream.of(Quantity.of("total", Arrays.stream(parts).sum())))
                        .toList(),
                cells(Stream.concat(names.stream(), Stream.of("total")).toArray(String[]::new)),
                List.of(total("total", parts.length)));
    }

    private static Equation total(String name, int parts) {
        return new Equation(name, names(parts));
    }

    private static List<Quantity> counts(long... counts) {
        var names = names(counts.length);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> Quantity.of(names.get(i), counts[i]))
                .toList();
    }

    private static List<Cell> cells(String... names) {
        return Stream.of(names).map(Cell::of).toList();
    }

    private static List<String> names(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> String.valueOf((char) ('a' + i))).toList();
    }
}
