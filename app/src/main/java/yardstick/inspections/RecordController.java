package yardstick.inspections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

/** One inspection in a council's own space: what is published, and what the council keeps of it. */
@Controller("/councils/{council}/inspections/{inspection:[0-9a-fA-F-]+}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RecordController {

    private final TimeLines lines;

    RecordController(TimeLines lines) {
        this.lines = lines;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String inspection,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership, catalogue);
        var line = lines.of(space).line();
        var id = InspectionId.of(inspection);
        var event =
                line.find(id)
                        .or(
                                () ->
                                        id instanceof InspectionId.Own(var own)
                                                ? line.findPublished(own)
                                                : java.util.Optional.empty())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return HttpResponse.ok(
                space.frame(
                                frame,
                                "%s (%s)"
                                        .formatted(
                                                EventWriter.heading(event),
                                                event.framework().code()))
                        .show(
                                "inspections/record",
                                new RecordWriter(space, line, event).page(done)));
    }
}
