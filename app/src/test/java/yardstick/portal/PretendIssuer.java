package yardstick.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An issuer whose signing key the test holds, so that it can sign what Keycloak never would: tokens
 * that have expired, or that are meant for somebody else.
 */
public final class PretendIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private final AtomicReference<Answer> tokens =
            new AtomicReference<>(new Answer(400, "{\"error\": \"invalid_grant\"}"));

    /** What an address of it answers. */
    private record Answer(int status, String body) {}

    /** Starts on a free port with a new key. */
    public PretendIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("the-key").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        var metadata = new Answer(200, metadata());
        var keys = new Answer(200, new JWKSet(key.toPublicJWK()).toString());
        answer("/.well-known/openid-configuration", new AtomicReference<>(metadata));
        answer("/jwks", new AtomicReference<>(keys));
        answer("/token", tokens);
        server.start();
    }

    /** The issuer's name and address. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The key it signs with. */
    public RSAKey key() {
        return key;
    }

    /** What it answers from now on to whoever brings a code. */
    public void giveForACode(int status, String body) {
        tokens.set(new Answer(status, body));
    }

    private String metadata() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(issuer());
    }

    private void answer(String path, AtomicReference<Answer> holder) {
        server.createContext(
                path,
                exchange -> {
                    var now = Objects.requireNonNull(holder.get());
                    var bytes = now.body().getBytes(UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(now.status(), bytes.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(bytes);
                    }
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
