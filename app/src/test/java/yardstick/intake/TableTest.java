package yardstick.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.intake.Neighbours.Released.NOTHING;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import yardstick.collection.CollectedFigure;
import yardstick.collection.FigureStatus;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.sheets.Sheet;
import yardstick.sheets.SheetFiles;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a file's columns must be, and that our own template is a file as it should be. */
class TableTest {

    private static final InYearPeriod OCTOBER =
            InYearPeriod.read(PeriodKind.MONTH, "2026-10").orElseThrow();

    @Test
    void headings_may_stand_in_any_order_and_spelling() throws Exception {
        var table = table("NUMERATOR,period ,Indicator_Code\n5,2026-10,all\n");

        assertThat(table.problems()).isEmpty();
        var entry = table.entries().getFirst();
        assertThat(entry.text(Column.CODE)).isEqualTo("all");
        assertThat(entry.text(Column.NUMERATOR)).isEqualTo("5");
        assertThat(entry.place()).isEqualTo("row 2");
    }

    @Test
    void what_does_not_fit_is_kept_and_named_with_its_letter() throws Exception {
        var table =
                table(
                        "Indicator code,Remarks,Note,Note,,Value\nall,why,a,b,c,7\n"
                                + "x".repeat(501)
                                + ",,,,,8\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.entries().getFirst().text(Column.NOTE)).isEqualTo("a");
        var checked =
                Checks.of(
                        Sets.of(PeriodKind.MONTH),
                        table.entries(),
                        Earlier.none(),
                        LocalDate.of(2026, 11, 20));
        assertThat(checked.problems())
                .extracting(Problem::row, Problem::message)
                .anySatisfy(m -> assertThat(m.toString()).contains("(2", "“Remarks”", "“why”"))
                .anySatisfy(m -> assertThat(m.toString()).contains("Column D", "“b”"))
                .anySatisfy(m -> assertThat(m.toString()).contains("Column E has no heading"))
                .anySatisfy(m -> assertThat(m.toString()).contains("(2", "Enter the period"))
                .anySatisfy(m -> assertThat(m.toString()).contains("(3", "Shorten “Indicator co"));
        assertThat(table("Indicator code,Period\nall,2026-10\n").problems())
                .extracting(Problem::message)
                .anySatisfy(m -> assertThat(m).contains("neither a column “Numerator”"));
    }

    @Test
    void a_formula_is_a_problem_of_its_row() {
        var lines =
                List.of(
                        new Sheet.Line(1, List.of("Indicator code", "Period", "Numerator")),
                        new Sheet.Line(2, List.of("all", "2026-10", "5")),
                        new Sheet.Line(3, List.of("primary", "2026-10", "4")));
        var table = Table.of(List.of(new Sheet("Figures", lines, List.of("C3"))));

        assertThat(table.problems()).isEmpty();
        var faults = table.entries().get(1).faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().column()).isEqualTo(Column.NUMERATOR);
        assertThat(faults.getFirst().message()).startsWith("C3 holds a formula");
        assertThat(table.entries().getFirst().faults()).isEmpty();
        assertThat(Fault.of(Fault.kept(faults))).isEqualTo(faults);
    }

    @Test
    void a_file_without_headings_is_told_them() throws Exception {
        assertThat(table("1,2,3\n").problems().getFirst().message())
                .contains("Indicator code, Indicator, Period, Numerator");
        assertThat(table("Indicator code,Period,Value\n").problems().getFirst().message())
                .contains("nothing below the headings");
    }

    @Test
    void the_template_comes_back_as_it_went_out() throws Exception {
        for (var format : Format.values()) {
            var bytes = Downloads.bytes(template(), format);
            var table = Table.of(SheetFiles.read(bytes));

            assertThat(table.problems()).as(format.ending()).isEmpty();
            assertThat(table.entries()).hasSize(7);
            var checked =
                    Checks.of(
                            Sets.of(PeriodKind.MONTH),
                            table.entries(),
                            Earlier.none(),
                            LocalDate.of(2026, 11, 20));
            assertThat(checked.errors()).isZero();
            assertThat(checked.figures()).extracting(Accepted::figure).containsExactly(september());
            assertThat(table.entries().get(5).text(Column.DENOMINATOR)).isEqualTo("41230");
        }
    }

    @Test
    void no_cell_of_the_template_is_a_formula() {
        var csv = new String(Downloads.bytes(template(), Format.CSV), UTF_8);

        assertThat(csv.lines().flatMap(line -> java.util.Arrays.stream(line.split(","))))
                .noneMatch(cell -> cell.matches("\"?[=+\\-@\t].*"));
    }

    private static yardstick.downloads.Download template() {
        return Template.of(
                Sets.of(PeriodKind.MONTH),
                OCTOBER,
                "=Elmshire",
                Earlier.of(List.of(september()), NOTHING),
                new BigDecimal("41230"));
    }

    private static CollectedFigure september() {
        return new CollectedFigure(
                Sets.SHARE,
                OCTOBER.previous(),
                new Figure.Known(new BigDecimal("66.66666666666667")),
                new BigDecimal("2"),
                new BigDecimal("3"),
                FigureStatus.REVISED);
    }

    private static Table table(String csv) throws Exception {
        return Table.of(SheetFiles.read(csv.getBytes(UTF_8)));
    }
}
