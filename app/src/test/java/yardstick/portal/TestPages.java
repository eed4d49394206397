package yardstick.portal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;

/** Pages that exist only in tests, to see from outside what a controller is told. */
@Controller("/test")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Requires(property = "yardstick.test-pages", value = "true")
class TestPages {

    /** The token of the session, as a form of the portal would carry it. */
    @Get("/csrf")
    @Produces(MediaType.TEXT_PLAIN)
    String csrf(SignedIn who) {
        return who.csrfToken();
    }

    /** Who is asking. */
    @Get("/who")
    @Produces(MediaType.TEXT_PLAIN)
    String who(SignedIn who) {
        return who.name();
    }

    /** What the caller may do for a council. */
    @Get("/councils/{council}")
    @Produces(MediaType.TEXT_PLAIN)
    String council(Membership membership) {
        return membership.name() + ": " + membership.role().word();
    }

    /** A change. */
    @Post("/councils/{council}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(Membership membership, String word) {
        return HttpResponse.ok("Changed as " + membership.asEditor().role().word() + ": " + word);
    }
}
