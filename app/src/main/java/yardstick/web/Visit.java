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
 * @param editions which editions the page's figures are from; null for a page without figures
 */
public record Visit(
        String nonce,
        String request,
        boolean part,
        boolean example,
        @Nullable SignedIn who,
        @Nullable EditionsShown editions) {

    /** The same visit, of a page whose figures are from these editions. */
    Visit showing(@Nullable EditionsShown shown) {
        return new Visit(nonce, request, part, example, who, shown);
    }

    /** An address within the portal, for a page that shows figures of the same vintage. */
    String keep(String href) {
        return editions == null ? href : editions.vintage().keep(href);
    }
}
