package yardstick.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.team.TeamQueries.Letter;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.util.UUID;

/** The letter of a review team as the council that was reviewed got it. */
@Controller("/councils/{council}/reviews/{review}/letters")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class HostLetterController {

    private static final String ONE = "/{letter:[0-9a-f-]+}";

    private final Tenancy tenancy;
    private final PaperJson json;

    HostLetterController(Tenancy tenancy, PaperJson json) {
        this.tenancy = tenancy;
        this.json = json;
    }

    @Get(ONE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(
            Page frame, SignedIn who, Membership membership, String review, String letter) {
        var place = Place.of(membership);
        var path = "%s/reviews/%s".formatted(place.href(), review);
        var page = LetterPage.of(received(who, membership, review, letter), json, path);
        return HttpResponse.ok(
                frame.titled(page.paper().title() + ", as received")
                        .in(place, Section.REVIEWS)
                        .under("Peer reviews", place.href() + "/reviews")
                        .under("The review", path)
                        .show("papers/letter", page));
    }

    @Get(ONE + ".{format:" + PaperFormat.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            SignedIn who, Membership membership, String review, String letter, String format) {
        var content = received(who, membership, review, letter).content();
        return PaperFormat.of(format).answer(json.read(content));
    }

    private Letter received(SignedIn who, Membership membership, String review, String letter) {
        var of = id(review);
        var id = id(letter);
        return tenancy.read(
                        who,
                        membership,
                        sql -> PaperQueries.letter(sql, membership.council(), of, id))
                .orElseThrow(HostLetterController::notThere);
    }

    private static UUID id(String address) {
        return Typed.id(address).orElseThrow(HostLetterController::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
