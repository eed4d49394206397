package yardstick.reviews;

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

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Findings become actions of a plan, one or several at once. For the council's editors. */
@Controller("/councils/{council}/reviews/{review}/actions")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ActionsController {

    private final Desk desk;

    ActionsController(Desk desk) {
        this.desk = desk;
    }

    @Get("/new")
    HttpResponse<?> choosing(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @QueryValue(defaultValue = "") String finding) {
        var space = new Space(who, membership).asEditor();
        var there = desk.places(space, Space.idIn(review));
        var offered = ActionsPage.offered(there.review(), List.of(finding));
        var form = ActionForm.empty(there.review(), offered, finding);
        return shown(frame, HttpStatus.OK, space, there, form, List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var id = Space.idIn(review);
        var form = ActionForm.read(sent);
        var written =
                desk.work(space, id, (sql, found) -> ActionWrites.make(sql, space, found, form));
        return written instanceof Written.Wrong(List<FieldError> errors)
                ? shown(
                        frame,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        space,
                        desk.places(space, id),
                        form,
                        errors)
                : HttpResponse.seeOther(
                        URI.create(
                                "%s?done=%s#findings"
                                        .formatted(space.path(id), Done.BECAME_ACTIONS.code())));
    }

    private static HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            Space space,
            Desk.PlacesFor there,
            ActionForm form,
            List<FieldError> errors) {
        var page = ActionsPage.of(space, there, form);
        return HttpResponse.status(status)
                .body(
                        space.frame(frame, there.review(), "Make findings actions of a plan")
                                .withErrors(errors)
                                .show("reviews/actions", page));
    }
}
