package yardstick.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.intake.Neighbours.Released.NOTHING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.FigureStatus;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said about entries, right and wrong. */
class ChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** One row of the data set in months, the problems by rule, gaps left out. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '\'',
            value = {
                // code | period | numerator | denominator | value | status | reason | rule
                "all, 2026-10, '1,234', , , , , -",
                "all, 2026-10, '1 234', , 1234, final, , -",
                "ALL, Oct-26, 12, , , REVISED, , -",
                "'', 2026-10, 12, , , , , MISSING",
                "al, 2026-10, 12, , , , , CODE",
                "all, '', 12, , , , , MISSING",
                "all, 2026-13, 12, , , , , PERIOD",
                "all, 2026-27, 12, , , , , PERIOD",
                "all, 2026-11, 12, , , , , FUTURE",
                "all, 2026-10, twelve, , , , , NUMBER",
                "all, 2026-10, '1,5', , , , , NUMBER",
                "all, 2026-10, '=1+1', , , , , NUMBER",
                "all, 2026-10, -3, , , , , NUMBER",
                "all, 2026-10, 12%, , , , , NUMBER",
                "all, 2026-10, 12.5, , , , , COUNT",
                "all, 2026-10, 12, , 13, , , DISAGREES",
                "all, 2026-10, 12, 100, , , , COUNT",
                "all, 2026-10, , , , , c, -",
                "all, 2026-10, , , x, , , -",
                "all, 2026-10, [z], , , , , -",
                "all, 2026-10, , , , , lost, REASON",
                "all, 2026-10, 12, , , , c, REASON",
                "all, 2026-10, 12, , , guessed, , STATUS",
                "share, 2026-10, 45, 90, , , , -",
                "share, 2026-10, 45, 90, 50%, , , -",
                "share, 2026-10, 2, 3, 66.7, , , -",
                "share, 2026-10, 2, 3, 66.67, , , -",
                "share, 2026-10, 2, 3, 67, , , -",
                "share, 2026-10, 2, 3, 66.6, , , DISAGREES",
                "share, 2026-10, 91, 90, , , , NUMERATOR",
                "share, 2026-10, 45, , , , , MISSING",
                "share, 2026-10, 0, 0, , , , NUMBER",
                "share, 2026-10, , , 50, , , WITHOUT_COUNTS",
                "share, 2026-10, , , 101, , , PERCENTAGE",
                "rate, 2026-10, 300, 40000, 75, , , -",
                "rate, 2026-10, 300, 40000, 75%, , , NUMBER",
                "rate, 2026-10, 300, , 75, , , MISSING",
                "days, 2026-10, 14, , 420, , , -",
                "days, 2026-10, , , 420, , , WITHOUT_COUNTS",
                "days, 2026-10, 14, , , , , MISSING"
            })
    void one_row(
            String code,
            String period,
            String numerator,
            String denominator,
            String value,
            String status,
            String reason,
            String rule) {
        var texts = new java.util.EnumMap<Column, String>(Column.class);
        texts.put(Column.CODE, text(code));
        texts.put(Column.PERIOD, text(period));
        texts.put(Column.NUMERATOR, text(numerator));
        texts.put(Column.DENOMINATOR, text(denominator));
        texts.put(Column.VALUE, text(value));
        texts.put(Column.STATUS, text(status));
        texts.put(Column.REASON, text(reason));
        var entry = Entry.of(1, "Figures", 2, texts);

        var checked = check(List.of(entry), Earlier.none());

        var found = checked.problems().stream().filter(p -> p.rule() != Rule.GAP).toList();
        assertThat(found)
                .extracting(p -> p.rule().name())
                .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
        assertThat(found).allSatisfy(p -> assertThat(p.row()).isEqualTo(2));
        assertThat(checked.figures()).hasSize(found.stream().anyMatch(Problem::isError) ? 0 : 1);
    }

    @Test
    void a_title_will_do_for_a_code() {
        var entry =
                entry(
                        1,
                        Map.of(
                                Column.TITLE,
                                "of primary age",
                                Column.PERIOD,
                                "2026-10",
                                Column.NUMERATOR,
                                "3"));

        assertThat(check(List.of(entry), Earlier.none()).figures().getFirst().figure().indicator())
                .isEqualTo(Sets.PRIMARY);
    }

    @Test
    void every_problem_is_told_at_once() {
        var first = entry(1, "al", "2026-13", "many");
        var second = entry(2, "primary", "2026-10", "-1");

        assertThat(check(List.of(first, second), Earlier.none()).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::no, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Column.CODE),
                        org.assertj.core.groups.Tuple.tuple(1, Column.PERIOD),
                        org.assertj.core.groups.Tuple.tuple(2, Column.NUMERATOR));
    }

    @Test
    void the_same_figure_twice_names_the_other_place() {
        var problem =
                error(
                        List.of(entry(1, "all", "2026-10", "5"), entry(2, "all", "10/2026", "5")),
                        Earlier.none());

        assertThat(problem.rule()).isEqualTo(Rule.DUPLICATE);
        assertThat(problem.no()).isEqualTo(2);
        assertThat(problem.message()).contains("in Figures row 2");
    }

    @Test
    void parts_must_add_up_when_all_are_known() {
        var total = entry(1, "all", "2026-10", "10");
        var primary = entry(2, "primary", "2026-10", "4");
        var secondary = entry(3, "secondary", "2026-10", "7");

        assertThat(error(List.of(total, primary, secondary), Earlier.none()).message())
                .contains("is 10, but its parts add up to 11");
        var more = entry(1, "all", "2026-10", "12");
        assertThat(error(List.of(more, primary, secondary), Earlier.none()).message())
                .contains("is 12, but its parts add up to 11");
        assertThat(check(List.of(total, primary), Earlier.none()).errors()).isZero();
        var known = Earlier.of(List.of(count(Sets.SECONDARY, "2026-10", 7)), NOTHING);
        assertThat(error(List.of(total, primary), known).rule()).isEqualTo(Rule.SUM);
        assertThat(error(List.of(primary), known(10, 7)).rule()).isEqualTo(Rule.SUM);
        assertThat(check(List.of(primary), known(11, 7)).errors()).isZero();
    }

    @Test
    void a_jump_wants_a_reason() {
        var last = Earlier.of(List.of(count(Sets.ALL, "2026-09", 40)), NOTHING);

        assertThat(rules(entry(1, "all", "2026-10", "61"), last)).containsExactly(Rule.JUMP);
        assertThat(rules(entry(1, "all", "2026-10", "60"), last)).isEmpty();
        assertThat(rules(entry(1, "all", "2026-10", "19"), last)).containsExactly(Rule.JUMP);
        var few = Earlier.of(List.of(count(Sets.ALL, "2026-09", 4)), NOTHING);
        assertThat(rules(entry(1, "all", "2026-10", "13"), few)).isEmpty();
        var explained =
                entry(
                        1,
                        Map.of(
                                Column.CODE, "all",
                                Column.PERIOD, "2026-10",
                                Column.NUMERATOR, "61",
                                Column.NOTE, "A school closed"));
        assertThat(rules(explained, last)).isEmpty();
    }

    @Test
    void six_earlier_figures_give_limits() {
        var series = new ArrayList<CollectedFigure>();
        int month = 4;
        for (int number : new int[] {100, 104, 98, 102, 99, 103}) {
            series.add(count(Sets.ALL, "2026-%02d".formatted(month++), number));
        }
        var earlier = Earlier.of(series, NOTHING);

        // Mean 101, mean moving range 4.2: limits 89.8 and 112.2.
        assertThat(rules(entry(1, "all", "2026-10", "112"), earlier)).isEmpty();
        assertThat(rules(entry(1, "all", "2026-10", "113"), earlier)).containsExactly(Rule.JUMP);
        assertThat(rules(entry(1, "all", "2026-10", "89"), earlier)).containsExactly(Rule.JUMP);
    }

    @Test
    void a_rate_far_from_all_neighbours_wants_a_reason() {
        var day = LocalDate.of(2026, 10, 1);
        var released = List.of("50", "55", "60", "65", "70").stream().map(BigDecimal::new).toList();
        var earlier =
                Earlier.of(
                        List.of(),
                        new Neighbours.Released(
                                Map.of(Sets.RATE.id(), Map.of(day, released)), null));

        assertThat(rules(rate("360"), earlier)).isEmpty();
        assertThat(rules(rate("361"), earlier)).containsExactly(Rule.NEIGHBOURS);
        var four =
                Earlier.of(
                        List.of(),
                        new Neighbours.Released(
                                Map.of(5, Map.of(day, released.subList(0, 4))), null));
        assertThat(rules(rate("361"), four)).isEmpty();
    }

    @Test
    void a_count_is_compared_with_neighbours_per_ten_thousand_children() {
        var day = LocalDate.of(2026, 10, 1);
        var rates = List.of("5", "5.5", "6", "6.5", "7").stream().map(BigDecimal::new).toList();
        var values = Map.of(Sets.ALL.id(), Map.of(day, rates));
        var earlier =
                Earlier.of(List.of(), new Neighbours.Released(values, BigDecimal.valueOf(40_000)));

        assertThat(rules(entry(1, "all", "2026-10", "36"), earlier)).isEmpty();
        var far = check(List.of(entry(1, "all", "2026-10", "37")), earlier).wantingReason();
        assertThat(far).extracting(Problem::rule).containsExactly(Rule.NEIGHBOURS);
        assertThat(far.getFirst().message())
                .startsWith("37, or 9.3 per 10,000 children of yours, is far from")
                .contains("(5.0 to 7.0 per 10,000 children of theirs)");
        var unknown = Earlier.of(List.of(), new Neighbours.Released(values, null));
        assertThat(rules(entry(1, "all", "2026-10", "400"), unknown)).isEmpty();
    }

    @Test
    void a_period_that_is_absent_within_a_series_is_a_gap() {
        var known = Earlier.of(List.of(count(Sets.ALL, "2026-04", 3)), NOTHING);
        var checked =
                check(
                        List.of(entry(1, "all", "2026-06", "3"), entry(2, "all", "2026-09", "3")),
                        known);

        assertThat(checked.problems())
                .filteredOn(problem -> !problem.message().contains("primary"))
                .extracting(Problem::rule, Problem::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Rule.GAP, "2026-05"),
                        org.assertj.core.groups.Tuple.tuple(Rule.GAP, "2026-07 to 2026-08"));
        var next = check(List.of(entry(1, "all", "2026-05", "3")), known);
        assertThat(next.problems()).extracting(Problem::value).containsExactly("2026-05");
    }

    @Test
    void gaps_are_told_once_for_each_period() {
        var checked =
                check(
                        List.of(entry(1, "all", "2026-10", "3"), entry(2, "all", "2026-09", "3")),
                        Earlier.of(List.of(count(Sets.PRIMARY, "2026-10", 3)), NOTHING));

        assertThat(checked.problems())
                .extracting(Problem::rule, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.GAP, "2026-09"),
                        org.assertj.core.groups.Tuple.tuple(Rule.GAP, "2026-10"));
        assertThat(checked.problems().get(1).message())
                .doesNotContain("Of primary age")
                .contains("Of secondary age");
    }

    @Test
    void a_table_without_any_figure_is_wrong() {
        var blank =
                entry(
                        1,
                        Map.of(
                                Column.CODE,
                                "rate",
                                Column.PERIOD,
                                "2026-10",
                                Column.DENOMINATOR,
                                "40000"));

        assertThat(error(List.of(blank), Earlier.none()).rule()).isEqualTo(Rule.MISSING);
    }

    private static Entry rate(String numerator) {
        return entry(
                1,
                Map.of(
                        Column.CODE, "rate",
                        Column.PERIOD, "2026-10",
                        Column.NUMERATOR, numerator,
                        Column.DENOMINATOR, "40000"));
    }

    private static Earlier known(int all, int secondary) {
        return Earlier.of(
                List.of(
                        count(Sets.ALL, "2026-10", all),
                        count(Sets.SECONDARY, "2026-10", secondary)),
                NOTHING);
    }

    private static CollectedFigure count(CollectedIndicator indicator, String month, int number) {
        var count = BigDecimal.valueOf(number);
        return new CollectedFigure(
                indicator,
                InYearPeriod.read(PeriodKind.MONTH, month).orElseThrow(),
                new Figure.Known(count),
                count,
                null,
                FigureStatus.FINAL);
    }

    private static List<Rule> rules(Entry entry, Earlier earlier) {
        return check(List.of(entry), earlier).problems().stream()
                .map(Problem::rule)
                .filter(rule -> rule != Rule.GAP)
                .toList();
    }

    private static Problem error(List<Entry> entries, Earlier earlier) {
        var errors = check(entries, earlier).problems().stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    private static Checked check(List<Entry> entries, Earlier earlier) {
        return Checks.of(Sets.of(PeriodKind.MONTH), entries, earlier, TODAY);
    }

    private static Entry entry(int no, String code, String period, String numerator) {
        return entry(
                no,
                Map.of(
                        Column.CODE, code,
                        Column.PERIOD, period,
                        Column.NUMERATOR, numerator));
    }

    private static Entry entry(int no, Map<Column, String> texts) {
        return Entry.of(no, "Figures", no + 1, texts);
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
