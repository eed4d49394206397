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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.assessment.SelfAssessment;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What has become of a self-assessment: said on a day, never changed. */
@Controller("/councils/{council}/self-assessments/{assessment}/statuses")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class StatusController {

    private static final List<Field> FIELDS =
            List.of(
                    Field.text(
                            "body",
                            "What has become of it?",
                            "What of the plans is done, and what difference it has made. Up to 8,000 characters. Write about services, never about a child or a person",
                            "Enter what has become of it",
                            8000));

    private final Desk desk;

    StatusController(Desk desk) {
        this.desk = desk;
    }

    @Get("/new")
    HttpResponse<?> asking(Page frame, SignedIn who, Membership membership, String assessment) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var page = page(space, found, Form.NOTHING);
        return Shown.form(frame, space, found, page.adding(UUID.randomUUID().toString()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(
            Page frame,
            SignedIn who,
            Membership membership,
            String assessment,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var key = Typed.id(Typed.line(sent, "key")).orElseGet(UUID::randomUUID);
        var typed = Form.read(FIELDS, sent);
        var errors = typed.errors(FIELDS);
        if (!errors.isEmpty()) {
            var page = page(space, found, typed).adding(key.toString());
            return Shown.form(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, page, errors);
        }
        desk.say(space, found.id(), key, typed.get("body"));
        return HttpResponse.seeOther(Space.done(space.path(found), Done.STATUS_SAID));
    }

    private static FormPage page(Space space, SelfAssessment assessment, Form typed) {
        var here = space.path(assessment);
        return FormPage.of(
                assessment.title(),
                "Say what has become of it",
                "It is kept with your name and today’s date, and stays as it is.",
                here + "/statuses",
                here + "#statuses",
                FIELDS,
                typed);
    }
}
