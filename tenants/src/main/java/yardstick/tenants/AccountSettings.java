package yardstick.tenants;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * The portal's own account in Keycloak, by which it makes accounts for people whom a council
 * invites. It may manage the realm's users and nothing else there.
 *
 * @param clientId the client in the realm
 * @param clientSecret its secret; empty where nobody can be invited
 */
@ConfigurationProperties("yardstick.accounts")
record AccountSettings(String clientId, String clientSecret) {}
