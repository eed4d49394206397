package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static yardstick.db.access.Tables.MEMBERSHIP;
import static yardstick.db.council.Tables.AUDIT_EVENT;
import static yardstick.db.council.Tables.COMMENTARY;
import static yardstick.db.council.Tables.KEY_INDICATOR;
import static yardstick.db.council.Tables.TARGET;
import static yardstick.tenants.SeededDatabase.ELMSHIRE_OFFICER;
import static yardstick.tenants.SeededDatabase.OAKFORD_OFFICER;
import static yardstick.tenants.SeededDatabase.PLATFORM_OFFICER;
import static yardstick.tenants.SeededDatabase.elmshire;
import static yardstick.tenants.SeededDatabase.oakford;
import static yardstick.tenants.SeededDatabase.officer;
import static yardstick.tenants.SeededDatabase.system;

import io.micronaut.context.ApplicationContext;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

import yardstick.db.council.tables.records.AuditEventRecord;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Who changed what: written by the database itself, once for each change, for ever. */
@DisplayName("The audit trail")
class AuditTrailTest {

    private static final Membership ELMSHIRE = elmshire(Role.EDITOR);
    private static final SignedIn EDITOR = officer(ELMSHIRE_OFFICER, ELMSHIRE);

    private ApplicationContext portal;
    private Tenancy tenancy;

    @BeforeEach
    void open() {
        portal = Pool.of(1);
        tenancy = portal.getBean(Tenancy.class);
        MDC.put("request", "request-7");
    }

    @AfterEach
    void close() {
        MDC.clear();
        portal.close();
    }

    @Test
    void tells_each_change_once_with_who_and_what() {
        var target = UUID.randomUUID();
        var events =
                eventsOf(
                        EDITOR,
                        sql -> {
                            insertTarget(sql, target, "2041");
                            sql.update(TARGET)
                                    .set(TARGET.NOTE, "Agreed")
                                    .where(TARGET.TARGET_ID.eq(target))
                                    .execute();
                            return sql.deleteFrom(TARGET)
                                    .where(TARGET.TARGET_ID.eq(target))
                                    .execute();
                        });

        assertThat(events)
                .extracting(AuditEventRecord::getAction)
                .containsExactly("insert", "update", "delete");
        assertThat(events)
                .allSatisfy(
                        event -> {
                            assertThat(event.getCouncilId()).isEqualTo(SeededDatabase.ELMSHIRE);
                            assertThat(event.getPersonId()).isEqualTo(ELMSHIRE_OFFICER);
                            assertThat(event.getSystem()).isNull();
                            assertThat(event.getRequestId()).isEqualTo("request-7");
                            assertThat(event.getTableName()).isEqualTo("council.target");
                        });
        assertThat(events.getFirst().getBefore()).isNull();
        assertThat(text(events.get(1).getBefore())).contains("\"note\": \"\"");
        assertThat(text(events.get(1).getAfter())).contains("\"note\": \"Agreed\"");
        assertThat(text(events.getLast().getBefore())).contains("\"note\": \"Agreed\"");
        assertThat(events.getLast().getAfter()).isNull();
    }

