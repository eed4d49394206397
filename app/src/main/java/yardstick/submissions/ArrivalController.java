package yardstick.submissions;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.intake.Arrivals;
import yardstick.intake.Drafts;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.net.URI;

/** How far a long file has come; once it is stored, its draft. */
@Controller("/councils/{council}/figures/{dataSet}/arrivals/{key}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ArrivalController {

    private final Subject.Subjects subjects;
    private final Arrivals arrivals;
    private final Drafts drafts;

    ArrivalController(Subject.Subjects subjects, Arrivals arrivals, Drafts drafts) {
        this.subjects = subjects;
        this.arrivals = arrivals;
        this.drafts = drafts;
    }

    @Get
    HttpResponse<?> show(
            Page frame, SignedIn who, Membership membership, String dataSet, String key) {
        var subject = subjects.of(membership, dataSet);
        var kept = RowForm.kept(key);
        var arrival = arrivals.find(membership, kept);
        if (arrival.isEmpty()) {
            var there = drafts.find(who, membership, subject.dataSet(), kept);
            if (there.isPresent()) {
                return stored(frame, subject.done(there.get().id(), "uploaded"));
            }
        }
        var page =
                arrival.map(on -> ArrivalPage.of(subject, key, on))
                        .orElseGet(() -> ArrivalPage.unknown(subject, key));
        return HttpResponse.ok(
                subject.frame(frame, page.heading()).show("submissions/arrival", page));
    }

    /** A page that keeps itself up to date is told to go there; a person is sent. */
    private static HttpResponse<?> stored(Page frame, URI draft) {
        return frame.visit().part()
                ? HttpResponse.ok("").header("HX-Redirect", draft.toString())
                : HttpResponse.seeOther(draft);
    }
}
