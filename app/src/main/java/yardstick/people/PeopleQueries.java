package yardstick.people;

import static org.jooq.Records.mapping;

import static yardstick.db.access.Routines.askedForPasswordLately;
import static yardstick.db.access.Routines.servesElsewhere;
import static yardstick.db.access.Tables.EMAIL_DOMAIN;
import static yardstick.db.access.Tables.MEMBERSHIP;
import static yardstick.db.access.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.util.PSQLException;

import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes who may do what for one council; one method, one statement. */
final class PeopleQueries {

    private PeopleQueries() {}

    /** Everybody who has a membership or had one, by name. */
    static List<Member> listMembers(DSLContext sql, CouncilId council) {
        return members(sql, council, DSL.noCondition());
    }

    /** One of them; empty for anybody else, whoever that may be. */
    static Optional<Member> findMember(DSLContext sql, CouncilId council, UUID person) {
        return members(sql, council, MEMBERSHIP.PERSON_ID.eq(person)).stream().findFirst();
    }

    /** Where the addresses may lie that the council invites. */
    static List<String> listDomains(DSLContext sql, CouncilId council) {
        return sql.select(EMAIL_DOMAIN.DOMAIN)
                .from(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.COUNCIL_ID.eq(council.value()))
                .orderBy(EMAIL_DOMAIN.DOMAIN)
                .fetch(EMAIL_DOMAIN.DOMAIN);
    }

    /** Whether a person of the council also works for somebody else. */
    static boolean isShared(DSLContext sql, UUID person) {
        // Null, for somebody who is none of the council's, counts as yes.
        return !Boolean.FALSE.equals(servesElsewhere(sql.configuration(), person));
    }

    /** Whether the council has had somebody asked for a new password within ten minutes. */
    static boolean isAskedLately(DSLContext sql, Member member) {
        return Boolean.TRUE.equals(askedForPasswordLately(sql.configuration(), member.subject()));
    }

    /** Whether a change was refused because the council would have nobody left who runs it. */
    static boolean isLastAdministrator(DataAccessException refused) {
        var cause = refused.getCause(PSQLException.class);
        var message = cause == null ? null : cause.getServerErrorMessage();
        return message != null && "the_last_administrator_stays".equals(message.getConstraint());
    }

    /** Changes the role of a membership that is still at this version; false otherwise. */
    static boolean changeRole(
            DSLContext sql, CouncilId council, UUID person, int version, String role) {
        return sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.ROLE, role)
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(is(council, person, version))
                        .execute()
                == 1;
    }

    /** Ends a membership that is still at this version; false otherwise. */
    static boolean end(DSLContext sql, CouncilId council, UUID person, int version) {
        return sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.VALID_UNTIL, DSL.currentOffsetDateTime())
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(is(council, person, version))
                        .execute()
                == 1;
    }

    private static Condition is(CouncilId council, UUID person, int version) {
        return MEMBERSHIP
                .COUNCIL_ID
                .eq(council.value())
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.VERSION.eq(version));
    }

    private static List<Member> members(DSLContext sql, CouncilId council, Condition which) {
        return sql.select(
                        PERSON.PERSON_ID,
                        PERSON.ISSUER,
                        PERSON.SUBJECT,
                        PERSON.NAME,
                        PERSON.EMAIL,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_UNTIL,
                        PERSON.LAST_SIGNED_IN,
                        MEMBERSHIP.VERSION)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.COUNCIL_ID.eq(council.value()))
                .and(which)
                .orderBy(PERSON.NAME, PERSON.USERNAME)
                .fetch(mapping(Member::new));
    }
}
