package yardstick.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** A self-assessment on paper: a page to print, a document to edit, a file to send. */
@Controller("/councils/{council}/self-assessments/{assessment}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class AssessmentPaperController {

    private final PaperWriter writer;

    AssessmentPaperController(PaperWriter writer) {
        this.writer = writer;
    }

    @Get("/paper")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String assessment) {
        var asking = PaperController.asking(who, membership, catalogue);
        var paper = writer.assessment(asking, PaperController.id(assessment));
        var space = Place.of(membership).href();
        var list = space + "/self-assessments";
        var way =
                frame.in(Place.of(membership), Section.REVIEWS)
                        .under(membership.name(), space)
                        .under("Self-assessments", list)
                        .under(paper.title(), list + "/" + assessment);
        return PaperController.show(
                way,
                paper,
                "%s/%s/paper".formatted(list, assessment),
                "",
                "%s/sharing/new?assessment=%s".formatted(space, assessment));
    }

    @Get("/paper.{format:" + PaperFormat.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String assessment,
            String format) {
        return PaperController.file(
                writer.assessment(
                        PaperController.asking(who, membership, catalogue),
                        PaperController.id(assessment)),
                format);
    }
}
