package yardstick.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.sheets.SheetFiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The longest file that may come: read and checked, with the time it took printed. */
class LongFileTest {

    @Test
    void twenty_thousand_rows_are_read_and_checked() throws Exception {
        for (var format : Format.values()) {
            var file = Downloads.bytes(table(), format);
            long start = System.nanoTime();
            var table = Table.of(SheetFiles.read(file));
            long read = System.nanoTime();
            var checked =
                    Checks.of(
                            Sets.of(PeriodKind.MONTH),
                            table.entries(),
                            Earlier.none(),
                            LocalDate.of(2026, 11, 20));
            long end = System.nanoTime();

            System.out.printf(
                    "20,000 rows of %s, %,d kB: read in %d ms, checked in %d ms%n",
                    format.ending(),
                    file.length >> 10,
                    (read - start) / 1_000_000,
                    (end - read) / 1_000_000);
            assertThat(table.problems()).isEmpty();
            assertThat(table.entries()).hasSize(20_000);
            assertThat(checked.figures()).hasSizeGreaterThan(2_000);
        }
    }

    /** Months since 1990, again and again: most entries are there twice, the dearest case. */
    static Download table() {
        var rows = new ArrayList<List<Cell>>();
        var period = InYearPeriod.read(PeriodKind.MONTH, "1990-01").orElseThrow();
        while (rows.size() < 20_000) {
            for (var indicator : Sets.of(PeriodKind.MONTH).indicators()) {
                if (rows.size() < 20_000) {
                    boolean ratio = indicator.denominator() != null;
                    rows.add(
                            List.of(
                                    Cell.of(indicator.code()),
                                    Cell.of(indicator.title()),
                                    Cell.of(period.label()),
                                    Cell.of(BigDecimal.valueOf(100 + rows.size() % 37)),
                                    ratio ? Cell.of(BigDecimal.valueOf(1_000)) : Cell.BLANK,
                                    indicator.equals(Sets.DAYS) ? Cell.of(400) : Cell.BLANK,
                                    Cell.of("final"),
                                    Cell.BLANK,
                                    Cell.BLANK));
                }
            }
            var next = period.next();
            period =
                    next.lastDay().isBefore(LocalDate.of(2026, 11, 1))
                            ? next
                            : InYearPeriod.read(PeriodKind.MONTH, "1990-01").orElseThrow();
        }
        return new Download(
                "long",
                "Long",
                Arrays.stream(Column.values()).map(Column::heading).toList(),
                rows,
                Download.Notes.published("Made up"));
    }
}
