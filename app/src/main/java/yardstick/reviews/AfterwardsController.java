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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a council does with the letter of a review team: takes its findings, and tells later. */
@Controller("/councils/{council}/reviews/{review}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AfterwardsController {

    private static final List<Ask> ASKS =
            List.of(
                    Ask.text(
                            "body",
                            "What has become of it?",
                            "Up to 4,000 characters. Write about services, never about a child or a person.",
                            "Enter what has become of it",
                            4000));

    private static final String ALREADY =
            "You have written down something else from this page already. This has not been saved."
                    + " Save it to add it as well";

    private final Desk desk;

    AfterwardsController(Desk desk) {
        this.desk = desk;
    }

    @Post("/letters/{letter}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(SignedIn who, Membership membership, String review, String letter) {
        var space = new Space(who, membership).asEditor();
        var id = Space.idIn(review);
        var of = Space.idIn(letter);
        var written =
                desk.work(
                        space,
                        id,
                        (sql, found) -> {
                            var taken =
                                    found.letters().stream()
                                            .filter(l -> l.id().equals(of))
                                            .findFirst()
                                            .orElseThrow(
                                                    () -> new Refusal(Refusal.Reason.NOT_YOURS));
                            if (!FromTheTeam.fits(sql, space.council(), id, taken)) {
                                return new Written.Wrong(
                                        "remove",
                                        "There is no room for the findings of a letter. Remove some first");
                            }
                            FromTheTeam.take(sql, space.council(), id, taken);
                            return new Written.Saved();
                        });
        return done(space, id, written instanceof Written.Saved ? Done.LETTER_TAKEN : Done.NO_ROOM);
    }

    @Get("/findings/{finding}/status")
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String review, String finding) {
        var space = new Space(who, membership).asEditor();
        var found = desk.review(space, Space.idIn(review));
        return shown(
                frame,
                HttpStatus.OK,
                space,
                found,
                page(space, found, finding, UUID.randomUUID(), Filled.NOTHING),
                List.of());
    }

    @Post("/findings/{finding}/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String finding,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.review(space, Space.idIn(review));
        var key = Typed.id(Typed.line(sent, "id")).orElseGet(UUID::randomUUID);
        var typed = Filled.read(ASKS, sent);
        var page = page(space, found, finding, key, typed);
        var errors = typed.errors(ASKS);
        if (!errors.isEmpty()) {
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, page, errors);
        }
        var written =
                desk.work(
                        space,
                        found.id(),
                        (sql, now) ->
                                FromTheTeam.say(
                                                sql,
                                                who,
                                                space.council(),
                                                finding(now, finding).id(),
                                                key,
                                                typed.get("body"))
                                        ? new Written.Saved()
                                        : new Written.Wrong("body", ALREADY));
        if (written instanceof Written.Wrong wrong) {
            var again = page(space, found, finding, UUID.randomUUID(), typed);
            return shown(frame, HttpStatus.CONFLICT, space, found, again, wrong.errors());
        }
        return done(space, found.id(), Done.STATUS_SAID);
    }

    private static Review.Finding finding(Review review, String address) {
        var id = Space.idIn(address);
        return review.findings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static FormPage page(
            Space space, Review review, String address, UUID key, Filled typed) {
        var finding = finding(review, address);
        return FormPage.saying(
                "%s: %s".formatted(finding.name(), finding.body()),
                "%s/findings/%s/status".formatted(space.path(review.id()), finding.id()),
                key.toString(),
                ASKS,
                typed,
                space.path(review.id()) + "#finding-" + finding.id());
    }

    private static HttpResponse<?> done(Space space, UUID review, Done what) {
        return HttpResponse.seeOther(
                URI.create("%s?done=%s#findings".formatted(space.path(review), what.code())));
    }

    private static HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            Space space,
            Review review,
            FormPage page,
            List<FieldError> errors) {
        return HttpResponse.status(status)
                .body(
                        space.frame(frame, review, page.heading())
                                .withErrors(errors)
                                .show("reviews/form", page));
    }
}
