package yardstick.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;

import java.net.URI;

/**
 * Where an invitation's letter leads. Open to everybody who has signed in: a newcomer plays no part
 * yet. The link alone is not enough, since letters are forwarded: the address must be theirs.
 */
@Controller("/invitations/{secret}")
@Secured({Parts.PERSON, Parts.NEWCOMER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AcceptController {

    private final Tenancy tenancy;

    AcceptController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> show(Page frame, SignedIn who, String secret) {
        var link = new Link(secret);
        var behind =
                tenancy.people(who, sql -> InvitationQueries.findBehind(sql, link.hash()))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var page =
                new InvitationPage(
                        behind.council(),
                        Roles.name(behind.role()),
                        Words.day(behind.expiresAt()),
                        behind.isForCaller(),
                        link.path());
        return HttpResponse.ok(
                frame.titled("Invitation of " + behind.council()).show("people/invitation", page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(SignedIn who, String secret) {
        var joined =
                tenancy.people(who, sql -> InvitationQueries.accept(sql, new Link(secret).hash()));
        if (joined.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        return HttpResponse.seeOther(URI.create("/"));
    }
}
