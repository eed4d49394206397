package yardstick.searching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches what a council keeps for itself. For its members. */
@Controller("/councils/{council}/search")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SearchController {

    private static final int LONGEST = 200;

    private final Tenancy tenancy;

    SearchController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> search(
            Page frame,
            SignedIn who,
            Membership membership,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String q) {
        var place = Place.of(membership);
        var words = q.strip().replace("\u0000", "");
        var asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var kinds = kinds(request);
        var hits =
                asked.isEmpty()
                        ? List.<Hit>of()
                        : tenancy.read(
                                who,
                                membership,
                                sql -> SearchQueries.find(sql, membership.council(), asked, kinds));
        var title = asked.isEmpty() ? "Search what your council keeps" : "Search: " + asked;
        return HttpResponse.ok(
                frame.in(place, Section.PLANS)
                        .under("Plans", place.to("/plans"))
                        .titled(title)
                        .show("searching/show", page(place, asked, kinds, hits)));
    }

    private static Set<Kind> kinds(HttpRequest<?> request) {
        var chosen =
                request.getParameters().getAll("kind").stream()
                        .flatMap(Kind::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        return chosen.isEmpty() ? EnumSet.allOf(Kind.class) : chosen;
    }

    private static SearchPage page(Place place, String words, Set<Kind> kinds, List<Hit> hits) {
        return new SearchPage(
                place.to("/search"),
                words,
                Stream.of(Kind.values()).map(kind -> Choice.of(kind.word(), kind.text())).toList(),
                kinds.stream().map(Kind::word).collect(Collectors.toSet()),
                answer(words, hits.size()),
                hits.stream().limit(SearchQueries.MOST).map(hit -> line(place, hit)).toList());
    }

    private static String answer(String words, int found) {
        if (words.isEmpty()) {
            return "";
        }
        if (found == 0) {
            return "Nothing holds these words. Try fewer or other words, or search everything.";
        }
        return found > SearchQueries.MOST
                ? "More than %d texts hold these words; these fit best."
                        .formatted(SearchQueries.MOST)
                : found == 1 ? "One text holds these words." : found + " texts hold these words.";
    }

    private static SearchPage.Line line(Place place, Hit hit) {
        var kind = Kind.of(hit.kind()).map(Kind::text).findFirst().orElse("");
        return new SearchPage.Line(hit.where(), kind, hit.excerpt(), place.to(hit.below()));
    }
}
