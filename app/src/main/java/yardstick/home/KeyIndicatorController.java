package yardstick.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Indicator;
import yardstick.tenants.Duplicate;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

/** Choosing the indicators of a council's front page, one at a time. For its editors. */
@Controller("/councils/{council}/key-indicators")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class KeyIndicatorController {

    private final Catalogues catalogues;
    private final Tenancy tenancy;
    private final KeyIndicators keyIndicators;

    KeyIndicatorController(Catalogues catalogues, Tenancy tenancy, KeyIndicators keyIndicators) {
        this.catalogues = catalogues;
        this.tenancy = tenancy;
        this.keyIndicators = keyIndicators;
    }

    @Get
    HttpResponse<?> choose(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String q) {
        mustEdit(membership);
        return HttpResponse.ok(shown(frame, who, membership, q.strip(), List.of()))
                .header(HttpHeaders.VARY, "HX-Request");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        mustEdit(membership);
        var catalogue = catalogues.current();
        var q = String.valueOf(sent.getOrDefault("q", "")).strip();
        var step = Step.read(sent, catalogue);
        if (step.isEmpty()) {
            var error = new FieldError("q", "Choose an indicator from the list");
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, who, membership, q, List.of(error)));
        }
        if (!take(who, membership, catalogue, step.get())) {
            var error =
                    new FieldError(
                            "q",
                            "A front page has from 1 to %d indicators. Remove or add another first"
                                    .formatted(KeySet.MOST));
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, who, membership, q, List.of(error)));
        }
        return HttpResponse.seeOther(URI.create(address(membership) + query(q)));
    }

    /** Takes a step on what is chosen by then; false where it cannot be taken. */
    private boolean take(SignedIn who, Membership membership, Catalogue catalogue, Step step) {
        try {
            return write(who, membership, catalogue, step);
        } catch (DataAccessException e) {
            if (!Duplicate.is(e)) {
                throw e;
            }
            // Two editors left the default set at the same moment: the second steps on from there.
            return write(who, membership, catalogue, step);
        }
    }

    private boolean write(SignedIn who, Membership membership, Catalogue catalogue, Step step) {
        return tenancy.write(
                who,
                membership,
                sql -> {
                    var before = HomeQueries.positionsToChange(sql, membership.council());
                    var set = set(catalogue, before);
                    new Difference(membership.council(), before, step.of(set)).write(keyIndicators);
                    return !step.isRefused(set);
                });
    }

    private static List<Indicator> set(Catalogue catalogue, Map<Integer, Short> before) {
        var byId = new java.util.HashMap<Integer, String>();
        catalogue.indicators().values().forEach(i -> byId.put(i.id(), i.code()));
        return KeySet.of(
                catalogue,
                before.keySet().stream().filter(byId::containsKey).map(byId::get).toList());
    }

    private Object shown(
            Page frame, SignedIn who, Membership membership, String q, List<FieldError> errors) {
        var catalogue = catalogues.current();
        var own = tenancy.read(who, membership, sql -> HomeQueries.own(sql, membership.council()));
        var place = Place.of(membership);
        var page =
                KeyIndicatorsPage.of(
                        catalogue,
                        KeySet.of(catalogue, own.chosen()),
                        q,
                        address(membership),
                        place.href());
        return frame.titled("Key indicators of " + place.name())
                .in(place, Section.HOME)
                .under(place.name(), place.href())
                .withErrors(errors)
                .show("home/keyIndicators", page);
    }

    private static void mustEdit(Membership membership) {
        if (!membership.role().mayEdit()) {
            throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
        }
    }

    private static String address(Membership membership) {
        return Place.of(membership).href() + "/key-indicators";
    }

    private static String query(String q) {
        return q.isEmpty() ? "" : "?q=" + URLEncoder.encode(q, UTF_8);
    }
}
