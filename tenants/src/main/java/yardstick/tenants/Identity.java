package yardstick.tenants;

import java.time.Instant;

/**
 * Who the identity provider says has just signed in. It says who, never what they may do.
 *
 * @param issuer the provider
 * @param subject the provider's name for the person; never reused by it
 * @param username what the person signs in with
 * @param name what to call the person
 * @param email where to reach the person; empty where the provider does not say
 * @param providerSession the provider's name for its own session; empty where it does not say
 * @param authenticatedAt when the person last showed the provider who they are
 * @param idToken handed back to the provider at sign-out
 */
record Identity(
        String issuer,
        String subject,
        String username,
        String name,
        String email,
        String providerSession,
        Instant authenticatedAt,
        String idToken) {}
