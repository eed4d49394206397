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
import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pages of the portal that bear out an answer: added and taken away, never changed. */
@Controller("/councils/{council}/self-assessments/{assessment}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EvidenceController {

    private final Desk desk;

    EvidenceController(Desk desk) {
        this.desk = desk;
    }

    @Get("/questions/{question}/evidence")
    HttpResponse<?> adding(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String assessment,
            String question) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var answer = found.find(question).orElseThrow(Space::notThere);
        var fields = EvidenceForm.fields(desk.pages(space, catalogue));
        var page = page(space, found, answer, fields, Form.NOTHING);
        return Shown.form(frame, space, found, page.adding(UUID.randomUUID().toString()));
    }

    @Post("/questions/{question}/evidence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String assessment,
            String question,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var answer = found.find(question).orElseThrow(Space::notThere);
        var key = Typed.id(Typed.line(sent, "key")).orElseGet(UUID::randomUUID);
        var fields = EvidenceForm.fields(desk.pages(space, catalogue));
        var typed = Form.read(fields, sent);
        var page = page(space, found, answer, fields, typed).adding(key.toString());
        var errors = EvidenceForm.errors(space, catalogue, fields, typed);
        if (!errors.isEmpty()) {
            return Shown.form(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, page, errors);
        }
        var link = EvidenceForm.link(space, catalogue, fields, typed);
        return desk.add(space, found.id(), question, key, link) == Desk.Written.SIGNED
                ? Shown.signed(frame, space, found, page)
                : HttpResponse.seeOther(Space.done(space.path(found), Done.EVIDENCE_ADDED));
    }

    @Post("/evidence/{evidence}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame, SignedIn who, Membership membership, String assessment, String evidence) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        return desk.remove(space, found.id(), Space.id(evidence)) == Desk.Written.SIGNED
                ? Shown.signed(frame, space, found, nothingMore(space, found))
                : HttpResponse.seeOther(Space.done(space.path(found), Done.EVIDENCE_REMOVED));
    }

    private static FormPage nothingMore(Space space, SelfAssessment assessment) {
        var here = space.path(assessment);
        return FormPage.of(
                assessment.title(), "Evidence stays", "", here, here, List.of(), Form.NOTHING);
    }

    private static FormPage page(
            Space space,
            SelfAssessment assessment,
            SelfAssessment.Answer answer,
            List<Field> fields,
            Form typed) {
        var here = space.path(assessment);
        return FormPage.of(
                        answer.asked(),
                        "Add evidence",
                        "Whoever is shown the self-assessment reads what the page is called and what it shows, and opens it only if they may.",
                        "%s/questions/%s/evidence".formatted(here, answer.question()),
                        here + "#" + answer.question(),
                        fields,
                        typed)
                .button("Add");
    }
}
