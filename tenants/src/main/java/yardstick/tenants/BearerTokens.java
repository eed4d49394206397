package yardstick.tenants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Access tokens of the API. The signature, the issuer, the audience and the time must be right, and
 * it must be an access token: an ID token says who somebody is, not that a program may act for
 * them. Which council a client belongs to is our database's to say, not the token's.
 */
@Singleton
class BearerTokens {

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
    private static final String AUDIENCE = "yardstick-api";

    private final Realm realm;
    private final Sessions sessions;
    private final SignInSettings settings;
    private final CheckedTokens checked = new CheckedTokens();

    BearerTokens(Realm realm, Sessions sessions, SignInSettings settings) {
        this.realm = realm;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Who may act with this token; empty if it is refused or speaks of nobody we know. */
    Optional<SignedIn> caller(String token) {
        return checked.claims(token, this::check)
                .flatMap(claims -> sessions.system(client(claims)).or(() -> person(claims)));
    }

    private Optional<JWTClaimsSet> check(String token) {
        try {
            var claims = processor().process(token, null);
            return isAccessToken(claims) ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | BadJOSEException e) {
            LOG.debug("An access token was refused: {}", e.getMessage());
            return Optional.empty();
        } catch (RateLimitReachedException e) {
            // Signed with a key that Keycloak did not have a moment ago: made up.
            return Optional.empty();
        } catch (JOSEException e) {
            throw new Refusal(Refusal.Reason.SIGN_IN_NOT_POSSIBLE, e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(realm.known().keys());
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        var claims =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        new HashSet<>(List.of(AUDIENCE)),
                        new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
                        Set.of("sub", "azp", "exp", "iat", "typ"),
                        Set.of("nonce"));
        claims.setMaxClockSkew(IdentityProvider.CLOCK_SKEW);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    // Keycloak says in the claim typ what the token is for: Bearer, ID, Refresh, Logout.
    private static boolean isAccessToken(JWTClaimsSet claims) {
        return "Bearer".equals(claims.getClaim("typ"));
    }

    private static String client(JWTClaimsSet claims) {
        return String.valueOf(claims.getClaim("azp"));
    }

    private Optional<SignedIn> person(JWTClaimsSet claims) {
        return sessions.person(claims.getIssuer(), claims.getSubject());
    }
}
