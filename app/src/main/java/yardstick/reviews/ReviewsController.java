package yardstick.reviews;

import io.micronaut.http.HttpRequest;
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

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A council's peer reviews, and the form for a new one. */
@Controller("/councils/{council}/reviews")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReviewsController {

    private final Desk desk;

    ReviewsController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        var page = ReviewsPage.of(space, desk.reviews(space), done);
        return HttpResponse.ok(
                frame.titled("Peer reviews of " + membership.name())
                        .in(space.place(), Section.REVIEWS)
                        .under(space.place().name(), space.place().href())
                        .show("reviews/list", page));
    }

    @Get("/new")
    HttpResponse<?> adding(
            Page frame, SignedIn who, Membership membership, HttpRequest<?> request) {
        var space = new Space(who, membership).asEditor();
        // Another page may say what the review is to be, such as a moderation.
        var typed = Filled.read(ReviewForm.ASKS, request.getParameters().asMap());
        var page = FormPage.addingReview(space, UUID.randomUUID().toString(), typed);
        return HttpResponse.ok(shown(frame, space, List.of(), page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var key = Typed.id(Typed.line(sent, "id")).orElseGet(UUID::randomUUID);
        var typed = Filled.read(ReviewForm.ASKS, sent);
        var errors = ReviewForm.errors(typed);
        if (!errors.isEmpty()) {
            var page = FormPage.addingReview(space, key.toString(), typed);
            return HttpResponse.unprocessableEntity().body(shown(frame, space, errors, page));
        }
        desk.add(space, key, typed);
        return HttpResponse.seeOther(Space.done(space.path(key), Done.REVIEW_ADDED));
    }

    private static Object shown(Page frame, Space space, List<FieldError> errors, FormPage page) {
        return space.frame(frame, page.heading() + ": " + space.place().name())
                .withErrors(errors)
                .show("reviews/form", page);
    }
}
