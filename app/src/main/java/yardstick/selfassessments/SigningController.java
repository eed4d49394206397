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
import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sign-off of a self-assessment, and how it is taken away. */
@Controller("/councils/{council}/self-assessments/{assessment}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SigningController {

    private static final String DIRECTOR = "Director of Children’s Services";

    private static final Field ROLE =
            Field.line(
                    "role",
                    "As what do you do this?",
                    "Your role, never a name, up to 160 characters",
                    "Enter your role",
                    160);

    private static final List<Field> SIGNS = List.of(ROLE);

    private static final List<Field> OPENS =
            List.of(
                    ROLE,
                    Field.text(
                            "reason",
                            "Why is it opened again?",
                            "It stays in the history, up to 2,000 characters",
                            "Enter why it is opened again",
                            2000));

    private final Desk desk;

    SigningController(Desk desk) {
        this.desk = desk;
    }

    @Fresh
    @Get("/sign")
    HttpResponse<?> signing(Page frame, SignedIn who, Membership membership, String assessment) {
        var space = new Space(who, membership).asAdministrator();
        var found = desk.find(space, assessment);
        var page = page(space, found, Form.of("role", DIRECTOR));
        return Shown.form(frame, space, found, page.adding(UUID.randomUUID().toString()));
    }

    @Fresh
    @Post("/sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sign(
            Page frame,
            SignedIn who,
            Membership membership,
            String assessment,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var found = desk.find(space, assessment);
        var key = Typed.id(Typed.line(sent, "key")).orElseGet(UUID::randomUUID);
        var typed = Form.read(SIGNS, sent);
        var errors = errors(found, typed);
        if (!errors.isEmpty()) {
            var page = page(space, found, typed).adding(key.toString());
            return Shown.form(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, page, errors);
        }
        var mark = Typed.line(sent, "mark");
        return switch (desk.sign(space, found.id(), key, mark, typed.get("role"))) {
            case SAVED -> HttpResponse.seeOther(Space.done(space.path(found), Done.SIGNED));
            case OVERTAKEN, SIGNED -> changed(frame, space, assessment, key, typed);
        };
    }

    /** What would be signed now, to be read before it is. */
    private HttpResponse<?> changed(
            Page frame, Space space, String assessment, UUID key, Form typed) {
        var now = desk.find(space, assessment);
        return Shown.conflict(
                frame,
                space,
                now,
                page(space, now, typed)
                        .adding(key.toString())
                        .overtaken(
                                now.signed().isPresent()
                                        ? "Somebody else has signed it off meanwhile. Go back to see by whom."
                                        : "It has changed since you looked at it. Nothing is signed off. Read it again below, then sign it off.",
                                List.of()));
    }

    /** Whoever signs has typed a role, and nothing is left open. */
    private static List<FieldError> errors(SelfAssessment assessment, Form typed) {
        var errors = new java.util.ArrayList<>(typed.errors(SIGNS));
        int open = assessment.answers().size() - assessment.answered();
        if (open > 0) {
            errors.add(
                    new FieldError(
                            "role",
                            open == 1
                                    ? "Answer the question that has no answer yet, then sign it off"
                                    : "Answer the %d questions that have no answer yet, then sign it off"
                                            .formatted(open)));
        }
        return errors;
    }

    @Fresh
    @Get("/reopen")
    HttpResponse<?> opening(Page frame, SignedIn who, Membership membership, String assessment) {
        var space = new Space(who, membership).asAdministrator();
        var found = desk.find(space, assessment);
        var page = opened(space, found, Form.of("role", DIRECTOR));
        return Shown.form(frame, space, found, page.adding(UUID.randomUUID().toString()));
    }

    @Fresh
    @Post("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(
            Page frame,
            SignedIn who,
            Membership membership,
            String assessment,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var found = desk.find(space, assessment);
        var key = Typed.id(Typed.line(sent, "key")).orElseGet(UUID::randomUUID);
        var typed = Form.read(OPENS, sent);
        var errors = typed.errors(OPENS);
        if (!errors.isEmpty()) {
            var page = opened(space, found, typed).adding(key.toString());
            return Shown.form(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, page, errors);
        }
        desk.open(space, found.id(), key, typed.get("role"), typed.get("reason"));
        return HttpResponse.seeOther(Space.done(space.path(found), Done.OPENED));
    }

    private static FormPage page(Space space, SelfAssessment assessment, Form typed) {
        var here = space.path(assessment);
        return FormPage.of(
                        assessment.title(),
                        "Sign off the self-assessment",
                        "Read it below. Once it is signed off it cannot be changed; an administrator can open it again and says why.",
                        here + "/sign",
                        here,
                        SIGNS,
                        typed)
                .at(assessment.mark())
                .button("Sign off")
                .reading(
                        assessment.answers().stream()
                                .map(a -> new FormPage.Part(a.asked(), a.paragraphs()))
                                .toList());
    }

    private static FormPage opened(Space space, SelfAssessment assessment, Form typed) {
        var here = space.path(assessment);
        return FormPage.of(
                        assessment.title(),
                        "Open the self-assessment again",
                        "The sign-off is taken away. What was shared stays as it was shared.",
                        here + "/reopen",
                        here,
                        OPENS,
                        typed)
                .button("Open again");
    }
}
