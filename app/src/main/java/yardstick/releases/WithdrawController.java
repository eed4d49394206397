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
import yardstick.disclosure.SmallNumbers;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Withdrawing a release: it stays in the council's history, and nobody else sees it any more. */
@Controller("/councils/{council}/figures/{dataSet}/releases/{release}/withdraw")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class WithdrawController {

    private static final String VIEW = "releases/withdraw";
    private static final int LONGEST = 2000;

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
        var page = page(place, of, found, "", false);
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
        var because = Typed.text(sent, "because");
        boolean checked = Typed.text(sent, "checked").equals("yes");
        var error = error(because, checked);
        if (error.isPresent()) {
            var page = page(place, of, found, because, checked);
            var errors = List.of(new FieldError("because", error.get()));
            return HttpResponse.unprocessableEntity()
                    .body(framed(frame, place, of, page).withErrors(errors).show(VIEW, page));
        }
        // Sent twice, or withdrawn by somebody else at the same moment: withdrawn all the same.
        releases.withdraw(who, membership, found.id(), because);
        return HttpResponse.seeOther(
                URI.create(ReleasesPage.address(place, of) + "?done=withdrawn"));
    }

    private static Optional<String> error(String because, boolean checked) {
        if (because.isEmpty()) {
            return Optional.of("Enter why, such as “Some were counted twice”");
        }
        if (because.length() > LONGEST) {
            return Optional.of("Shorten the reason to 2,000 characters");
        }
        return checked ? Optional.empty() : SmallNumbers.warning("The reason", because);
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
            Place place, DataSet of, Release release, String because, boolean checked) {
        return WithdrawPage.of(
                release, of.title(), ReleasesPage.address(place, of), because, checked);
    }

    private static Page framed(Page frame, Place place, DataSet of, WithdrawPage page) {
        return frame.titled("%s of %s: %s".formatted(page.heading(), of.title(), place.name()))
                .in(place, Section.FIGURES)
                .under(place.name(), place.href())
                .under("Own figures", place.href() + "/figures")
                .under("Releases", ReleasesPage.address(place, of));
    }
}
