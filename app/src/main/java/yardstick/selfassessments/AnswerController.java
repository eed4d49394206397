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
import yardstick.web.SummaryRow;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;

/** The author of a self-assessment and its answers: whoever saves second sees both. */
@Controller("/councils/{council}/self-assessments/{assessment}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AnswerController {

    private static final int LONGEST = 20_000;

    private static final List<Field> AUTHOR =
            List.of(
                    Field.line(
                            "author",
                            "Author",
                            BeginForm.AUTHOR_HINT,
                            "Enter the role of the author",
                            160));

    private final Desk desk;

    AnswerController(Desk desk) {
        this.desk = desk;
    }

    @Get("/author")
    HttpResponse<?> author(Page frame, SignedIn who, Membership membership, String assessment) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        return Shown.form(
                frame, space, found, authorPage(space, found, Form.of("author", found.author())));
    }

    @Post("/author")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveAuthor(
            Page frame,
            SignedIn who,
            Membership membership,
            String assessment,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var typed = Form.read(AUTHOR, sent);
        var page = authorPage(space, found, typed);
        var errors = typed.errors(AUTHOR);
        if (!errors.isEmpty()) {
            var same = page.at(Typed.line(sent, "mark"));
            return Shown.form(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, same, errors);
        }
        int version = Typed.number(sent, "mark");
        return switch (desk.author(space, found.id(), version, typed.get("author"))) {
            case SAVED -> HttpResponse.seeOther(Space.done(space.path(found), Done.SAVED));
            case OVERTAKEN ->
                    Shown.conflict(
                            frame,
                            space,
                            found,
                            page.overtaken(
                                    Shown.OVERTAKEN,
                                    List.of(SummaryRow.of("Author", found.author()))));
            case SIGNED -> Shown.signed(frame, space, found, page);
        };
    }

    @Get("/questions/{question}")
    HttpResponse<?> answer(
            Page frame, SignedIn who, Membership membership, String assessment, String question) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var answer = found.find(question).orElseThrow(Space::notThere);
        return Shown.form(
                frame, space, found, page(space, found, answer, Form.of("body", answer.body())));
    }

    @Post("/questions/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Page frame,
            SignedIn who,
            Membership membership,
            String assessment,
            String question,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asEditor();
        var found = desk.find(space, assessment);
        var answer = found.find(question).orElseThrow(Space::notThere);
        var fields = fields(answer);
        var typed = Form.read(fields, sent);
        var page = page(space, found, answer, typed);
        var errors = typed.errors(fields);
        if (!errors.isEmpty()) {
            var same = page.at(Typed.line(sent, "mark"));
            return Shown.form(frame, HttpStatus.UNPROCESSABLE_ENTITY, space, found, same, errors);
        }
        int version = Typed.number(sent, "mark");
        return switch (desk.answer(space, found.id(), question, version, typed.get("body"))) {
            case SAVED -> HttpResponse.seeOther(Space.done(space.path(found), Done.SAVED));
            case OVERTAKEN ->
                    Shown.conflict(frame, space, found, beside(space, found, question, typed));
            case SIGNED -> Shown.signed(frame, space, found, page);
        };
    }

    /** The form again beside what somebody else has written; sending it replaces theirs. */
    private FormPage beside(Space space, SelfAssessment was, String question, Form typed) {
        var now = desk.find(space, was.id().toString());
        var answer = now.find(question).orElseThrow(Space::notThere);
        return page(space, now, answer, typed)
                .overtaken(
                        Shown.OVERTAKEN,
                        List.of(
                                SummaryRow.of(
                                        "The answer of " + answer.by(),
                                        answer.body().isEmpty() ? "Nothing" : answer.body())));
    }

    private static List<Field> fields(SelfAssessment.Answer answer) {
        return List.of(
                Field.longText(
                        "body",
                        "Answer",
                        answer.hint()
                                + " An empty line begins a paragraph; up to 20,000 characters. Write about services, never about a child or a person",
                        LONGEST));
    }

    private static FormPage page(
            Space space, SelfAssessment assessment, SelfAssessment.Answer answer, Form typed) {
        var here = space.path(assessment);
        return FormPage.of(
                        assessment.title(),
                        answer.asked(),
                        "",
                        here + "/questions/" + answer.question(),
                        here + "#" + answer.question(),
                        fields(answer),
                        typed)
                .at(String.valueOf(answer.version()));
    }

    private static FormPage authorPage(Space space, SelfAssessment assessment, Form typed) {
        var here = space.path(assessment);
        return FormPage.of(
                        assessment.title(),
                        "Who is the author?",
                        "",
                        here + "/author",
                        here,
                        AUTHOR,
                        typed)
                .at(String.valueOf(assessment.version()));
    }
}
