package yardstick.releases;

import io.micronaut.http.HttpResponse;
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

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Withdrawing a release: it stays in the council's history, and nobody else sees it any more. */
@Controller("/councils/{council}/figures/{dataSet}/releases/{release}/withdraw")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class WithdrawController {

    private static final String VIEW = "releases/withdraw";

    private final DataSets dataSets;
    private final Releases releases;

    WithdrawController(DataSets dataSets, Releases releases) {
        this.dataSets = dataSets;
        this.releases = releases;
    }

    @Get
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String dataSet, String release) {
        var place = Place.of(membership.asAdministrator());
        var of = dataSet(dataSet);
        var found = found(who, membership, of, release);
        if (found.withdrawnAt() != null) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        var all = releases.list(who, membership, of);
        var page = page(place, of, found, all, WithdrawForm.empty());
        return HttpResponse.ok(framed(frame, place, of, page).show(VIEW, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            String release,
            @Body Map<String, Object> sent) {
        var place = Place.of(membership.asAdministrator());
        var of = dataSet(dataSet);
        var found = found(who, membership, of, release);
        var form = WithdrawForm.read(sent);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            var page = page(place, of, found, releases.list(who, membership, of), form);
            return HttpResponse.unprocessableEntity()
                    .body(framed(frame, place, of, page).withErrors(errors).show(VIEW, page));
        }
        // Sent twice, or withdrawn by somebody else at the same moment: withdrawn all the same.
        releases.withdraw(who, membership, found, form);
        return HttpResponse.seeOther(
                URI.create(ReleasesPage.address(place, of) + "?done=withdrawn"));
    }

    private Release found(SignedIn who, Membership membership, DataSet of, String release) {
        return releases.find(who, membership, of, id(release))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }

    private DataSet dataSet(String code) {
        return dataSets.find(code).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static WithdrawPage page(
            Place place, DataSet of, Release release, List<Release> all, WithdrawForm form) {
        return WithdrawPage.of(release, all, of.title(), ReleasesPage.address(place, of), form);
    }

    private static Page framed(Page frame, Place place, DataSet of, WithdrawPage page) {
        return frame.titled("%s of %s: %s".formatted(page.heading(), of.title(), place.name()))
                .in(place, Section.FIGURES)
                .under(place.name(), place.href())
                .under("Own figures", place.href() + "/figures")
                .under("Releases", ReleasesPage.address(place, of));
    }
}
