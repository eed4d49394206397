package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.db.council.Tables.KEY_INDICATOR;
import static yardstick.tenants.SeededDatabase.ELMSHIRE_OFFICER;
import static yardstick.tenants.SeededDatabase.elmshire;
import static yardstick.tenants.SeededDatabase.officer;

import io.micronaut.context.ApplicationContext;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Objects;

/** jOOQ and Micronaut Data behind the one door. */
@DisplayName("A repository and a query in one piece of work")
class OneTransactionTest {

    private static final Membership ELMSHIRE = elmshire(Role.EDITOR);
    private static final SignedIn EDITOR = officer(ELMSHIRE_OFFICER, ELMSHIRE);
    private static final ChosenIndicator MINE =
            new ChosenIndicator(new ChosenIndicator.Key(SeededDatabase.ELMSHIRE, 2), (short) 5);

    private ApplicationContext portal;
    private Tenancy tenancy;
    private ChosenIndicator.Rows rows;

    @BeforeEach
    void open() {
        portal = Pool.of(2);
        tenancy = portal.getBean(Tenancy.class);
        rows = portal.getBean(ChosenIndicator.Rows.class);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void share_the_connection_and_the_transaction() {
        tenancy.<Object>write(
                EDITOR,
                ELMSHIRE,
                sql -> {
                    assertThat(rows.transaction()).isEqualTo(transaction(sql));
                    return "";
                });
    }

    @Test
    void see_each_other_and_are_taken_back_together() {
        assertThatThrownBy(
                        () ->
                                tenancy.write(
                                        EDITOR,
                                        ELMSHIRE,
                                        sql -> {
                                            rows.save(MINE);
                                            assertThat(chosen(sql)).isOne();
                                            throw new IllegalArgumentException("half-way");
                                        }))
                .hasMessage("half-way");

        int left = tenancy.read(EDITOR, ELMSHIRE, OneTransactionTest::chosen);
        assertThat(left).isZero();
    }

    @Test
    void are_both_bound_by_the_wall() {
        var oakfords =
                new ChosenIndicator(new ChosenIndicator.Key(SeededDatabase.OAKFORD, 2), (short) 5);

        assertThatThrownBy(() -> tenancy.write(EDITOR, ELMSHIRE, sql -> rows.save(oakfords)))
                .hasMessageContaining("row-level security policy");
        assertThat(tenancy.<Iterable<ChosenIndicator>>read(EDITOR, ELMSHIRE, sql -> rows.findAll()))
                .isNotEmpty()
                .allMatch(row -> row.key().councilId().equals(SeededDatabase.ELMSHIRE));
    }

    @Test
    void find_nothing_outside_the_door() {
        assertThat(rows.findAll()).isEmpty();
    }

    private static String transaction(DSLContext sql) {
        return Objects.requireNonNull(
                sql.fetchValue(
                        DSL.field(
                                "pg_backend_pid() || ' ' || pg_current_xact_id()", String.class)));
    }

    private static int chosen(DSLContext sql) {
        return sql.fetchCount(KEY_INDICATOR, KEY_INDICATOR.INDICATOR_ID.eq(2));
    }
}
