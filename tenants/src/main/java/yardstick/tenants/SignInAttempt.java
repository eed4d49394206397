package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
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
 * @param within seconds that may have passed since the person showed who they are; -1 for any
 */
record SignInAttempt(String state, String nonce, String verifier, String to, int within) {

    private static final int ANY = -1;

    /** Begins an attempt that takes whoever the sign-in service knows already. */
    static SignInAttempt begin(String to) {
        return new SignInAttempt(
                SessionCookie.random(), SessionCookie.random(), SessionCookie.random(), to, ANY);
    }

    /** The same, where the person must have shown lately who they are. */
    SignInAttempt within(Duration lately) {
        return new SignInAttempt(state, nonce, verifier, to, (int) lately.toSeconds());
    }

    /** Whether it matters when the person showed who they are. */
    boolean isFresh() {
        return within != ANY;
    }

    /** The name of the cookie of the attempt with this state. */
    static String cookieName(String state) {
        return "yardstick-sign-in-" + state.substring(0, Math.min(10, state.length()));
    }

    /** The cookie's value. */
    String written() {
        var path = Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(UTF_8));
        return String.join(".", state, nonce, verifier, path, String.valueOf(within));
    }

    /** Reads a cookie's value; empty if it is not of the attempt with this state. */
    static Optional<SignInAttempt> read(String written, String state) {
        var parts = written.split("\\.", -1);
        if (parts.length != 5 || !parts[0].equals(state) || !parts[4].matches("-1|\\d{1,9}")) {
            return Optional.empty();
        }
        try {
            var to = new String(Base64.getUrlDecoder().decode(parts[3]), UTF_8);
            return Optional.of(
                    new SignInAttempt(
                            state,
                            parts[1],
                            parts[2],
                            ReturnPath.safe(to),
                            Integer.parseInt(parts[4])));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
