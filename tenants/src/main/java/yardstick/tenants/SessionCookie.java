package yardstick.tenants;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that a signed-in browser holds: 256 random bits and nothing else. The database knows
 * only their SHA-256, so nobody who reads it can take over a session.
 */
@Singleton
class SessionCookie {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInSettings settings;

    SessionCookie(SignInSettings settings) {
        this.settings = settings;
    }

    /** The hash of the session that the browser says it holds, if it has the right shape. */
    Optional<byte[]> find(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(settings.cookie("yardstick"))
                .map(Cookie::getValue)
                .filter(value -> VALUE.matcher(value).matches())
                .map(SessionCookie::hash);
    }

    /** A cookie that lasts until the browser closes; how long the session is good we keep. */
    Cookie holding(String value) {
        return ours("yardstick", value);
    }

    /** Makes the browser forget the session. */
    Cookie cleared() {
        return ours("yardstick", "").maxAge(0);
    }

    /** Any cookie of ours: no script reads it, no other site sends it with a form. */
    Cookie ours(String name, String value) {
        // Lax, not Strict: the way back from Keycloak is a link from another site.
        return Cookie.of(settings.cookie(name), value)
                .path("/")
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite(SameSite.Lax);
    }

    /** 256 random bits in letters, digits, hyphen and underscore. */
    static String random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** SHA-256 of a cookie's value. */
    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
