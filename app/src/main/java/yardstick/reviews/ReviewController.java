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
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One peer review: read by members, changed and removed by editors. */
@Controller("/councils/{council}/reviews/{review}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReviewController {

    private final Desk desk;

    ReviewController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        var page = new ReviewWriter(space, desk.review(space, Space.idIn(review))).page(done);
        return HttpResponse.ok(
                space.frame(
                                frame,
                                "%s, peer review of %s"
                                        .formatted(page.heading(), membership.name()))
                        .show("reviews/show", page));
    }

    @Get("/edit")
    HttpResponse<?> editing(Page frame, SignedIn who, Membership membership, String review) {
        var space = new Space(who, membership).asEditor();
        var found = desk.review(space, Space.idIn(review));
        var page = FormPage.changingReview(space, found, ReviewForm.of(found));
        return shown(frame, HttpStatus.OK, space, found, List.of(), page);
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.review(space, Space.idIn(review));
        var typed = Filled.read(ReviewForm.ASKS, sent);
        var version = Typed.number(sent, "mark");
        var errors = ReviewForm.errors(typed);
        if (!errors.isEmpty()) {
            // The version that was on the page goes back with what was typed.
            var page = FormPage.changingReview(space, found, typed).at(String.valueOf(version));
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, errors, page);
        }
        return desk.change(space, found.id(), version, typed)
                ? HttpResponse.seeOther(Space.done(space.path(found.id()), Done.REVIEW_CHANGED))
                : overtaken(frame, space, found.id(), typed);
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.review(space, Space.idIn(review));
        var typed = ReviewForm.of(found);
        return switch (desk.remove(space, found.id(), Typed.number(sent, "mark"))) {
            case Written.Saved saved ->
                    HttpResponse.seeOther(Space.done(space.path(), Done.REVIEW_REMOVED));
            case Written.Wrong(List<FieldError> errors) ->
                    shown(
                            frame,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            space,
                            found,
                            errors,
                            FormPage.changingReview(space, found, typed));
            case Written.Overtaken late -> overtaken(frame, space, found.id(), typed);
        };
    }

    /** Somebody else has changed it: both versions. One that they have removed is not there. */
    private HttpResponse<?> overtaken(Page frame, Space space, UUID id, Filled typed) {
        var now = desk.review(space, id);
        var page =
                FormPage.changingReview(space, now, typed)
                        .overtakenBy(
                                "review",
                                ReviewForm.ASKS,
                                ReviewForm.of(now),
                                String.valueOf(now.version()));
        return shown(frame, HttpStatus.CONFLICT, space, now, List.of(), page);
    }

    private static HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            Space space,
            Review review,
            List<FieldError> errors,
            FormPage page) {
        return HttpResponse.status(status)
                .body(
                        space.frame(frame, review, page.heading())
                                .withErrors(errors)
                                .show("reviews/form", page));
    }
}
