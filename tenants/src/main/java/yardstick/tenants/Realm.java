package yardstick.tenants;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The Keycloak realm as seen over the network. Nothing is fetched before somebody needs it, so the
 * portal starts while Keycloak is stopped. Every call gives up after three seconds, only a few run
 * at once and after a failure none is tried for a moment: a Keycloak that hangs must not take the
 * threads from people who are signed in. Calls about accounts are counted apart, since Keycloak may
 * wait for its mail server meanwhile: that one is slow says nothing of whether people can sign in.
 */
@Singleton
class Realm {

    private static final Logger LOG = LoggerFactory.getLogger(Realm.class);
    private static final int TIMEOUT = 3_000;
    private static final int TIMEOUT_WITH_MAIL = 20_000;
    private static final int LARGEST_ANSWER = 100_000;
    private static final int CALLS_AT_ONCE = 3;
    private static final long WAIT_FOR_A_CALL = 200;
    private static final long KEYS_KEPT = TimeUnit.MINUTES.toMillis(5);
    private static final long KEYS_KEPT_IN_AN_OUTAGE = TimeUnit.HOURS.toMillis(8);
    private static final long REST_AFTER_FAILURE = TimeUnit.SECONDS.toNanos(2);
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final Issuer issuer;
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
    private final Semaphore accountCalls = new Semaphore(CALLS_AT_ONCE);
    private volatile @Nullable Known known;
    private volatile long failedAt = System.nanoTime() - REST_AFTER_FAILURE;

    /** What the realm says about itself, and the keys with which it signs. */
    record Known(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {}

    private interface Call<T> {
        T make() throws IOException, GeneralException;
    }

    Realm(SignInSettings settings) {
        this.issuer = new Issuer(settings.issuer());
    }

    /** What is known of the realm; fetched if nothing is. */
    Known known() {
        var already = known;
        return already == null ? askAnew() : already;
    }

    /** What the realm says now, which also shows that it answers. */
    Known askAnew() {
        return calling(
                () -> {
                    var metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT, TIMEOUT);
                    var before = known;
                    if (before == null || !before.metadata().equals(metadata)) {
                        known = new Known(metadata, keys(metadata));
                    }
                    return known();
                });
    }

    /** Sends a request to the realm. */
    HTTPResponse send(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT);
        request.setReadTimeout(TIMEOUT);
        return calling(request::send);
    }

    /** Sends a request about accounts, which may take as long as Keycloak's mail server does. */
    HTTPResponse sendAboutAccounts(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT);
        request.setReadTimeout(TIMEOUT_WITH_MAIL);
        if (!isMyTurn(accountCalls)) {
            throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE);
        }
        try {
            return request.send();
        } catch (IOException e) {
            LOG.warn("Keycloak does not answer about accounts: {}", e.getMessage());
            throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE, e);
        } finally {
            accountCalls.release();
        }
    }

    /** The refusal to give when the realm cannot be asked. */
    static Refusal unavailable(Exception e) {
        LOG.warn("Keycloak does not answer: {}", e.getMessage());
        return new Refusal(Refusal.Reason.SIGN_IN_NOT_POSSIBLE, e);
    }

    private <T> T calling(Call<T> call) {
        if (System.nanoTime() - failedAt < REST_AFTER_FAILURE || !isMyTurn(calls)) {
            throw new Refusal(Refusal.Reason.SIGN_IN_NOT_POSSIBLE);
        }
        try {
            return call.make();
        } catch (IOException | GeneralException e) {
            failedAt = System.nanoTime();
            throw unavailable(e);
        } finally {
            calls.release();
        }
    }

    private static boolean isMyTurn(Semaphore calls) {
        try {
            return calls.tryAcquire(WAIT_FOR_A_CALL, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JWSKeySelector<SecurityContext> keys(OIDCProviderMetadata metadata)
            throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST_ANSWER);
        var source =
                JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
                        .cache(KEYS_KEPT, TIMEOUT)
                        .refreshAheadCache(false)
                        .outageTolerant(KEYS_KEPT_IN_AN_OUTAGE)
                        .build();
        return new JWSVerificationKeySelector<>(ALGORITHMS, source);
    }
}
