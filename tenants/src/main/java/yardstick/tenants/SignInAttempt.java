package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * What a browser must bring back from the sign-in service to show that it is the one that was sent
 * there. Kept in a cookie of its own for each attempt, so that two tabs can sign in side by side
 * and any instance can finish what another began.
 *
 * @param state names the attempt in addresses
 * @param nonce ties the ID token to the attempt
 * @param verifier proves at the token endpoint who began (PKCE)
 * @param to where to go afterwards
 */
record SignInAttempt(String state, String nonce, String verifier, String to) {

    /** Begins an attempt. */
    static SignInAttempt begin(String to) {
        return new SignInAttempt(
                SessionCookie.random(), SessionCookie.random(), SessionCookie.random(), to);
    }

    /** The name of the cookie of the attempt with this state. */
    static String cookieName(String state) {
        return "yardstick-sign-in-" + state.substring(0, Math.min(10, state.length()));
    }

    /** The cookie's value. */
    String written() {
        var path = Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(UTF_8));
        return String.join(".", state, nonce, verifier, path);
    }

    /** Reads a cookie's value; empty if it is not of the attempt with this state. */
    static Optional<SignInAttempt> read(String written, String state) {
        var parts = written.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(state)) {
            return Optional.empty();
        }
        try {
            var to = new String(Base64.getUrlDecoder().decode(parts[3]), UTF_8);
            return Optional.of(new SignInAttempt(state, parts[1], parts[2], ReturnPath.safe(to)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
