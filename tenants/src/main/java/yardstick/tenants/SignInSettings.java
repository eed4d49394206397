package yardstick.tenants;

import io.micronaut.context.annotation.ConfigurationProperties;

import java.net.URI;

/**
 * Where the portal is reached and who vouches for people.
 *
 * <p>Addresses that leave this process are built from {@code baseUrl}, never from a request's Host
 * header, which anybody can set.
 *
 * @param baseUrl the portal's address as browsers see it
 * @param issuer the Keycloak realm, such as {@code https://id.example.org/realms/yardstick}
 * @param clientId the portal's client in that realm
 * @param clientSecret that client's secret
 * @param secondFactor whether everybody needs a second factor, which Keycloak says as level 2
 */
@ConfigurationProperties("yardstick")
public record SignInSettings(
        URI baseUrl, URI issuer, String clientId, String clientSecret, boolean secondFactor) {

    public SignInSettings {
        // With the slash that people put there, every address would have two.
        baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
    }

    /** Whether browsers reach the portal by HTTPS. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** An address of this portal as a browser must be sent to it. */
    public URI address(String path) {
        return URI.create(baseUrl + path);
    }

    /**
     * The name of a cookie: with HTTPS one that browsers accept from this host alone, so that a
     * neighbour under the same domain cannot plant it.
     */
    public String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }
}
