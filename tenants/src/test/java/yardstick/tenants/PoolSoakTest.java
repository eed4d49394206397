package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.db.council.Tables.TARGET;
import static yardstick.tenants.SeededDatabase.ELMSHIRE_OFFICER;
import static yardstick.tenants.SeededDatabase.OAKFORD_OFFICER;
import static yardstick.tenants.SeededDatabase.elmshire;
import static yardstick.tenants.SeededDatabase.oakford;
import static yardstick.tenants.SeededDatabase.officer;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Many pieces of work for several councils over few connections, some of which go wrong. */
@DisplayName("A pool of four connections")
class PoolSoakTest {

    private static final int TRANSACTIONS =
            Integer.getInteger("yardstick.soak.transactions", 20_000);
    private static final int AT_ONCE = 8;

    private static final List<Membership> COUNCILS =
            List.of(
                    elmshire(Role.EDITOR),
                    oakford(Role.EDITOR),
                    new Membership(new CouncilId(UUID.randomUUID()), "X", "New", Role.EDITOR));

    private final LongAdder rowsSeen = new LongAdder();
    private final LongAdder rowsOfOthers = new LongAdder();
    private final LongAdder wentWrong = new LongAdder();

    @Test
    void never_carries_one_councils_rows_to_the_next() throws Exception {
        try (var portal = Pool.of(4);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var tenancy = portal.getBean(Tenancy.class);
            var started =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(seed -> threads.submit(() -> work(tenancy, seed)))
                            .toList();
            for (var one : started) {
                finish(one);
            }
        }
        assertThat(rowsOfOthers.sum()).isZero();
        assertThat(rowsSeen.sum()).as("rows were there to be seen").isGreaterThan(TRANSACTIONS / 2);
        assertThat(wentWrong.sum())
                .as("about one in twenty went wrong on purpose")
                .isBetween(TRANSACTIONS / 40L, TRANSACTIONS / 10L);
    }

    private static void finish(Future<?> one) throws Exception {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new AssertionError("after another error than those on purpose", e.getCause());
        }
    }

    private void work(Tenancy tenancy, int seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TRANSACTIONS / AT_ONCE; i++) {
            int choice = random.nextInt(COUNCILS.size() + 1);
            boolean fails = random.nextInt(20) == 0;
            try {
                if (choice == COUNCILS.size()) {
                    tenancy.<Object>published(sql -> look(sql, new UUID(0, 0), fails, seed));
                } else {
                    var council = COUNCILS.get(choice);
                    var who = officer(choice == 0 ? ELMSHIRE_OFFICER : OAKFORD_OFFICER, council);
                    tenancy.<Object>write(
                            who, council, sql -> look(sql, council.council().value(), fails, seed));
                }
            } catch (RuntimeException e) {
                if (!fails) {
                    throw e;
                }
                wentWrong.increment();
            }
        }
    }

    private Object look(DSLContext sql, UUID council, boolean fails, int seed) {
        for (var owner : sql.select(TARGET.COUNCIL_ID).from(TARGET).fetch(TARGET.COUNCIL_ID)) {
            rowsSeen.increment();
            if (!council.equals(owner)) {
                rowsOfOthers.increment();
            }
        }
        if (fails && seed % 2 == 0) {
            throw new IllegalArgumentException("on purpose");
        }
        if (fails) {
            // A statement that the server cancels: the time allowed runs out in the middle of it.
            sql.execute("set local statement_timeout = 1");
            sql.select(DSL.field("pg_sleep(1)")).fetch();
        }
        return "";
    }
}
