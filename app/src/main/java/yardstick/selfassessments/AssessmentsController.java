package yardstick.selfassessments;

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

/** A council's self-assessments by year, each with its page, and the form for a new one. */
@Controller("/councils/{council}/self-assessments")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AssessmentsController {

    private final Desk desk;

    AssessmentsController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> list(Page frame, SignedIn who, Membership membership) {
        var space = new Space(who, membership);
        var page = ListPage.of(space, desk.list(space));
        return HttpResponse.ok(space.list(frame).show("selfassessments/list", page));
    }

    @Get("/new")
    HttpResponse<?> beginning(Page frame, SignedIn who, Membership membership) {
        var space = new Space(who, membership).asEditor();
        var fields = BeginForm.fields(desk.list(space), desk.questionSets(space));
        return shown(
                frame,
                HttpStatus.OK,
                space,
                page(space, fields, Form.NOTHING).adding(UUID.randomUUID().toString()),
                List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var key = Typed.id(Typed.line(sent, "key")).orElseGet(UUID::randomUUID);
        var there = desk.list(space);
        var done = Space.done(space.path() + "/" + key, Done.BEGUN);
        if (there.stream().anyMatch(each -> each.id().equals(key))) {
            return HttpResponse.seeOther(done);
        }
        var fields = BeginForm.fields(there, desk.questionSets(space));
        var typed = Form.read(fields, sent);
        var page = page(space, fields, typed).adding(key.toString());
        var errors = typed.errors(fields);
        if (!errors.isEmpty()) {
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, page, errors);
        }
        if (!desk.begin(space, key, BeginForm.of(typed))) {
            var taken =
                    new FieldError(
                            "year",
                            "Somebody has just begun the one of this year. Choose another year, or write that one");
            return shown(frame, HttpStatus.CONFLICT, space, page, List.of(taken));
        }
        return HttpResponse.seeOther(done);
    }

    @Get("/{assessment}")
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String assessment,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        var found = desk.find(space, assessment);
        var page = AssessmentPage.of(desk.steps(space, found), done);
        return HttpResponse.ok(
                space.below(frame, page.heading()).show("selfassessments/show", page));
    }

    private static FormPage page(Space space, List<Field> fields, Form typed) {
        return FormPage.of(
                        space.place().name(),
                        "Begin a self-assessment",
                        "",
                        space.path(),
                        space.path(),
                        fields,
                        typed)
                .button("Begin");
    }

    private static HttpResponse<?> shown(
            Page frame, HttpStatus status, Space space, FormPage page, List<FieldError> errors) {
        var title = "%s: %s".formatted(page.heading(), space.place().name());
        return HttpResponse.status(status)
                .body(
                        space.below(frame, title)
                                .withErrors(errors)
                                .show("selfassessments/form", page));
    }
}
