package yardstick.reviewing;

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

import yardstick.reviewing.Desk.Work;
import yardstick.team.TeamQueries.Written;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The reviews of a guest, and what the team writes. */
@Controller("/reviews")
@Secured({Parts.PERSON, Parts.NEWCOMER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReviewingController {

    private static final String ONE = "/{council}/{review}";

    private final Desk desk;

    ReviewingController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> list(Page frame, SignedIn who) {
        return HttpResponse.ok(
                frame.titled("Reviews that you take part in")
                        .show("reviewing/list", ReviewsPage.of(desk.reviews(who))));
    }

    @Get(ONE)
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            String council,
            String review,
            @QueryValue(defaultValue = "") String done) {
        var work = desk.work(who, council, review);
        return HttpResponse.ok(
                frame.titled("%s: %s".formatted(work.host().name(), work.review().title()))
                        .under("Reviews that you take part in", "/reviews")
                        .show("reviewing/show", WorkPage.of(work, done)));
    }

    @Get(ONE + "/entries/new")
    HttpResponse<?> adding(
            Page frame,
            SignedIn who,
            String council,
            String review,
            @QueryValue(defaultValue = "comment") String use,
            @QueryValue(defaultValue = "") String line,
            @QueryValue(defaultValue = "") String paper) {
        var work = desk.work(who, council, review);
        var form = EntryForm.empty(use, line, paper);
        return shown(frame, HttpStatus.OK, work, EntryPage.adding(work, form), List.of());
    }

    @Post(ONE + "/entries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            String council,
            String review,
            @Body Map<String, Object> sent) {
        var work = desk.work(who, council, review);
        var form = EntryForm.read(sent);
        var errors = form.errors(work);
        if (!errors.isEmpty()) {
            return shown(
                    frame,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    work,
                    EntryPage.adding(work, form),
                    errors);
        }
        return desk.write(who, work.review(), form.entry(-1)) == Written.SAVED
                ? done(work, "added")
                : overtaken(frame, who, work, form);
    }

    @Get(ONE + "/entries/{entry}")
    HttpResponse<?> changing(
            Page frame, SignedIn who, String council, String review, String entry) {
        var work = desk.work(who, council, review);
        var page = EntryPage.changing(work, work.entry(entry));
        return shown(frame, HttpStatus.OK, work, page, List.of());
    }

    @Post(ONE + "/entries/{entry}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            String council,
            String review,
            String entry,
            @Body Map<String, Object> sent) {
        var work = desk.work(who, council, review);
        var typed = EntryForm.read(sent);
        var id = Typed.id(entry).orElseThrow(Desk::notThere);
        var found = work.entries().stream().filter(e -> e.id().equals(id)).findFirst();
        if (found.isEmpty() || found.get().released()) {
            return overtaken(frame, who, work, typed.named(id));
        }
        var there = found.get();
        var form = typed.named(there.id());
        var page = EntryPage.changing(work, there).typed(form);
        var errors = form.errors(work);
        if (!errors.isEmpty()) {
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, work, page, errors);
        }
        return desk.write(who, work.review(), form.entry(form.version())) == Written.SAVED
                ? done(work, "changed")
                : overtaken(frame, who, work, form);
    }

    @Post(ONE + "/entries/{entry}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            String council,
            String review,
            String entry,
            @Body Map<String, Object> sent) {
        var work = desk.work(who, council, review);
        var there = work.entry(entry);
        var written = desk.remove(who, work.review(), there.id(), Typed.version(sent));
        return written == Written.SAVED
                ? done(work, "removed")
                : overtaken(frame, who, work, EntryForm.of(there));
    }

    /** Somebody was quicker: theirs as it is now above what was typed. */
    private HttpResponse<?> overtaken(Page frame, SignedIn who, Work before, EntryForm typed) {
        var work = desk.work(who, before.host().code(), before.review().review().toString());
        var page =
                work.entries().stream()
                        .filter(e -> e.id().toString().equals(typed.id()) && !e.released())
                        .findFirst()
                        .map(
                                now ->
                                        EntryPage.changing(work, now)
                                                .overtaken(now, typed.at(now.version())))
                        .orElseGet(() -> EntryPage.adding(work, typed.anew()).gone());
        return shown(frame, HttpStatus.CONFLICT, work, page, List.of());
    }

    private static HttpResponse<?> done(Work work, String what) {
        return HttpResponse.seeOther(URI.create(work.path() + "?done=" + what));
    }

    private static HttpResponse<?> shown(
            Page frame, HttpStatus status, Work work, EntryPage page, List<FieldError> errors) {
        return HttpResponse.status(status)
                .body(
                        frame.titled("%s, %s".formatted(page.heading(), work.review().title()))
                                .under("Reviews that you take part in", "/reviews")
                                .under(work.review().title(), work.path())
                                .withErrors(errors)
                                .show("reviewing/entry", page));
    }
}
