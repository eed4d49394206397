package yardstick.platform;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

import org.jooq.DSLContext;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.tenants.Fresh;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Section;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who may do what for which council. For platform administrators; others find no such page. */
@Controller("/platform/memberships")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MembershipController {

    private static final String ADDRESS = "/platform/memberships";
    private static final String VIEW = "platform/membership";

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    MembershipController(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    @Get
    HttpResponse<?> list(Page frame, SignedIn who, @QueryValue(defaultValue = "") String done) {
        Administrators.only(who);
        var grants = tenancy.people(who, MembershipQueries::listGrants);
        return HttpResponse.ok(
                frame.titled("Memberships")
                        .in(Section.MEMBERSHIPS)
                        .show("platform/memberships", MembershipsPage.of(grants, now(), done)));
    }

    @Fresh
    @Get("/new")
    HttpResponse<?> granting(Page frame, SignedIn who) {
        Administrators.only(who);
        return HttpResponse.ok(newForm(frame, who, MembershipForm.EMPTY, List.of()));
    }

    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> grant(Page frame, SignedIn who, @Body Map<String, Object> sent) {
        Administrators.only(who);
        var form = MembershipForm.read(sent);
        var council = catalogues.current().findCouncil(form.council());
        var errors = new ArrayList<>(form.errors(council.isPresent()));
        if (errors.isEmpty()) {
            errors.addAll(tenancy.people(who, sql -> grant(sql, form, council.orElseThrow().id())));
        }
        if (errors.isEmpty()) {
            return done("granted");
        }
        return HttpResponse.unprocessableEntity().body(newForm(frame, who, form, errors));
    }

    private static List<FieldError> grant(DSLContext sql, MembershipForm form, UUID council) {
        var known = MembershipQueries.listPeople(sql);
        if (known.stream().noneMatch(person -> person.value().equals(form.person()))) {
            return List.of(MembershipForm.NO_PERSON);
        }
        var person = UUID.fromString(form.person());
        return MembershipQueries.grant(sql, council, person, form.role(), now())
                ? List.of()
                : List.of(MembershipForm.ALREADY_A_MEMBER);
    }

    @Fresh
    @Get("/{council}/{person}")
    HttpResponse<?> changing(Page frame, SignedIn who, String council, String person) {
        Administrators.only(who);
        var grant = found(who, council, person);
        return HttpResponse.ok(form(frame, grant, grant.role(), false, List.of()));
    }

    @Fresh
    @Post("/{council}/{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            String council,
            String person,
            @Body Map<String, Object> sent) {
        Administrators.only(who);
        var grant = found(who, council, person);
        var form = MembershipForm.read(sent);
        var error = form.roleError();
        if (error.isPresent()) {
            return HttpResponse.unprocessableEntity()
                    .body(form(frame, grant, form.role(), false, List.of(error.get())));
        }
        return tenancy.people(
                        who,
                        sql ->
                                MembershipQueries.changeRole(
                                        sql, grant, form.version(), form.role()))
                ? done("changed")
                : conflict(frame, found(who, council, person), form.role());
    }

    @Post("/{council}/{person}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(
            Page frame,
            SignedIn who,
            String council,
            String person,
            @Body Map<String, Object> sent) {
        Administrators.only(who);
        var grant = found(who, council, person);
        int version = MembershipForm.read(sent).version();
        return tenancy.people(who, sql -> MembershipQueries.end(sql, grant, version, now()))
                ? done("ended")
                : conflict(frame, found(who, council, person), grant.role());
    }

    private Grant found(SignedIn who, String council, String person) {
        return catalogues
                .current()
                .findCouncil(council)
                .flatMap(
                        c ->
                                MembershipForm.id(person)
                                        .flatMap(
                                                p ->
                                                        tenancy.people(
                                                                who,
                                                                sql ->
                                                                        MembershipQueries.findGrant(
                                                                                sql, c.id(), p))))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private Object newForm(Page frame, SignedIn who, MembershipForm form, List<FieldError> errors) {
        var page =
                new MembershipPage(
                        "Grant a membership",
                        false,
                        ADDRESS,
                        "",
                        choices(tenancy.people(who, MembershipQueries::listPeople), "a person"),
                        choices(
                                catalogues.current().councils().values().stream()
                                        .filter(c -> c.until() == null)
                                        .map(MembershipController::choice)
                                        .toList(),
                                "a council"),
                        form.filled());
        return framed(frame, page.heading()).withErrors(errors).show(VIEW, page);
    }

    private static Choice choice(Council council) {
        return Choice.of(council.code(), council.name());
    }

    private static List<Choice> choices(List<Choice> all, String what) {
        var list = new ArrayList<Choice>();
        list.add(Choice.of("", "Choose " + what));
        list.addAll(all);
        return list;
    }

    private static Object form(
            Page frame, Grant grant, String role, boolean conflict, List<FieldError> errors) {
        var address = MembershipsPage.address(grant);
        var page =
                new MembershipPage(
                        "%s for %s".formatted(grant.name(), grant.councilName()),
                        conflict,
                        address,
                        address + "/end",
                        List.of(),
                        List.of(),
                        new MembershipPage.Filled("", "", role, grant.version()));
        return framed(frame, page.heading()).withErrors(errors).show(VIEW, page);
    }

    private static HttpResponse<?> conflict(Page frame, Grant now, String role) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(form(frame, now, role, true, List.of()));
    }

    private static Page framed(Page frame, String title) {
        return frame.titled(title).in(Section.MEMBERSHIPS).under("Memberships", ADDRESS);
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(ADDRESS + "?done=" + what));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
