package yardstick.portal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A session in the database, as signing in leaves it. That sessions come about by signing in is
 * tested elsewhere.
 *
 * @param cookie what the browser sends
 * @param csrf what its forms carry
 */
public record OpenSession(String cookie, String csrf) {

    // The ID token has a token's shape: signing out hands it back to Keycloak's page.
    private static final String SESSION =
            """
            insert into access.session (session_hash, person_id, csrf_token, id_token, ends_at)
            select ?, person_id, 'token-of-a-test', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln',
                   now() + interval '3 hours'
              from access.person where username = ?
            """;

    /** A new session of a person who has been written down. */
    public static OpenSession of(Connection owner, String username) throws SQLException {
        // 43 letters, as the portal makes them.
        var value = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43);
        try (var session = owner.prepareStatement(SESSION)) {
            session.setBytes(1, sha256(value));
            session.setString(2, username);
            if (session.executeUpdate() != 1) {
                throw new AssertionError("There is no demo person " + username);
            }
        }
        return new OpenSession("yardstick=" + value, "token-of-a-test");
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
