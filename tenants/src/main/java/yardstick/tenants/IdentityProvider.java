package yardstick.tenants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Signing in and out at Keycloak as OpenID Connect has it: authorization code with PKCE. */
@Singleton
class IdentityProvider {

    /** Seconds by which our clock and Keycloak's may differ. */
    static final int CLOCK_SKEW = 30;

    /** The level of assurance (acr) of a password and a second factor. */
    private static final int SECOND_FACTOR = 2;

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

    private final Realm realm;
    private final SignInSettings settings;
    private final ClientID client;
    private final URI callback;

    IdentityProvider(Realm realm, SignInSettings settings) {
        this.realm = realm;
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
        this.callback = settings.address("/oauth/callback/keycloak");
    }

    /** Where to send a browser to sign in. Asks Keycloak first, so that a dead one is noticed. */
    URI signInAddress(SignInAttempt attempt) {
        var asked =
                new AuthenticationRequest.Builder(
                                new ResponseType(ResponseType.Value.CODE),
                                new Scope("openid", "profile", "email"),
                                client,
                                callback)
                        .endpointURI(realm.askAnew().metadata().getAuthorizationEndpointURI())
                        .state(new State(attempt.state()))
                        .nonce(new Nonce(attempt.nonce()))
                        .codeChallenge(
                                new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        if (settings.secondFactor()) {
            asked.acrValues(List.of(new ACR(String.valueOf(SECOND_FACTOR))));
        }
        return (attempt.isFresh() ? asked.maxAge(attempt.within()) : asked).build().toURI();
    }

    /** Where to send a browser to end Keycloak's own session without asking again. */
    URI signOutAddress(String idToken) {
        try {
            return new LogoutRequest(
                            realm.askAnew().metadata().getEndSessionEndpointURI(),
                            JWTParser.parse(idToken),
                            null,
                            client,
                            settings.address("/signed-out"),
                            null,
                            null)
                    .toURI();
        } catch (java.text.ParseException notAToken) {
            throw new IllegalStateException("A session holds no ID token", notAToken);
        }
    }

    /** Exchanges the code that a browser brought back, and checks everything about the answer. */
    Identity identity(String code, SignInAttempt attempt) {
        try {
            var answer = OIDCTokenResponseParser.parse(realm.send(exchange(code, attempt)));
            if (answer instanceof OIDCTokenResponse given) {
                return identity(given.getOIDCTokens().getIDToken(), attempt);
            }
            LOG.warn("Keycloak refused a code: {}", answer.toErrorResponse().getErrorObject());
            throw new Refusal(Refusal.Reason.SIGN_IN_FAILED);
        } catch (ParseException | BadJOSEException e) {
            LOG.warn("A sign-in was refused: {}", e.getMessage());
            throw new Refusal(Refusal.Reason.SIGN_IN_FAILED, e);
        } catch (JOSEException e) {
            throw Realm.unavailable(e);
        }
    }

    private HTTPRequest exchange(String code, SignInAttempt attempt) {
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code),
                        callback,
                        new CodeVerifier(attempt.verifier()));
        return new TokenRequest.Builder(
                        realm.known().metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                        grant)
                .build()
                .toHTTPRequest();
    }

    private Identity identity(@Nullable JWT idToken, SignInAttempt attempt)
            throws BadJOSEException, JOSEException {
        if (idToken == null) {
            throw new BadJWTException("The answer holds no ID token");
        }
        var validator =
                new IDTokenValidator(
                        new Issuer(settings.issuer()), client, realm.known().keys(), null);
        validator.setMaxClockSkew(CLOCK_SKEW);
        var claims = validator.validate(idToken, new Nonce(attempt.nonce()));
        var subject = claims.getSubject().getValue();
        var username = said(claims, "preferred_username", subject);
        checkParty(claims);
        checkFactors(claims);
        var authenticatedAt = authenticatedAt(claims, attempt);
        return new Identity(
                claims.getIssuer().getValue(),
                subject,
                username,
                said(claims, "name", username),
                // An address that nobody has checked could be anybody's: invitations go by it.
                Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                        ? said(claims, "email", "")
                        : "",
                said(claims, "sid", ""),
                authenticatedAt,
                idToken.getParsedString());
    }

    /**
     * The library checks that a token is meant for us as well; one that another client was given is
     * no sign-in here (OpenID Connect Core, section 3.1.3.7, steps 4 and 5).
     */
    private void checkParty(IDTokenClaimsSet claims) throws BadJWTException {
        var party = claims.getAuthorizedParty();
        boolean ours =
                party == null
                        ? claims.getAudience().size() == 1
                        : party.getValue().equals(client.getValue());
        if (!ours) {
            throw new BadJWTException("The token was given to another client: " + party);
        }
    }

    /** As with the moment, that a second factor was asked for proves nothing. */
    private void checkFactors(IDTokenClaimsSet claims) throws BadJWTException {
        var level = claims.getACR() == null ? "" : claims.getACR().getValue();
        boolean both = level.matches("\\d{1,3}") && Integer.parseInt(level) >= SECOND_FACTOR;
        if (settings.secondFactor() && !both) {
            throw new BadJWTException(
                    "A second factor was asked for; acr is “%s”. Has the realm the flow “yardstick browser”?"
                            .formatted(level));
        }
    }

    /**
     * When the person showed who they are. That Keycloak was asked for a fresh sign-in proves
     * nothing: the browser carried the question and could have changed it.
     */
    private static Instant authenticatedAt(IDTokenClaimsSet claims, SignInAttempt attempt)
            throws BadJWTException {
        var said = claims.getNumberClaim(IDTokenClaimsSet.AUTH_TIME_CLAIM_NAME);
        var at = said == null ? Instant.EPOCH : Instant.ofEpochSecond(said.longValue());
        if (attempt.isFresh()
                && at.isBefore(Instant.now().minusSeconds(attempt.within() + CLOCK_SKEW))) {
            throw new BadJWTException("A fresh sign-in was asked for; auth_time is " + at);
        }
        return at;
    }

    private static String said(IDTokenClaimsSet claims, String claim, String otherwise) {
        var value = claims.getStringClaim(claim);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
