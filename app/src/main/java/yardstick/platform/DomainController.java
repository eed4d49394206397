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

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.tenants.Fresh;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Section;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the addresses may lie that each council invites. For platform administrators: a council
 * that could widen its own list would have none.
 */
@Controller("/platform/domains")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DomainController {

    private static final String ADDRESS = "/platform/domains";

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    DomainController(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    @Fresh
    @Get
    HttpResponse<?> list(Page frame, SignedIn who, @QueryValue(defaultValue = "") String done) {
        Administrators.only(who);
        return HttpResponse.ok(shown(frame, who, DomainForm.EMPTY, done, List.of()));
    }

    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Page frame, SignedIn who, @Body Map<String, Object> sent) {
        Administrators.only(who);
        var form = DomainForm.read(sent);
        var council = catalogues.current().findCouncil(form.council());
        var errors = form.errors(council.isPresent());
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(shown(frame, who, form, "", errors));
        }
        var id = council.orElseThrow().id();
        tenancy.people(who, sql -> DomainQueries.add(sql, id, form.domain()));
        return done("added");
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(SignedIn who, @Body Map<String, Object> sent) {
        Administrators.only(who);
        var form = DomainForm.read(sent);
        catalogues
                .current()
                .findCouncil(form.council())
                .map(Council::id)
                .ifPresent(
                        id ->
                                tenancy.people(
                                        who, sql -> DomainQueries.remove(sql, id, form.domain())));
        return done("removed");
    }

    private Object shown(
            Page frame, SignedIn who, DomainForm form, String done, List<FieldError> errors) {
        var rows = tenancy.people(who, DomainQueries::list);
        var page = new DomainsPage(rows, councils(), form.council(), form.domain(), banner(done));
        return frame.titled("E-mail domains of councils")
                .in(Section.MEMBERSHIPS)
                .under("Memberships", "/platform/memberships")
                .withErrors(errors)
                .show("platform/domains", page);
    }

    private List<Choice> councils() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose a council"));
        catalogues.current().councils().values().stream()
                .filter(council -> council.until() == null)
                .map(council -> Choice.of(council.code(), council.name()))
                .forEach(choices::add);
        return choices;
    }

    private static String banner(String done) {
        return switch (done) {
            case "added" -> "Domain added";
            case "removed" -> "Domain removed";
            default -> "";
        };
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(ADDRESS + "?done=" + what));
    }
}
