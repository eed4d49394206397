package yardstick.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.util.List;

/**
 * Whether what shared papers were made from has changed since. Asked for, as each paper must be
 * made anew to know it; nothing is shared by looking.
 */
@Controller("/councils/{council}/sharing")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class NewerController {

    /** As many papers as are made for one page. */
    static final int MOST = 20;

    private final Shares shares;

    NewerController(Shares shares) {
        this.shares = shares;
    }

    @Fresh
    @Get("/newer")
    HttpResponse<?> all(Page frame, SignedIn who, Membership membership) {
        var own = membership.asAdministrator();
        var sharing = sharing(own);
        var rows =
                shares.readable(who, own, MOST).stream()
                        .map(paper -> shares.earlier(who, own, paper))
                        .map(paper -> NewerPage.row(sharing, paper, shares.newer(who, own, paper)))
                        .toList();
        return HttpResponse.ok(
                below(frame, own, "What has changed since it was shared")
                        .show("papers/newer", new NewerPage(rows, false, MOST)));
    }

    @Fresh
    @Get("/papers/{paper}/newer")
    HttpResponse<?> one(Page frame, SignedIn who, Membership membership, String paper) {
        var own = membership.asAdministrator();
        var id = Typed.id(paper).orElseThrow(PaperWriter::notThere);
        var earlier = shares.earlier(who, own, id);
        var row = NewerPage.row(sharing(own), earlier, shares.newer(who, own, earlier));
        return HttpResponse.ok(
                below(frame, own, "What has changed since %s was shared".formatted(row.title()))
                        .under(row.title(), row.href())
                        .show("papers/newer", new NewerPage(List.of(row), true, MOST)));
    }

    private static String sharing(Membership membership) {
        return Place.of(membership).href() + "/sharing";
    }

    private static Page below(Page frame, Membership membership, String title) {
        return frame.titled(title)
                .in(Place.of(membership), Section.PLANS)
                .under("What we share", sharing(membership));
    }
}
