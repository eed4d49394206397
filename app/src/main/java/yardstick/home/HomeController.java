package yardstick.home;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Break;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.comparison.Reorganisation;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** A council's front page: its key indicators beside its neighbours, region and England. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class HomeController {

    private final Comparisons comparisons;
    private final Tenancy tenancy;

    HomeController(Comparisons comparisons, Tenancy tenancy) {
        this.comparisons = comparisons;
        this.tenancy = tenancy;
    }

    @Get("/councils/{council}")
    HttpResponse<?> own(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            @QueryValue(defaultValue = "") String done) {
        var own = tenancy.read(who, membership, sql -> HomeQueries.own(sql, membership.council()));
        var place = Place.of(catalogue, membership);
        var page =
                page(
                        catalogue,
                        council(catalogue, membership.code()),
                        place,
                        own,
                        membership.role().mayEdit() ? place.href() + "/key-indicators" : "",
                        done.equals("key-indicators") ? "Key indicators changed" : "");
        return shown(frame, place, page);
    }

    @Get("/compare/{council}")
    HttpResponse<?> published(Page frame, Catalogue catalogue, String council) {
        var found = council(catalogue, council);
        var place = Place.published(catalogue, council);
        return shown(frame, place, page(catalogue, found, place, HomeQueries.Own.NOTHING, "", ""));
    }

    private static Council council(Catalogue catalogue, String code) {
        return catalogue.findCouncil(code).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private HomePage page(
            Catalogue catalogue,
            Council council,
            Place place,
            HomeQueries.Own own,
            String change,
            String banner) {
        var model = catalogue.models().stream().findFirst().orElse("");
        var rows =
                comparisons
                        .compareLatest(
                                catalogue,
                                KeySet.of(catalogue, own.chosen()),
                                model,
                                council.area())
                        .stream()
                        .map(comparison -> HomePage.row(comparison, place, own.targets()))
                        .toList();
        var end = new Reorganisation(catalogue, council.area()).end();
        return new HomePage(
                council.name(),
                place.own(),
                catalogue.region(council.area()).name(),
                model,
                rows,
                change,
                place.to("/indicators"),
                banner,
                end.map(Break::sentence).orElse(""),
                end.stream()
                        .flatMap(e -> e.councils().stream())
                        .map(c -> Choice.of(place.vintage().keep("/compare/" + c.code()), c.name()))
                        .toList());
    }

    private static HttpResponse<?> shown(Page frame, Place place, HomePage page) {
        return HttpResponse.ok(
                frame.titled(place.name() + ": key indicators")
                        .in(place, Section.HOME)
                        .show("home/show", page));
    }
}
