package yardstick.tenants;

import com.nimbusds.jwt.JWTClaimsSet;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What access tokens say whose signature was checked a short while ago: a program sends the same
 * one with every request. Only what a token says is kept; what its bearer may do is read from the
 * database each time. Held by the token's SHA-256, so the tokens themselves lie nowhere.
 */
final class CheckedTokens {

    /** A key that Keycloak has withdrawn counts for no longer than its key set is kept. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    /** Only tokens of the realm get in, so this is far above what there ever are. */
    private static final int ROOM = 10_000;

    private final Map<ByteBuffer, Checked> tokens = new ConcurrentHashMap<>();

    private record Checked(JWTClaimsSet claims, Instant until) {}

    /** What the token says: remembered, or found out by checking it; empty if it is refused. */
    Optional<JWTClaimsSet> claims(String token, Function<String, Optional<JWTClaimsSet>> check) {
        var hash = ByteBuffer.wrap(SessionCookie.hash(token));
        var now = Instant.now();
        var known = tokens.get(hash);
        if (known != null && now.isBefore(known.until)) {
            return Optional.of(known.claims);
        }
        var claims = check.apply(token);
        claims.ifPresentOrElse(found -> keep(hash, found, now), () -> tokens.remove(hash));
        return claims;
    }

    private void keep(ByteBuffer hash, JWTClaimsSet claims, Instant now) {
        if (tokens.size() >= ROOM) {
            tokens.values().removeIf(checked -> !now.isBefore(checked.until));
        }
        var runsOut = runsOut(claims);
        var atMost = now.plus(AT_MOST);
        if (tokens.size() < ROOM) {
            tokens.put(hash, new Checked(claims, runsOut.isBefore(atMost) ? runsOut : atMost));
        }
    }

    /** As the token has it, in seconds; one that does not say is never remembered. */
    private static Instant runsOut(JWTClaimsSet claims) {
        return claims.toJSONObject().get("exp") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : Instant.EPOCH;
    }
}
