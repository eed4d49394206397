package yardstick.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;

/** Thousands of tables, always the same ones. Counts are part of the messages. */
class ProtectionTest {

    private static final int TABLES = 10_000;
    private static final int RESUBMISSIONS = 1_000;
    private static final double NINE_IN_TEN = 0.9;

    @Test
    void nothing_small_can_be_found_out_from_what_is_shown() {
        var found = new ArrayList<String>();
        int small = 0;
        int exposed = 0;
        int exact = 0;
        int flagged = 0;
        var cells = new EnumMap<Protection.Reason, Integer>(Protection.Reason.class);
        int all = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            var table = DrawnTable.of(seed);
            var protection = Protector.protect(table);
            all += table.cells().size();
            protection
                    .suppressed()
                    .values()
                    .forEach(reason -> cells.merge(reason, 1, Integer::sum));
            small += DrawnTable.few(table).findAny().isPresent() ? 1 : 0;
            exposed += protection.exposed().isEmpty() ? 0 : 1;
            for (var finding : Audit.of(table, protection.cells())) {
                found.add("seed %d: %s".formatted(seed, finding));
            }
            if (DrawnTable.hasPrimaryInExactSum(table)) {
                exact++;
                flagged += Audit.of(table, DrawnTable.primary(table)).isEmpty() ? 0 : 1;
            }
        }
        var counts =
                """
                %d tables, %d with small numbers, %d exposed from elsewhere; \
                without secondary suppression %d of %d are flagged; \
                of %d cells suppressed: %s"""
                        .formatted(TABLES, small, exposed, flagged, exact, all, cells);
        assertThat(found).as(counts).isEmpty();
        assertThat((double) flagged / exact).as(counts).isGreaterThan(NINE_IN_TEN);
    }

    @Test
    void two_releases_together_give_no_more_away_than_each() {
        var found = new ArrayList<String>();
        int flagged = 0;
        for (long seed = 0; seed < RESUBMISSIONS; seed++) {
            var first = DrawnTable.of(seed);
            var shown = Protector.protect(first).cells();
            var corrected = DrawnTable.entered(first, seed);
            var later = new EarlierRelease(first, shown).before(corrected);
            for (var finding : Audit.of(later, Protector.protect(later).cells())) {
                found.add("seed %d: %s".formatted(seed, finding));
            }
            var forgetful = new HashSet<>(Protector.protect(corrected).cells());
            flagged += Audit.of(later, forgetful).isEmpty() ? 0 : 1;
        }
        var counts =
                "%d resubmissions; without memory of the first release %d are flagged"
                        .formatted(RESUBMISSIONS, flagged);
        assertThat(found).as(counts).isEmpty();
        assertThat(flagged).as(counts).isGreaterThan(RESUBMISSIONS / 10);
    }
}
