package yardstick.platform;

import static org.jooq.Records.mapping;

import static yardstick.db.access.Tables.MEMBERSHIP;
import static yardstick.db.access.Tables.PERSON;
import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.COUNCIL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import yardstick.web.Choice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads and writes memberships on behalf of a platform administrator; one method, one statement.
 * Policies of the database let nobody else see these rows.
 */
final class MembershipQueries {

    private MembershipQueries() {}

    /** All memberships, past ones too, by council and person. */
    static List<Grant> listGrants(DSLContext sql) {
        return grants(sql, DSL.noCondition());
    }

    /** One membership. */
    static Optional<Grant> findGrant(DSLContext sql, UUID council, UUID person) {
        return grants(sql, MEMBERSHIP.COUNCIL_ID.eq(council).and(MEMBERSHIP.PERSON_ID.eq(person)))
                .stream()
                .findFirst();
    }

    /** Everybody who has signed in or has been told to, by name. */
    static List<Choice> listPeople(DSLContext sql) {
        return sql.select(PERSON.PERSON_ID, PERSON.NAME, PERSON.USERNAME)
                .from(PERSON)
                .orderBy(PERSON.NAME, PERSON.USERNAME)
                .fetch(
                        row ->
                                Choice.of(
                                        row.value1().toString(),
                                        row.value2() + " (" + row.value3() + ")"));
    }

    /** Grants a membership. Where there was an ended one, it begins anew. */
    static boolean grant(
            DSLContext sql, UUID council, UUID person, String role, OffsetDateTime now) {
        return sql.insertInto(MEMBERSHIP)
                        .columns(
                                MEMBERSHIP.COUNCIL_ID,
                                MEMBERSHIP.PERSON_ID,
                                MEMBERSHIP.ROLE,
                                MEMBERSHIP.VALID_FROM)
                        .values(council, person, role, now)
                        .onConflict(MEMBERSHIP.COUNCIL_ID, MEMBERSHIP.PERSON_ID)
                        .doUpdate()
                        .set(MEMBERSHIP.ROLE, role)
                        .set(MEMBERSHIP.VALID_FROM, now)
                        .setNull(MEMBERSHIP.VALID_UNTIL)
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(MEMBERSHIP.VALID_UNTIL.le(now))
                        .execute()
                == 1;
    }

    /** Changes the role of a membership that is still at this version; false otherwise. */
    static boolean changeRole(DSLContext sql, Grant grant, int version, String role) {
        return sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.ROLE, role)
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(is(grant, version))
                        .execute()
                == 1;
    }

    /** Ends a membership that is still at this version; false otherwise. */
    static boolean end(DSLContext sql, Grant grant, int version, OffsetDateTime now) {
        return sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.VALID_UNTIL, now)
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(is(grant, version))
                        .execute()
                == 1;
    }

    private static Condition is(Grant grant, int version) {
        return MEMBERSHIP
                .COUNCIL_ID
                .eq(grant.council())
                .and(MEMBERSHIP.PERSON_ID.eq(grant.person()))
                .and(MEMBERSHIP.VERSION.eq(version));
    }

    private static List<Grant> grants(DSLContext sql, Condition which) {
        return sql.select(
                        MEMBERSHIP.COUNCIL_ID,
                        AREA.CODE,
                        AREA.NAME,
                        PERSON.PERSON_ID,
                        PERSON.USERNAME,
                        PERSON.NAME,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_UNTIL,
                        MEMBERSHIP.VERSION)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .join(COUNCIL)
                .on(COUNCIL.COUNCIL_ID.eq(MEMBERSHIP.COUNCIL_ID))
                .join(AREA)
                .on(AREA.AREA_ID.eq(COUNCIL.AREA_ID))
                .where(which)
                .orderBy(AREA.NAME, PERSON.NAME, PERSON.USERNAME)
                .fetch(mapping(Grant::new));
    }
}
