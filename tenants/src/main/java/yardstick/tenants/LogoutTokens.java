package yardstick.tenants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;

/**
 * Logout tokens, by which Keycloak says that somebody's session there is over (OpenID Connect
 * Back-Channel Logout 1.0, section 2.6). The library checks signature, type, issuer, audience,
 * event, that there is a {@code jti} and no {@code nonce}, and that a person or a session is named;
 * the age and the first use are checked here.
 */
@Singleton
class LogoutTokens {

    /** Keycloak sends one at once; whatever is older was kept by somebody. */
    static final Duration OLDEST = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
    private static final Duration SKEW = Duration.ofSeconds(IdentityProvider.CLOCK_SKEW);

    private final Realm realm;
    private final Sessions sessions;
    private final SignInSettings settings;

    LogoutTokens(Realm realm, Sessions sessions, SignInSettings settings) {
        this.realm = realm;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Ends the sessions that a token names; false for one that is refused. */
    boolean obey(String token) {
        try {
            var said = validator().validate(JWTParser.parse(token));
            return isOfNow(said) && end(said);
        } catch (ParseException | BadJOSEException e) {
            LOG.warn("A logout token was refused: {}", e.getMessage());
            return false;
        } catch (JOSEException e) {
            throw Realm.unavailable(e);
        }
    }

    private LogoutTokenValidator validator() {
        var validator =
                new LogoutTokenValidator(
                        new Issuer(settings.issuer()),
                        new ClientID(settings.clientId()),
                        // A token of another type never passes for one of these.
                        true,
                        realm.known().keys(),
                        null);
        validator.setMaxClockSkew(IdentityProvider.CLOCK_SKEW);
        return validator;
    }

    private static boolean isOfNow(LogoutTokenClaimsSet said) {
        var now = Instant.now();
        var issued = moment(said, "iat", Instant.EPOCH);
        boolean good =
                !issued.isAfter(now.plus(SKEW))
                        && issued.isAfter(now.minus(OLDEST).minus(SKEW))
                        && moment(said, "exp", Instant.MAX).isAfter(now.minus(SKEW));
        if (!good) {
            LOG.warn("A logout token was refused: it was issued at {}", issued);
        }
        return good;
    }

    private static Instant moment(LogoutTokenClaimsSet said, String claim, Instant otherwise) {
        return said.toJSONObject().get(claim) instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : otherwise;
    }

    private boolean end(LogoutTokenClaimsSet said) {
        var ended =
                sessions.endByProvider(
                        said.getIssuer().getValue(),
                        text(said.getSubject()),
                        text(said.getSessionID()),
                        said.getJWTID().getValue(),
                        Instant.now().plus(OLDEST).plus(SKEW).plus(SKEW));
        if (ended < 0) {
            LOG.warn("A logout token was refused: it was used before");
        }
        return ended >= 0;
    }

    private static String text(@Nullable Identifier named) {
        return named == null ? "" : named.getValue();
    }
}
