package yardstick.planimport;

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

import yardstick.planimport.Imports.Outcome;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One file with a plan: said what its columns are, looked at, accepted or put away. */
@Controller("/councils/{council}/plans/imports/{file}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ImportController {

    private static final String EXPLAINING = "planimport/explain";
    private static final String PREVIEW = "planimport/preview";

    private final Tenancy tenancy;

    ImportController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** An import with what a plan can answer. */
    private record Opened(Import one, List<Choice> answers, Links links) {}

    @Get
    HttpResponse<?> explaining(Page frame, SignedIn who, Membership membership, String file) {
        var subject = Subject.of(membership);
        var opened = open(who, subject, Subject.id(file));
        var one = opened.one();
        if (one.plan() != null) {
            return HttpResponse.seeOther(subject.uri(one.id(), "/preview"));
        }
        return HttpResponse.ok(explaining(frame, subject, opened, one.said(), List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> explain(
            Page frame,
            SignedIn who,
            Membership membership,
            String file,
            @Body Map<String, Object> sent) {
        var subject = Subject.of(membership);
        var opened = open(who, subject, Subject.id(file));
        var one = opened.one();
        if (one.plan() != null) {
            return HttpResponse.seeOther(subject.uri(one.id(), "/preview"));
        }
        var said = one.said().with(Typed.explanations(sent));
        var errors = Mistakes.in(said, one.tables());
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(explaining(frame, subject, opened, said, errors));
        }
        int version = Typed.version(sent);
        var outcome =
                tenancy.write(
                        who,
                        membership,
                        sql -> Imports.explain(sql, membership.council(), one.id(), said, version));
        return outcome == Outcome.DONE
                ? HttpResponse.seeOther(subject.uri(one.id(), "/preview"))
                : conflict(frame, who, subject, said, one.id());
    }

    /** Somebody else has explained it meanwhile: what differs, and what was typed is kept. */
    private HttpResponse<?> conflict(
            Page frame, SignedIn who, Subject subject, Explained said, UUID id) {
        var opened = open(who, subject, id);
        if (opened.one().plan() != null) {
            return HttpResponse.seeOther(subject.uri(id, "/preview"));
        }
        var page =
                ExplainPage.of(subject, opened.one(), said, opened.answers())
                        .beside(opened.one(), said);
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(subject.frame(frame, page.heading()).show(EXPLAINING, page));
    }

    private static Object explaining(
            Page frame, Subject subject, Opened opened, Explained said, List<FieldError> errors) {
        var page = ExplainPage.of(subject, opened.one(), said, opened.answers());
        return subject.frame(frame, page.heading()).withErrors(errors).show(EXPLAINING, page);
    }

    @Get("/preview")
    HttpResponse<?> preview(Page frame, SignedIn who, Membership membership, String file) {
        var subject = Subject.of(membership);
        var opened = open(who, subject, Subject.id(file));
        return isReady(opened.one())
                ? HttpResponse.ok(preview(frame, subject, opened, false))
                : HttpResponse.seeOther(subject.uri(opened.one().id(), ""));
    }

    private static boolean isReady(Import one) {
        return one.explained() && Mistakes.in(one.said(), one.tables()).isEmpty();
    }

    private static Object preview(Page frame, Subject subject, Opened opened, boolean overtaken) {
        var one = opened.one();
        var draft = Drafting.draft(one.id(), one.tables(), one.said(), opened.links());
        var page = PreviewPage.of(subject, one, draft, overtaken);
        return subject.frame(frame, page.heading()).withErrors(page.errors()).show(PREVIEW, page);
    }

    @Post("/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(
            Page frame,
            SignedIn who,
            Membership membership,
            String file,
            @Body Map<String, Object> sent) {
        var subject = Subject.of(membership);
        var id = Subject.id(file);
        int version = Typed.version(sent);
        var outcome =
                tenancy.write(
                        who,
                        membership,
                        sql -> Imports.accept(sql, membership.council(), who, id, version));
        return switch (outcome) {
            case DONE -> HttpResponse.seeOther(URI.create(subject.plans() + "/" + id));
            case GONE -> throw new Refusal(Refusal.Reason.NOT_YOURS);
            case OVERTAKEN, NOT_READY -> again(frame, who, subject, id, outcome);
        };
    }

    private HttpResponse<?> again(
            Page frame, SignedIn who, Subject subject, UUID id, Outcome outcome) {
        var opened = open(who, subject, id);
        if (!isReady(opened.one())) {
            return HttpResponse.seeOther(subject.uri(id, ""));
        }
        boolean overtaken = outcome == Outcome.OVERTAKEN;
        return HttpResponse.status(
                        overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(preview(frame, subject, opened, overtaken));
    }

    @Post("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(SignedIn who, Membership membership, String file) {
        var subject = Subject.of(membership);
        var id = Subject.id(file);
        tenancy.write(
                who,
                membership,
                sql -> {
                    Imports.discard(sql, membership.council(), id);
                    return id;
                });
        return HttpResponse.seeOther(URI.create(subject.path() + "?done=discarded"));
    }

    /** An import that is there; one that is not, or is another council's, is not found. */
    private Opened open(SignedIn who, Subject subject, UUID id) {
        var council = subject.membership().council();
        return tenancy.read(
                        who,
                        subject.membership(),
                        sql ->
                                ImportQueries.find(sql, council, id)
                                        .map(
                                                one ->
                                                        new Opened(
                                                                one,
                                                                ImportQueries.answers(sql, council),
                                                                ImportQueries.links(
                                                                        sql,
                                                                        council,
                                                                        one.said()
                                                                                .text(
                                                                                        Explained
                                                                                                .ANSWERS)))))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
