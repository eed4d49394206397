package yardstick.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an invitation's letter leads to. The database keeps its SHA-256 alone, so that nobody who
 * reads there can accept what was sent to somebody else.
 *
 * @param secret 256 random bits in letters, digits, hyphen and underscore
 */
record Link(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has had. */
    static Link random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Link(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Where it leads, below the portal's address. */
    String path() {
        return "/invitations/" + secret;
    }

    /** What the database keeps of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
