package yardstick.sharing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogues;
import yardstick.sharing.BoardMembership.Joined;
import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.Map;
import java.util.Optional;

/** A council joins the board of its region by its own consent, and leaves it. */
@Controller("/councils/{council}/sharing/board")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardController {

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    BoardController(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    @Fresh
    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        return HttpResponse.ok(shown(frame, space, joined(space), done, false));
    }

    /** Joins; or, for a member, says whether its figures may stand without its name. */
    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> join(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        boolean nameless = Typed.line(sent, "nameless").equals("yes");
        int version = Typed.version(sent);
        boolean written =
                tenancy.write(
                        who,
                        membership,
                        sql ->
                                version < 0
                                        ? BoardMembership.join(sql, who, space.council(), nameless)
                                        : BoardMembership.change(
                                                sql, space.council(), nameless, version));
        return written ? done(space, version < 0 ? "joined" : "changed") : overtaken(frame, space);
    }

    @Post("/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        int version = Typed.version(sent);
        boolean left =
                tenancy.write(
                        who,
                        membership,
                        sql -> BoardMembership.leave(sql, space.council(), version));
        return left ? done(space, "left") : overtaken(frame, space);
    }

    private HttpResponse<?> overtaken(Page frame, Space space) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(shown(frame, space, joined(space), "", true));
    }

    private Optional<Joined> joined(Space space) {
        return tenancy.read(
                space.who(), space.membership(), sql -> BoardMembership.find(sql, space.council()));
    }

    private static HttpResponse<?> done(Space space, String what) {
        return HttpResponse.seeOther(Space.done(space.path() + "/board", what));
    }

    private Object shown(
            Page frame, Space space, Optional<Joined> joined, String done, boolean conflict) {
        var catalogue = catalogues.current();
        var region =
                catalogue.region(
                        catalogue
                                .findCouncil(space.membership().code())
                                .orElseThrow(Space::notThere)
                                .area());
        var page = BoardMembershipPage.of(space, region, joined, done, conflict);
        return space.below(frame, "The board of " + region.name() + " and us")
                .show("sharing/board", page);
    }
}
