package yardstick.platform;

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

import yardstick.comparison.Area;
import yardstick.comparison.Catalogues;
import yardstick.tenants.Fresh;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who sits on which regional board. For platform administrators: a board appoints nobody itself.
 */
@Controller("/platform/boards")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardPeopleController {

    private static final String ADDRESS = "/platform/boards";

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    BoardPeopleController(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    @Fresh
    @Get
    HttpResponse<?> list(Page frame, SignedIn who, @QueryValue(defaultValue = "") String done) {
        Administrators.only(who);
        return HttpResponse.ok(shown(frame, who, BoardPersonForm.EMPTY, done, List.of()));
    }

    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> appoint(Page frame, SignedIn who, @Body Map<String, Object> sent) {
        Administrators.only(who);
        var form = BoardPersonForm.read(sent);
        var region =
                catalogues
                        .current()
                        .findArea(form.region())
                        .filter(a -> a.kind() == Area.Kind.REGION);
        var errors = new ArrayList<>(form.errors(region.isPresent()));
        if (errors.isEmpty()) {
            int of = region.orElseThrow().id();
            boolean known =
                    tenancy.people(
                            who,
                            sql -> BoardPeopleQueries.appoint(sql, of, form.email(), form.end()));
            if (known) {
                return done("appointed");
            }
            errors.add(
                    new FieldError(
                            "email",
                            "Nobody with this address has signed in yet. Ask them to sign in once,"
                                    + " then appoint them"));
        }
        return HttpResponse.unprocessableEntity().body(shown(frame, who, form, "", errors));
    }

    @Post("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(SignedIn who, @Body Map<String, Object> sent) {
        Administrators.only(who);
        Typed.id(Typed.line(sent, "person"))
                .ifPresent(
                        person -> tenancy.people(who, sql -> BoardPeopleQueries.end(sql, person)));
        return done("ended");
    }

    private Object shown(
            Page frame, SignedIn who, BoardPersonForm form, String done, List<FieldError> errors) {
        var rows = tenancy.people(who, BoardPeopleQueries::list);
        var page = new BoardPeoplePage(rows, regions(), form, banner(done));
        return frame.titled("People of regional boards")
                .in(Section.MEMBERSHIPS)
                .under("Memberships", "/platform/memberships")
                .withErrors(errors)
                .show("platform/boards", page);
    }

    private List<Choice> regions() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose a region"));
        var catalogue = catalogues.current();
        catalogue.councils().values().stream()
                .filter(council -> council.until() == null)
                .map(council -> catalogue.region(council.area()))
                .distinct()
                .map(region -> Choice.of(region.code(), region.name()))
                .sorted(java.util.Comparator.comparing(Choice::text))
                .forEach(choices::add);
        return choices;
    }

    private static String banner(String done) {
        return switch (done) {
            case "appointed" -> "Appointed";
            case "ended" -> "Ended: they see nothing of the board any more";
            default -> "";
        };
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(ADDRESS + "?done=" + what));
    }
}
