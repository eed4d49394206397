package yardstick.web;

import org.jspecify.annotations.Nullable;

import yardstick.tenants.SignedIn;

/**
 * What one request brings to the page that answers it.
 *
 * @param nonce what every script of this answer must carry to run
 * @param request names the request in logs and on error pages
 * @param part whether htmx asks, and only the main content is wanted
 * @param example whether the figures are the built-in example
 * @param who who is asking; null for somebody who has not signed in
 */
public record Visit(
        String nonce, String request, boolean part, boolean example, @Nullable SignedIn who) {}
