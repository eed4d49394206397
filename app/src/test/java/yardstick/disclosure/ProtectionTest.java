package yardstick.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Thousands of tables, always the same ones. Counts are part of the messages. */
class ProtectionTest {

    /** Ten thousand, as the decision has them, with {@code -Dyardstick.tables=10000}. */
    private static final int TABLES = Integer.getInteger("yardstick.tables", 3_000);

    private static final int RESUBMISSIONS = 1_000;
    private static final double NINE_IN_TEN = 0.9;

    @Test
    void nothing_small_can_be_found_out_from_what_is_shown(TestReporter reporter) {
        var found = new ArrayList<String>();
        int exposed = 0;
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
            exposed += protection.exposed().isEmpty() ? 0 : 1;
            for (var finding : Audit.of(table, protection.cells())) {
                found.add("seed %d: %s".formatted(seed, finding));
            }
        }
        var counts =
                "%d tables, %d exposed from elsewhere; of %d cells suppressed: %s"
                        .formatted(TABLES, exposed, all, cells);
        reporter.publishEntry("figures", counts);
        assertThat(found).as(counts).isEmpty();
    }

    /**
     * The same audit, where it must find something. Not all tables need more than their small cells
     * suppressed: two in one sum protect each other. That it tells those apart is {@link
     * AuditTest}'s to show, against trying every number.
     */
    @Test
    void the_audit_finds_what_no_protection_and_what_half_of_it_gives_away(TestReporter reporter) {
        int small = 0;
        int unprotected = 0;
        int primaryOnly = 0;
        int exact = 0;
        int exactOnly = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            var table = DrawnTable.of(seed);
            var primary = DrawnTable.primary(table);
            if (primary.isEmpty()) {
                continue;
            }
            small++;
            unprotected += Audit.of(table, Set.of()).isEmpty() ? 0 : 1;
            boolean givenAway = !Audit.of(table, primary).isEmpty();
            primaryOnly += givenAway ? 1 : 0;
            // What can be worked out of publications alone, no release gives away.
            if (DrawnTable.hasOnePrimaryInExactSum(table)
                    && Protector.protect(table).exposed().isEmpty()) {
                exact++;
                exactOnly += givenAway ? 1 : 0;
            }
        }
        var counts =
                """
                %d tables with small cells; with everything shown %d are flagged, with only the \
                small cells suppressed %d, among them %d of the %d in which a sum has one such cell"""
                        .formatted(small, unprotected, primaryOnly, exactOnly, exact);
        reporter.publishEntry("figures", counts);
        assertThat((double) unprotected / small).as(counts).isGreaterThan(NINE_IN_TEN);
        assertThat(primaryOnly).as(counts).isGreaterThan(small / 2);
        assertThat(exactOnly).as(counts).isEqualTo(exact).isGreaterThan(TABLES / 20);
    }

    /** The protector cannot read what other councils keep to themselves; the test can. */
    @Test
    void nothing_small_can_be_found_out_by_a_council_that_knows_its_own_part_of_a_published_sum(
            TestReporter reporter) {
        var found = new ArrayList<String>();
        int regions = 0;
        int flagged = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            if (DrawnTable.shape(seed) != DrawnTable.Shape.REGION) {
                continue;
            }
            regions++;
            var table = DrawnTable.of(seed);
            var told = DrawnTable.told(seed);
            for (var finding : Audit.of(told, Protector.protect(table).cells())) {
                found.add("seed %d: %s".formatted(seed, finding));
            }
            var blind = Protector.protect(table.seenBy(List.of())).cells();
            flagged += Audit.of(told, blind).isEmpty() ? 0 : 1;
        }
        var counts =
                "%d regions; without the other councils' eyes %d are flagged"
                        .formatted(regions, flagged);
        reporter.publishEntry("figures", counts);
        assertThat(found).as(counts).isEmpty();
        assertThat(flagged).as(counts).isGreaterThan(regions / 100);
    }

    @Test
    void nothing_small_can_be_found_out_from_published_rates_and_percentages(
            TestReporter reporter) {
        var found = new ArrayList<String>();
        int rates = 0;
        int flagged = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            if (DrawnTable.shape(seed) != DrawnTable.Shape.RATES) {
                continue;
            }
            rates++;
            var table = DrawnTable.of(seed);
            for (var finding : Audit.of(table, Protector.protect(table).cells())) {
                found.add("seed %d: %s".formatted(seed, finding));
            }
            var blind = Protector.protect(table.knowing(List.of())).cells();
            flagged += Audit.of(table, blind).isEmpty() ? 0 : 1;
        }
        var counts =
                "%d tables with published rates; if they were not known, %d are flagged"
                        .formatted(rates, flagged);
        reporter.publishEntry("figures", counts);
        assertThat(found).as(counts).isEmpty();
        assertThat(flagged).as(counts).isGreaterThan(rates / 100);
    }

    @Test
    void two_releases_together_give_no_more_away_than_each(TestReporter reporter) {
        var found = new ArrayList<String>();
        int flagged = 0;
        for (long seed = 0; seed < RESUBMISSIONS; seed++) {
            var first = DrawnTable.told(seed);
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
        reporter.publishEntry("figures", counts);
        assertThat(found).as(counts).isEmpty();
        assertThat(flagged).as(counts).isGreaterThan(RESUBMISSIONS / 10);
    }
}
