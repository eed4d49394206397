package yardstick.tenants;

import static yardstick.db.access.Tables.APPOINTMENT;
import static yardstick.db.access.Tables.PERSON;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Appoints a platform administrator from outside the portal, as the owner of the schema: somebody
 * has to be the first, and nobody in the portal can make them so.
 */
public final class FirstAdministrator {

    private static final String KIND = "platform-administrator";

    private FirstAdministrator() {}

    /**
     * Makes a person platform administrator from now on, known to us already or not. Doing it again
     * changes nothing.
     *
     * @param url JDBC address of the database, without user and password
     * @param issuer the identity provider, as in a token's {@code iss}
     * @param subject the provider's name for the person, as in a token's {@code sub}
     * @param name what to call the person until the first sign-in
     */
    public static void appoint(
            String url, String ownerPassword, String issuer, String subject, String name)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url, "yardstick_owner", ownerPassword)) {
            DSL.using(connection, SQLDialect.POSTGRES)
                    .transaction(
                            configuration -> {
                                var sql = configuration.dsl();
                                sql.insertInto(
                                                PERSON,
                                                PERSON.ISSUER,
                                                PERSON.SUBJECT,
                                                PERSON.USERNAME,
                                                PERSON.NAME)
                                        .values(issuer, subject, name, name)
                                        .onConflict(PERSON.ISSUER, PERSON.SUBJECT)
                                        .doNothing()
                                        .execute();
                                sql.insertInto(APPOINTMENT, APPOINTMENT.PERSON_ID, APPOINTMENT.KIND)
                                        .select(
                                                sql.select(PERSON.PERSON_ID, DSL.val(KIND))
                                                        .from(PERSON)
                                                        .where(
                                                                PERSON.ISSUER.eq(issuer),
                                                                PERSON.SUBJECT.eq(subject)))
                                        .onConflict(APPOINTMENT.PERSON_ID, APPOINTMENT.KIND)
                                        .doUpdate()
                                        .setNull(APPOINTMENT.VALID_UNTIL)
                                        .execute();
                            });
        }
    }
}