    @Test
    void names_the_computer_system_where_it_was_one() {
        var client = system("elmshire-integration", ELMSHIRE);

        var events = eventsOf(client, sql -> insertTarget(sql, UUID.randomUUID(), "2042"));

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSystem()).isEqualTo("elmshire-integration");
        assertThat(events.getFirst().getPersonId()).isNull();
    }

    @Test
    void keeps_no_names_of_people() {
        var events =
                eventsOf(
                        EDITOR,
                        sql ->
                                sql.insertInto(COMMENTARY)
                                        .set(COMMENTARY.COUNCIL_ID, SeededDatabase.ELMSHIRE)
                                        .set(COMMENTARY.INDICATOR_ID, 1)
                                        .set(COMMENTARY.PERIOD, "2025")
                                        .set(COMMENTARY.BODY, "Words")
                                        .set(COMMENTARY.WRITTEN_BY, ELMSHIRE_OFFICER)
                                        .set(COMMENTARY.WRITTEN_BY_NAME, "Sentinel Name")
                                        .execute());

        assertThat(text(events.getFirst().getAfter()))
                .contains("\"Words\"", ELMSHIRE_OFFICER.toString())
                .doesNotContain("Sentinel");
    }

    @Test
    void tells_a_council_who_was_let_in() {
        var administrator =
                new SignedIn(PLATFORM_OFFICER, null, "Platform", "", null, List.of(), List.of());
        var before = lastEvent();

        int added =
                tenancy.people(
                        administrator,
                        sql ->
                                sql.insertInto(
                                                MEMBERSHIP,
                                                MEMBERSHIP.COUNCIL_ID,
                                                MEMBERSHIP.PERSON_ID,
                                                MEMBERSHIP.ROLE)
                                        .values(SeededDatabase.ELMSHIRE, PLATFORM_OFFICER, "viewer")
                                        .execute());

        assertThat(added).isOne();
        var events = eventsAfter(before);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getTableName()).isEqualTo("access.membership");
        assertThat(events.getFirst().getPersonId()).isEqualTo(PLATFORM_OFFICER);
    }

    @Test
    void is_not_seen_by_another_council() {
        var oakford = oakford(Role.ADMINISTRATOR);

        var seen =
                tenancy.read(
                        officer(OAKFORD_OFFICER, oakford),
                        oakford,
                        sql ->
                                sql.selectDistinct(AUDIT_EVENT.COUNCIL_ID)
                                        .from(AUDIT_EVENT)
                                        .fetch());

        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().value1()).isEqualTo(SeededDatabase.OAKFORD);
    }

    @Test
    void refuses_a_change_by_nobody() {
        var nobody = new SignedIn(null, null, "Nobody", "", null, List.of(ELMSHIRE), List.of());

        assertThatThrownBy(
                        () ->
                                tenancy.write(
                                        nobody,
                                        ELMSHIRE,
                                        sql -> sql.deleteFrom(KEY_INDICATOR).execute()))
                .hasMessageContaining("A change must say who makes it");
    }

    @ParameterizedTest(name = "{1} by {0}: {2}")
    @CsvSource({
        "yardstick_app, update council.audit_event set person_id = null, permission denied",
        "yardstick_app, delete from council.audit_event, permission denied",
        "yardstick_app, truncate council.audit_event, permission denied",
        "yardstick_owner, update council.audit_event set person_id = null, never changed",
        "yardstick_owner, delete from council.audit_event, never changed",
        "yardstick_owner, truncate council.audit_event, never changed",
    })
    void is_never_changed(String role, String command, String refusal) throws SQLException {
        try (var connection = SeededDatabase.database().connect(role);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(command)).hasMessageContaining(refusal);
        }
    }

    @ParameterizedTest
    @CsvSource({"yardstick_app, permission denied", "yardstick_owner, row-level security policy"})
    void is_never_written_by_hand(String role, String refusal) throws SQLException {
        var insert =
                "insert into council.audit_event (council_id, action, table_name) values ('"
                        + SeededDatabase.ELMSHIRE
                        + "', 'insert', 'council.target')";
        try (var connection = SeededDatabase.database().connect(role);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(insert)).hasMessageContaining(refusal);
        }
    }

    private List<AuditEventRecord> eventsOf(SignedIn who, Function<DSLContext, Integer> change) {
        var before = lastEvent();
        int changed = tenancy.write(who, ELMSHIRE, change);
        assertThat(changed).isOne();
        return eventsAfter(before);
    }

    private long lastEvent() {
        return Long.parseLong(
                SeededDatabase.reallyThere(
                        "select coalesce(max(event_no), 0) from council.audit_event"));
    }

    private List<AuditEventRecord> eventsAfter(long number) {
        return tenancy.read(
                EDITOR,
                ELMSHIRE,
                sql ->
                        sql.selectFrom(AUDIT_EVENT)
                                .where(AUDIT_EVENT.EVENT_NO.gt(number))
                                .orderBy(AUDIT_EVENT.EVENT_NO)
                                .fetch());
    }

    private static int insertTarget(DSLContext sql, UUID target, String period) {
        return sql.insertInto(TARGET)
                .set(TARGET.COUNCIL_ID, SeededDatabase.ELMSHIRE)
                .set(TARGET.TARGET_ID, target)
                .set(TARGET.INDICATOR_ID, 1)
                .set(TARGET.PERIOD, period)
                .set(TARGET.VALUE, BigDecimal.ONE)
                .execute();
    }

    private static String text(JSONB json) {
        return json.data();
    }
}
