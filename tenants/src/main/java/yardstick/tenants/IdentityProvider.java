package yardstick.tenants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
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
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;

/**
 * Keycloak, as OpenID Connect describes it: authorization code with PKCE, and sign-out. Nothing is
 * fetched before somebody needs it, so the portal starts while Keycloak is stopped, and every call
 * gives up after three seconds.
 */
@Singleton
class IdentityProvider {

    /** Seconds by which our clock and Keycloak's may differ. */
    static final int CLOCK_SKEW = 30;

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final int TIMEOUT = 3_000;
    private static final int LARGEST_ANSWER = 100_000;
    private static final long REST_AFTER_FAILURE = 2_000_000_000L;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final SignInSettings settings;
    private final ClientID client;
    private volatile @Nullable Known known;
    private volatile long failedAt = System.nanoTime() - REST_AFTER_FAILURE;

    private record Known(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {}

    IdentityProvider(SignInSettings settings) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
    }

    /**
     * Where to send a browser to sign in. Asks the provider first, so that a dead one is noticed.
     */
    URI signInAddress(SignInAttempt attempt) {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "profile", "email"),
                        client,
                        callback())
                .endpointURI(fetch().metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Exchanges the code that a browser brought back, and checks everything about the answer. */
    Identity identity(String code, SignInAttempt attempt) {
        var provider = known();
        try {
            var request =
                    new TokenRequest.Builder(
                                    provider.metadata().getTokenEndpointURI(),
                                    new ClientSecretBasic(
                                            client, new Secret(settings.clientSecret())),
                                    new AuthorizationCodeGrant(
                                            new AuthorizationCode(code),
                                            callback(),
                                            new CodeVerifier(attempt.verifier())))
                            .build()
                            .toHTTPRequest();
            request.setConnectTimeout(TIMEOUT);
            request.setReadTimeout(TIMEOUT);
            var answer = OIDCTokenResponseParser.parse(request.send());
            if (!answer.indicatesSuccess()) {
                LOG.warn("Keycloak refused a code: {}", answer.toErrorResponse().getErrorObject());
                throw new Refusal(Refusal.Reason.SIGN_IN_FAILED);
            }
            var token =
                    ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
            var validator =
                    new IDTokenValidator(
                            new Issuer(settings.issuer()), client, provider.keys(), null);
            validator.setMaxClockSkew(CLOCK_SKEW);
            return identity(
                    validator.validate(token, new Nonce(attempt.nonce())), token.serialize());
        } catch (IOException e) {
            throw unavailable(e);
        } catch (ParseException | BadJOSEException e) {
            LOG.warn("A sign-in was refused: {}", e.getMessage());
            throw new Refusal(Refusal.Reason.SIGN_IN_FAILED, e);
        } catch (JOSEException e) {
            throw unavailable(e);
        }
    }

    private Identity identity(IDTokenClaimsSet claims, String token) {
        var subject = claims.getSubject().getValue();
        var username = said(claims, "preferred_username", subject);
        return new Identity(
                claims.getIssuer().getValue(),
                subject,
                username,
                said(claims, "name", username),
                said(claims, "email", ""),
                said(claims, "sid", ""),
                token);
    }

    private static String said(IDTokenClaimsSet claims, String claim, String otherwise) {
        var value = claims.getStringClaim(claim);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** Where to send a browser to end the provider's own session without asking again. */
    URI signOutAddress(String idToken) {
        try {
            return new LogoutRequest(
                            fetch().metadata().getEndSessionEndpointURI(),
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

    /** The keys with which the provider signs; they are fetched when first needed, then kept. */
    JWSKeySelector<SecurityContext> keys() {
        return known().keys();
    }

    private URI callback() {
        return settings.address("/oauth/callback/keycloak");
    }

    private Known known() {
        var already = known;
        return already == null ? fetch() : already;
    }

    private Known fetch() {
        // While Keycloak hangs, people must not queue up for it and take the threads from others.
        if (System.nanoTime() - failedAt < REST_AFTER_FAILURE) {
            throw new Refusal(Refusal.Reason.SIGN_IN_NOT_POSSIBLE);
        }
        try {
            var metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT, TIMEOUT);
            var before = known;
            var now =
                    before != null && before.metadata().equals(metadata) ? before : with(metadata);
            known = now;
            return now;
        } catch (IOException | GeneralException e) {
            failedAt = System.nanoTime();
            throw unavailable(e);
        }
    }

    private static Known with(OIDCProviderMetadata metadata) throws MalformedURLException {
        JWKSource<SecurityContext> source =
                JWKSourceBuilder.create(
                                metadata.getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST_ANSWER))
                        .outageTolerant(true)
                        .build();
        return new Known(metadata, new JWSVerificationKeySelector<>(ALGORITHMS, source));
    }

    private static Refusal unavailable(Exception e) {
        LOG.warn("Keycloak does not answer: {}", e.getMessage());
        return new Refusal(Refusal.Reason.SIGN_IN_NOT_POSSIBLE, e);
    }
}
