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
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One part of a review: a member of the team, a line of enquiry, a method or a finding. Add,
 * change, remove. For the council's editors.
 */
@Controller("/councils/{council}/reviews/{review}/{part:" + Part.PATTERN + "}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PartController {

    private final Desk desk;

    PartController(Desk desk) {
        this.desk = desk;
    }

    /** What a form is about. */
    private record Subject(Space space, Review review, Part part, List<String> councils) {

        FormPage adding(String key, Filled typed) {
            return FormPage.adding(space, review, part, new FormPage.Asked(key, typed, councils));
        }

        FormPage changing(Kept kept, Filled typed) {
            return FormPage.changing(
                    space, review, part, kept, new FormPage.Asked(kept.key(), typed, councils));
        }

        HttpResponse<?> done(Done what) {
            return HttpResponse.seeOther(
                    URI.create(
                            "%s?done=%s#%s"
                                    .formatted(space.path(review.id()), what.code(), part.word())));
        }

        HttpResponse<?> shown(
                Page frame, HttpStatus status, List<FieldError> errors, FormPage page) {
            return HttpResponse.status(status)
                    .body(
                            space.frame(frame, review, page.heading())
                                    .withErrors(errors)
                                    .show("reviews/form", page));
        }
    }

    private Subject subject(SignedIn who, Membership membership, String review, String part) {
        var space = new Space(who, membership).asEditor();
        var of = Part.of(part);
        return new Subject(
                space,
                desk.review(space, Space.idIn(review)),
                of,
                of instanceof TeamPart ? desk.councils(space) : List.of());
    }

    @Get("/new")
    HttpResponse<?> adding(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String part,
            @QueryValue(defaultValue = "") String kind) {
        var subject = subject(who, membership, review, part);
        var key = subject.part().next(subject.review()).orElse("");
        var page = subject.adding(key, Filled.of(Map.of("kind", kind)));
        return subject.shown(frame, HttpStatus.OK, List.of(), page);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String part,
            @Body Map<String, Object> sent) {
        var subject = subject(who, membership, review, part);
        var key = Typed.line(sent, "id");
        var typed = Filled.read(subject.part().asks(subject.review(), List.of()), sent);
        var written = desk.add(subject.space(), subject.review().id(), subject.part(), key, typed);
        return switch (written) {
            case Written.Saved saved -> subject.done(Done.ADDED);
            case Written.Wrong(List<FieldError> errors) ->
                    subject.shown(
                            frame,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            errors,
                            subject.adding(key, typed));
            case Written.Overtaken late ->
                    subject.shown(
                            frame, HttpStatus.CONFLICT, List.of(), subject.adding(key, typed));
        };
    }

    @Get("/{key}")
    HttpResponse<?> changing(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String part,
            String key) {
        var subject = subject(who, membership, review, part);
        var kept =
                subject.part()
                        .find(subject.review(), key)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var page = subject.changing(kept, kept.values());
        return subject.shown(frame, HttpStatus.OK, List.of(), page);
    }

    @Post("/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String part,
            String key,
            @Body Map<String, Object> sent) {
        var subject = subject(who, membership, review, part);
        var of = subject.part();
        var mark = Typed.line(sent, "mark");
        var typed = Filled.read(of.asks(subject.review(), List.of()), sent);
        var written = desk.change(subject.space(), subject.review().id(), of, key, mark, typed);
        return written instanceof Written.Saved
                ? subject.done(Done.CHANGED)
                : again(
                        frame,
                        subject(who, membership, review, part),
                        key,
                        written,
                        new Late(mark, typed));
    }

    @Post("/{key}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String part,
            String key,
            @Body Map<String, Object> sent) {
        var subject = subject(who, membership, review, part);
        var mark = Typed.line(sent, "mark");
        var of = subject.part();
        var written = desk.remove(subject.space(), subject.review().id(), of, key, mark);
        var there = of.find(subject.review(), key).map(Kept::values).orElse(Filled.NOTHING);
        return written instanceof Written.Saved
                ? subject.done(Done.REMOVED)
                : again(
                        frame,
                        subject(who, membership, review, part),
                        key,
                        written,
                        new Late(mark, there));
    }

    /** What was sent: what it was on the page, and what it was to be. */
    private record Late(String mark, Filled typed) {}

    /** The form again, with what is wrong, or beside what somebody else has made of it. */
    private static HttpResponse<?> again(
            Page frame, Subject subject, String key, Written written, Late late) {
        var part = subject.part();
        var kept = part.find(subject.review(), key);
        if (kept.isEmpty()) {
            var fresh = part.next(subject.review()).orElse("");
            return subject.shown(
                    frame,
                    HttpStatus.CONFLICT,
                    List.of(),
                    subject.adding(fresh, late.typed()).goneAs(part.one()));
        }
        var now = kept.get();
        var page = subject.changing(now, late.typed());
        return written instanceof Written.Wrong(List<FieldError> errors)
                ? subject.shown(
                        frame, HttpStatus.UNPROCESSABLE_ENTITY, errors, page.at(late.mark()))
                : subject.shown(
                        frame,
                        HttpStatus.CONFLICT,
                        List.of(),
                        page.overtakenBy(
                                part.one(),
                                part.asks(subject.review(), List.of()),
                                now.values(),
                                now.mark()));
    }
}
