package yardstick.portal;

import static yardstick.db.access.Tables.APPOINTMENT;
import static yardstick.db.access.Tables.EMAIL_DOMAIN;
import static yardstick.db.access.Tables.INTEGRATION;
import static yardstick.db.access.Tables.MEMBERSHIP;
import static yardstick.db.access.Tables.PERSON;
import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.COUNCIL;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The demo people and computer systems, one of each kind, with what they may do. Their ids are
 * those of {@code keycloak/yardstick-users-0.json}. Names are roles; nobody is real.
 */
public final class DemoPeople {

    /** ONS code of Southend-on-Sea. */
    public static final String SOUTHEND = "E06000033";

    /** ONS code of Thurrock. */
    public static final String THURROCK = "E06000034";

    private static final String EAST_OF_ENGLAND = "E12000006";

    private record Person(
            int number,
            String username,
            String name,
            @Nullable String council,
            @Nullable String role,
            @Nullable String appointment) {}

    private static final List<Person> PEOPLE =
            List.of(
                    new Person(1, "southend.viewer", "Southend viewer", SOUTHEND, "viewer", null),
                    new Person(2, "southend.editor", "Southend editor", SOUTHEND, "editor", null),
                    new Person(
                            3,
                            "southend.admin",
                            "Southend administrator",
                            SOUTHEND,
                            "administrator",
                            null),
                    new Person(4, "thurrock.viewer", "Thurrock viewer", THURROCK, "viewer", null),
                    new Person(5, "thurrock.editor", "Thurrock editor", THURROCK, "editor", null),
                    new Person(
                            6,
                            "thurrock.admin",
                            "Thurrock administrator",
                            THURROCK,
                            "administrator",
                            null),
                    new Person(
                            7, "eastern.board", "Eastern board member", null, null, "board-member"),
                    new Person(8, "peer.reviewer", "Peer reviewer", null, null, "peer-reviewer"),
                    new Person(
                            9,
                            "platform.admin",
                            "Platform administrator",
                            null,
                            null,
                            "platform-administrator"));

    private DemoPeople() {}

    /**
     * Writes them down as the owner of the schema, after the councils were loaded. What somebody
     * has changed since stays: a second run adds only what is missing.
     *
     * @param owner a connection as {@code yardstick_owner}
     * @param issuer the realm's address
     */
    public static void arrive(Connection owner, String issuer) throws SQLException {
        var sql = DSL.using(owner, SQLDialect.POSTGRES);
        sql.transaction(
                configuration -> {
                    for (var person : PEOPLE) {
                        arrive(configuration.dsl(), person, issuer);
                    }
                    domain(configuration.dsl(), SOUTHEND);
                    domain(configuration.dsl(), THURROCK);
                    system(configuration.dsl(), "southend-integration", SOUTHEND);
                    system(configuration.dsl(), "thurrock-integration", THURROCK);
                });
    }

    /** The name that Keycloak has for a demo person. */
    public static String subject(String username) {
        return PEOPLE.stream()
                .filter(person -> person.username().equals(username))
                .map(person -> subject(person.number()))
                .findFirst()
                .orElseThrow();
    }

    private static String subject(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    private static void arrive(DSLContext sql, Person person, String issuer) {
        sql.insertInto(PERSON, PERSON.ISSUER, PERSON.SUBJECT, PERSON.USERNAME, PERSON.NAME)
                .values(issuer, subject(person.number()), person.username(), person.name())
                .onConflictDoNothing()
                .execute();
        var id =
                sql.select(PERSON.PERSON_ID)
                        .from(PERSON)
                        .where(PERSON.ISSUER.eq(issuer))
                        .and(PERSON.SUBJECT.eq(subject(person.number())))
                        .fetchSingle(PERSON.PERSON_ID);
        if (person.council() != null) {
            sql.insertInto(MEMBERSHIP, MEMBERSHIP.COUNCIL_ID, MEMBERSHIP.PERSON_ID, MEMBERSHIP.ROLE)
                    .values(council(sql, person.council()), id, person.role())
                    .onConflictDoNothing()
                    .execute();
        }
        if (person.appointment() != null) {
            sql.insertInto(
                            APPOINTMENT,
                            APPOINTMENT.PERSON_ID,
                            APPOINTMENT.KIND,
                            APPOINTMENT.REGION_ID)
                    .values(id, person.appointment(), region(sql, person.appointment()))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Where the demo's addresses lie: nobody's mail, by agreement of all. */
    private static void domain(DSLContext sql, String council) {
        sql.insertInto(EMAIL_DOMAIN, EMAIL_DOMAIN.COUNCIL_ID, EMAIL_DOMAIN.DOMAIN)
                .values(council(sql, council), "example.org")
                .onConflictDoNothing()
                .execute();
    }

    private static void system(DSLContext sql, String client, String council) {
        sql.insertInto(INTEGRATION, INTEGRATION.CLIENT_ID, INTEGRATION.COUNCIL_ID, INTEGRATION.ROLE)
                .values(client, council(sql, council), "editor")
                .onConflictDoNothing()
                .execute();
    }

    private static UUID council(DSLContext sql, String code) {
        return sql.select(COUNCIL.COUNCIL_ID)
                .from(COUNCIL)
                .join(AREA)
                .on(AREA.AREA_ID.eq(COUNCIL.AREA_ID))
                .where(AREA.CODE.eq(code))
                .fetchSingle(COUNCIL.COUNCIL_ID);
    }

    private static @Nullable Integer region(DSLContext sql, String appointment) {
        if (!appointment.equals("board-member")) {
            return null;
        }
        return sql.select(AREA.AREA_ID)
                .from(AREA)
                .where(AREA.CODE.eq(EAST_OF_ENGLAND))
                .fetchSingle(AREA.AREA_ID);
    }
}
