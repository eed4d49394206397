package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.db.council.Tables.TARGET;
import static yardstick.tenants.SeededDatabase.ELMSHIRE_OFFICER;
import static yardstick.tenants.SeededDatabase.OAKFORD_OFFICER;
import static yardstick.tenants.SeededDatabase.PLATFORM_OFFICER;
import static yardstick.tenants.SeededDatabase.elmshire;
import static yardstick.tenants.SeededDatabase.oakford;
import static yardstick.tenants.SeededDatabase.officer;
import static yardstick.tenants.SeededDatabase.reallyThere;

import io.micronaut.context.ApplicationContext;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** What we promise a council about the rows it keeps here. */
@DisplayName("One council's rows")
class IsolationTest {

    private static final Membership ELMSHIRE = elmshire(Role.EDITOR);
    private static final Membership OAKFORD = oakford(Role.EDITOR);
    private static final SignedIn ELMSHIRES = officer(ELMSHIRE_OFFICER, ELMSHIRE);
    private static final SignedIn OAKFORDS = officer(OAKFORD_OFFICER, OAKFORD);

    // One connection: whatever somebody left on it, the next one would find.
    private ApplicationContext portal;
    private Tenancy tenancy;

    @BeforeEach
    void open() {
        portal = Pool.of(1);
        tenancy = portal.getBean(Tenancy.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void are_not_seen_by_another_council() {
        assertThat(tenancy.read(OAKFORDS, OAKFORD, IsolationTest::notes))
                .containsExactly("Oakford's target");

        assertThat(tenancy.read(ELMSHIRES, ELMSHIRE, IsolationTest::notes))
                .as("the row exists, or the line above proves nothing")
                .containsExactly("Elmshire's target");
    }

    @Test
    void are_not_seen_by_a_caller_who_names_no_council() {
        assertThat(tenancy.<List<String>>published(IsolationTest::notes)).isEmpty();
        assertThat(tenancy.people(ELMSHIRES, IsolationTest::notes)).isEmpty();
    }

    @Test
    void are_not_seen_by_the_platform_administrator() {
        var administrator =
                new SignedIn(
                        PLATFORM_OFFICER,
                        null,
                        "The platform administrator",
                        "token",
                        null,
                        List.of(),
                        List.of(new Appointment(Appointment.Kind.PLATFORM_ADMINISTRATOR, "")));

        assertThat(tenancy.people(administrator, IsolationTest::notes)).isEmpty();
    }

    @Test
    void cannot_be_written_for_another_council() {
        assertThatThrownBy(
                        () ->
                                tenancy.write(
                                        OAKFORDS, OAKFORD, sql -> insert(sql, ELMSHIRE, "2031")))
                .hasMessageContaining("row-level security policy");
        int written = tenancy.write(OAKFORDS, OAKFORD, sql -> insert(sql, OAKFORD, "2031"));
        assertThat(written).as("the same row for the own council").isOne();
    }

    @Test
    void cannot_be_changed_by_another_council() {
        int changed =
                tenancy.write(
                        OAKFORDS,
                        OAKFORD,
                        sql ->
                                sql.update(TARGET)
                                        .set(TARGET.NOTE, "Oakford was here")
                                        .where(TARGET.COUNCIL_ID.eq(SeededDatabase.ELMSHIRE))
                                        .execute());

        assertThat(changed).isZero();
        assertThat(reallyThere("select count(*) from council.target where note like '%here'"))
                .isEqualTo("0");
    }

    @Test
    void cannot_be_handed_to_another_council() {
        assertThatThrownBy(
                        () ->
                                tenancy.write(
                                        ELMSHIRES,
                                        ELMSHIRE,
                                        sql ->
                                                sql.update(TARGET)
                                                        .set(
                                                                TARGET.COUNCIL_ID,
                                                                SeededDatabase.OAKFORD)
                                                        .execute()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void are_read_as_they_were_at_one_moment_where_that_is_asked_for() {
        try (var elsewhere = Pool.of(1)) {
            var others = elsewhere.getBean(Tenancy.class);

            var moving = tenancy.read(OAKFORDS, OAKFORD, sql -> twice(sql, others, "2041"));
            var still = tenancy.readOneMoment(OAKFORDS, OAKFORD, sql -> twice(sql, others, "2042"));

            assertThat(still.getLast()).isEqualTo(still.getFirst());
            assertThat(moving.getLast())
                    .as("others do change them meanwhile")
                    .isEqualTo(moving.getFirst() + 1);
        }
        String after =
                tenancy.write(
                        OAKFORDS,
                        OAKFORD,
                        sql -> {
                            sql.deleteFrom(TARGET)
                                    .where(TARGET.PERIOD.in("2041", "2042"))
                                    .execute();
                            return sql.fetchSingle("show transaction_isolation")
                                    .get(0, String.class);
                        });
        assertThat(after).as("what comes next on the connection").isEqualTo("read committed");
    }

    /** Counts before and after somebody else adds one. */
    private static List<Integer> twice(DSLContext sql, Tenancy others, String period) {
        int before = sql.fetchCount(TARGET);
        others.<Integer>write(OAKFORDS, OAKFORD, other -> insert(other, OAKFORD, period));
        return List.of(before, sql.fetchCount(TARGET));
    }

    @Test
    void cannot_be_written_by_a_viewer() {
        var viewer = elmshire(Role.VIEWER);

        assertThatThrownBy(
                        () -> tenancy.write(ELMSHIRES, viewer, sql -> insert(sql, viewer, "2032")))
                .hasMessageContaining("row-level security policy");
        int deleted = tenancy.write(ELMSHIRES, viewer, sql -> sql.deleteFrom(TARGET).execute());
        assertThat(deleted).isZero();
        assertThat(tenancy.read(ELMSHIRES, viewer, IsolationTest::notes))
                .as("a viewer does see them")
                .isNotEmpty();
    }

    @Test
    void cannot_be_written_while_only_reading_was_asked_for() {
        assertThatThrownBy(
                        () ->
                                tenancy.read(
                                        ELMSHIRES, ELMSHIRE, sql -> insert(sql, ELMSHIRE, "2033")))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void are_all_written_or_none() {
        assertThatThrownBy(
                        () ->
                                tenancy.write(
                                        ELMSHIRES,
                                        ELMSHIRE,
                                        sql -> {
                                            insert(sql, ELMSHIRE, "2034");
                                            throw new IllegalArgumentException("half-way");
                                        }))
                .hasMessage("half-way");
        assertThat(reallyThere("select count(*) from council.target where period = '2034'"))
                .isEqualTo("0");
    }

    @Test
    void are_not_left_open_on_the_connection_for_whoever_comes_next() {
        assertThat(tenancy.read(ELMSHIRES, ELMSHIRE, IsolationTest::notes)).isNotEmpty();
        assertThat(tenancy.<List<String>>published(IsolationTest::notes)).isEmpty();

        assertThatThrownBy(
                () ->
                        tenancy.write(
                                ELMSHIRES,
                                ELMSHIRE,
                                sql -> {
                                    throw new IllegalArgumentException("half-way");
                                }));
        assertThat(tenancy.<List<String>>published(IsolationTest::notes)).isEmpty();
    }

    @Test
    void are_shut_to_whoever_finds_a_council_already_named() {
        // What nobody may write: false names the council for as long as the connection lives.
        tenancy.<Object>published(
                sql ->
                        sql.select(
                                        DSL.function(
                                                "set_config",
                                                String.class,
                                                DSL.val("app.council_id"),
                                                DSL.val(SeededDatabase.ELMSHIRE.toString()),
                                                DSL.val(false)))
                                .execute());

        assertThatThrownBy(() -> tenancy.read(OAKFORDS, OAKFORD, IsolationTest::notes))
                .hasMessageContaining("still named a council");
    }

    @Test
    void cannot_be_reached_without_the_door() {
        assertThatThrownBy(() -> notes(portal.getBean(DSLContext.class)))
                .hasMessageContaining("connection");
    }

    private static List<String> notes(DSLContext sql) {
        return sql.select(TARGET.NOTE)
                .from(TARGET)
                .where(TARGET.PERIOD.eq("2027"))
                .fetch(TARGET.NOTE);
    }

    private static int insert(DSLContext sql, Membership council, String period) {
        return sql.insertInto(
                        TARGET, TARGET.COUNCIL_ID, TARGET.INDICATOR_ID, TARGET.PERIOD, TARGET.VALUE)
                .values(council.council().value(), 1, period, BigDecimal.TEN)
                .execute();
    }
}
