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
import io.micronaut.security.rules.SecurityRule;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.List;

/** The way in: to one's own council, or to a choice of councils. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FrontController {

    private final Catalogues catalogues;

    FrontController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** For somebody who has not signed in, what this is and the way in. */
    @Get("/")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> front(Page frame) {
        var who = frame.visit().who();
        if (who == null) {
            return HttpResponse.ok(frame.show("home/welcome"));
        }
        if (who.hasNoPart()) {
            throw new Refusal(Refusal.Reason.NO_PART);
        }
        return who.memberships().size() == 1 && who.appointments().isEmpty()
                ? HttpResponse.seeOther(
                        URI.create("/councils/" + who.memberships().getFirst().code()))
                : HttpResponse.ok(shown(frame, who, List.of()));
    }

    /** A choice of any council's published figures; with a code, that council's. */
    @Get("/compare")
    HttpResponse<?> compare(
            Page frame, SignedIn who, @QueryValue(defaultValue = "") String council) {
        var code = council.strip();
        if (catalogues.current().findCouncil(code).isPresent()) {
            return HttpResponse.seeOther(URI.create("/compare/" + code));
        }
        return code.isEmpty()
                ? HttpResponse.ok(shown(frame, who, List.of()))
                : HttpResponse.unprocessableEntity().body(shown(frame, who, List.of(unknown())));
    }

    private static FieldError unknown() {
        return new FieldError("council", "Choose a council from the list");
    }

    private Object shown(Page frame, SignedIn who, List<FieldError> errors) {
        var page =
                new FrontPage(
                        who.memberships().stream()
                                .map(m -> Choice.of("/councils/" + m.code(), m.name()))
                                .toList(),
                        who.appointments().stream()
                                .filter(a -> !a.regionCode().isEmpty())
                                .flatMap(
                                        a -> catalogues.current().findArea(a.regionCode()).stream())
                                .map(
                                        r ->
                                                Choice.of(
                                                        "/regions/%s/board".formatted(r.code()),
                                                        r.name()))
                                .toList(),
                        catalogues.current().councils().values().stream()
                                .map(FrontController::choice)
                                .toList());
        return frame.titled("Choose a council").withErrors(errors).show("home/front", page);
    }

    private static Choice choice(Council council) {
        var until = council.until();
        return Choice.of(
                council.code(),
                until == null
                        ? council.name()
                        : "%s (until %d)".formatted(council.name(), until.getYear()));
    }
}
