package yardstick.leaving;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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

import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A council takes everything along, and asks to have its space deleted. For administrators. */
@Controller("/councils/{council}/leaving")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LeavingController {

    private static final Map<String, String> DONE =
            Map.of(
                    "asked", "You have asked to have the space deleted",
                    "called-off", "The deletion is called off");

    private final Tenancy tenancy;

    LeavingController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Fresh
    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        return HttpResponse.ok(
                shown(
                        frame,
                        who,
                        membership.asAdministrator(),
                        "",
                        DONE.getOrDefault(done, ""),
                        List.of()));
    }

    @Fresh
    @Get("/archive.zip")
    @Produces("application/zip")
    HttpResponse<byte[]> archive(SignedIn who, Membership membership) {
        membership.asAdministrator();
        var zip = tenancy.read(who, membership, sql -> Archive.of(sql, membership.council()));
        return HttpResponse.ok(zip)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"yardstick-%s.zip\"".formatted(membership.code()));
    }

    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        membership.asAdministrator();
        var released = String.valueOf(sent.getOrDefault("released", ""));
        if (!released.equals(LeavingPage.STAYS) && !released.equals(LeavingPage.GOES)) {
            var error =
                    new FieldError(
                            "released",
                            "Choose what becomes of the figures that others were let see");
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, who, membership, released, "", List.of(error)));
        }
        boolean stays = released.equals(LeavingPage.STAYS);
        tenancy.write(
                who,
                membership,
                sql -> LeavingQueries.ask(sql, who, membership, stays, LeavingPage.DAYS));
        return HttpResponse.seeOther(URI.create(path(membership) + "?done=asked"));
    }

    @Post("/call-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> callOff(SignedIn who, Membership membership) {
        membership.asAdministrator();
        tenancy.write(who, membership, sql -> LeavingQueries.callOff(sql, who, membership));
        return HttpResponse.seeOther(URI.create(path(membership) + "?done=called-off"));
    }

    private Object shown(
            Page frame,
            SignedIn who,
            Membership membership,
            String chosen,
            String done,
            List<FieldError> errors) {
        var asked = tenancy.read(who, membership, sql -> LeavingQueries.findAsked(sql, membership));
        var place = Place.of(membership);
        var page = LeavingPage.of(place.name(), path(membership), asked.orElse(null), chosen, done);
        return frame.titled("Take everything along, or leave: " + place.name())
                .in(place, Section.HOME)
                .under(place.name(), place.href())
                .withErrors(errors)
                .show("leaving/show", page);
    }

    private static String path(Membership membership) {
        return Place.of(membership).href() + "/leaving";
    }
}
