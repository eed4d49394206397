package yardstick.tenants;

import io.micronaut.http.HttpRequest;

/** What people see at the door. The portal's own page frame replaces {@link PlainTenantPages}. */
public interface TenantPages {

    /** The page that says why a request was refused and what to do, as HTML. */
    Object refused(HttpRequest<?> request, Refusal.Reason reason);

    /**
     * The page after signing out, as HTML.
     *
     * @param onlyHere whether the sign-in service did not answer, so that its own session may go on
     */
    Object signedOut(HttpRequest<?> request, boolean onlyHere);
}
