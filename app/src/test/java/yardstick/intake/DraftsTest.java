package yardstick.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.portal.Kills;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.portal.Staff;
import yardstick.tenants.Role;
import yardstick.tenants.Tenancy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Drafts in the real database, as the web process writes them. */
@DisplayName("Drafts")
@NeedsPublishedData
class DraftsTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Staff EDITOR = Staff.thurrock("thurrock.editor", Role.EDITOR);
    private static final Drafts DRAFTS = PORTAL.context().getBean(Drafts.class);
    private static final DataSet DIGEST =
            PORTAL.context().getBean(DataSets.class).find("monthly-digest").orElseThrow();

    @Test
    void twenty_thousand_rows_are_kept_in_time() {
        var sent = sent(UUID.randomUUID().toString(), 20_000);
        long start = System.nanoTime();
        var kept = DRAFTS.keep(EDITOR.who(), EDITOR.membership(), DIGEST, sent);
        long took = (System.nanoTime() - start) / 1_000_000;

        System.out.printf("20,000 rows kept in %,d ms%n", took);
        assertThat(rows(kept.id())).hasSize(20_000);
    }

    @Test
    void the_same_key_three_times_keeps_one() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Submission> work =
                () -> DRAFTS.keep(EDITOR.who(), EDITOR.membership(), DIGEST, sent(key, 50));
        try (var pool = Executors.newFixedThreadPool(3)) {
            var kept = new ArrayList<UUID>();
            for (var each : pool.invokeAll(List.of(work, work, work))) {
                kept.add(each.get().id());
            }

            assertThat(kept).containsOnly(kept.getFirst());
            assertThat(rows(kept.getFirst())).hasSize(50);
        }
    }

    @Test
    void of_ten_thousand_racing_edits_none_is_lost() throws Exception {
        int edits = 10_000;
        var draft = DRAFTS.keep(EDITOR.who(), EDITOR.membership(), DIGEST, sent(key(), 5));
        var saved = new AtomicInteger[5];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = new AtomicInteger();
        }
        var overtaken = new AtomicInteger();
        var left = new AtomicInteger(edits);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 8; i++) {
                work.add(
                        () -> {
                            while (left.getAndDecrement() > 0) {
                                int no = 1 + ThreadLocalRandom.current().nextInt(5);
                                addOne(draft.id(), no, saved, overtaken);
                            }
                            return true;
                        });
            }
            for (var each : pool.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }

        System.out.printf(
                "%,d racing edits saved; %,d found themselves overtaken and tried again%n",
                edits, overtaken.get());
        for (var row : rows(draft.id())) {
            int mine = saved[row.entry().no() - 1].get();
            assertThat(row.version()).as("version").isEqualTo(mine);
            assertThat(row.entry().text(Column.NUMERATOR)).isEqualTo(String.valueOf(mine));
        }
        assertThat(overtaken.get()).as("they really raced").isPositive();
    }

    /** Reads a row's number, adds one, saves it; once more if somebody was quicker. */
    private static void addOne(UUID draft, int no, AtomicInteger[] saved, AtomicInteger overtaken) {
        while (true) {
            var row = rows(draft).stream().filter(r -> r.entry().no() == no).findFirst();
            var now = row.orElseThrow();
            int number = Integer.parseInt(now.entry().text(Column.NUMERATOR));
            var entry = entry(no, String.valueOf(number + 1));
            var outcome =
                    DRAFTS.change(EDITOR.who(), EDITOR.membership(), draft, entry, now.version());
            if (outcome == Outcome.DONE) {
                saved[no - 1].incrementAndGet();
                return;
            }
            overtaken.incrementAndGet();
        }
    }

    @Test
    void an_import_that_is_killed_and_repeated_ends_as_if_it_never_was() throws Exception {
        var kills = new Kills(PORTAL);
        int i = 0;
        for (; i < 100 || kills.killed() < Integer.getInteger("yardstick.kills", 0); i++) {
            var key = key();
            var sent = sent(key, 3_000);
            kills.attempt(() -> DRAFTS.keep(EDITOR.who(), EDITOR.membership(), DIGEST, sent));
            assertThat(found(key)).as("all or nothing").isIn(0, 3_000);
            var again =
                    Kills.repeat(
                            () -> DRAFTS.keep(EDITOR.who(), EDITOR.membership(), DIGEST, sent));
            assertThat(found(key)).isEqualTo(3_000);
            assertThat(rows(again.id()))
                    .extracting(Row::entry)
                    .containsExactlyElementsOf(sent.entries());
        }

        System.out.printf(
                "%d imports, %d of them killed on their way, all repeated%n", i, kills.killed());
        assertThat(kills.killed()).as("it was killed at all").isGreaterThan(20);
    }

    /** How many rows are there under a key; none when there is no such submission. */
    private static int found(String key) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement =
                        superuser.prepareStatement(
                                "select count(*) from council.submission s"
                                        + " join council.submission_row using (council_id, submission_id)"
                                        + " where s.idempotency_key = ?")) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static List<Row> rows(UUID submission) {
        return PORTAL.context()
                .getBean(Tenancy.class)
                .read(
                        EDITOR.who(),
                        EDITOR.membership(),
                        sql ->
                                SubmissionQueries.rows(
                                        sql, EDITOR.membership().council(), submission));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Drafts.Sent sent(String key, int rows) {
        var entries = new ArrayList<Entry>();
        for (int no = 1; no <= rows; no++) {
            entries.add(entry(no, "0"));
        }
        return new Drafts.Sent(Submission.Origin.FILE, "long.csv", "f".repeat(64), key, entries);
    }

    private static Entry entry(int no, String numerator) {
        return Entry.of(
                no,
                "Figures",
                no + 1,
                Map.of(
                        Column.CODE, "m-contacts",
                        Column.PERIOD, "2017-11",
                        Column.NUMERATOR, numerator,
                        Column.NOTE, "As counted"));
    }
}
