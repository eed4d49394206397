package yardstick.portal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;

import java.util.concurrent.atomic.AtomicInteger;

/** Pages that exist only in tests, to see from outside what a controller is told. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Requires(property = "yardstick.test-pages", value = "true")
public class TestPages {

    private final AtomicInteger changes = new AtomicInteger();

    /** The token of the session, as a form of the portal would carry it. */
    @Get("/test/csrf")
    @Produces(MediaType.TEXT_PLAIN)
    String csrf(SignedIn who) {
        return who.csrfToken();
    }

    /** Who is asking. */
    @Get("/test/who")
    @Produces(MediaType.TEXT_PLAIN)
    String who(SignedIn who) {
        return who.name();
    }

    /** The same for programs. */
    @Get("/api/test/who")
    @Produces(MediaType.TEXT_PLAIN)
    String program(SignedIn who) {
        return who.name();
    }

    /** What the caller may do for a council. */
    @Get("/test/councils/{council}")
    @Produces(MediaType.TEXT_PLAIN)
    String council(Membership membership) {
        return membership.name() + ": " + membership.role().word();
    }

    /** A change. */
    @Post("/test/councils/{council}/change")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_PLAIN)
    String change(Membership membership, @Nullable String word) {
        changes.incrementAndGet();
        return "Changed by an " + membership.asEditor().role().word() + ": " + word;
    }

    /** How many changes were let through, refused editors' included. */
    public int changes() {
        return changes.get();
    }
}
