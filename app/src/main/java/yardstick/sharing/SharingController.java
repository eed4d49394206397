package yardstick.sharing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;

/** What a council shares, with whom, until when. */
@Controller("/councils/{council}/sharing")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SharingController {

    private final Tenancy tenancy;

    SharingController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> overview(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        var council = membership.council();
        var page =
                tenancy.read(
                        who,
                        membership,
                        sql ->
                                SharingPage.of(
                                        space,
                                        done,
                                        SharingQueries.papers(sql, council),
                                        SharingQueries.releases(sql, council),
                                        GuestQueries.teams(sql, council)));
        return HttpResponse.ok(space.overview(frame).show("sharing/overview", page));
    }
}
