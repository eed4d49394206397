package yardstick.sharing;

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

import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One shared paper: who has looked, until when it may be read, and taking it back. */
@Controller("/councils/{council}/sharing/papers/{paper}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SharedPaperController {

    private static final Map<String, String> BANNERS =
            Map.of("taken-back", "Taken back: nobody else can read it now", "until", "End changed");

    private final Tenancy tenancy;

    SharedPaperController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Fresh
    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String paper,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        var found = found(space, Space.id(paper));
        var banner = BANNERS.getOrDefault(done, "");
        return HttpResponse.ok(
                shown(frame, space, found, found.page(space, banner, false), List.of()));
    }

    @Post("/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(
            Page frame,
            SignedIn who,
            Membership membership,
            String paper,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var found = found(space, Space.id(paper));
        int version = Typed.version(sent);
        return change(
                frame,
                space,
                found,
                sql ->
                        SharingQueries.takeBack(
                                sql, who, space.council(), found.paper().id(), version),
                "taken-back");
    }

    @Fresh
    @Post("/until")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> until(
            Page frame,
            SignedIn who,
            Membership membership,
            String paper,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var found = found(space, Space.id(paper));
        var typed = Typed.line(sent, "until");
        var day = Words.day(typed);
        if (day.isEmpty()) {
            var page = SharedPaperPage.of(space, found.paper(), found.looks(), "", false, typed);
            var errors = List.of(new FieldError("until", Words.wrongDay()));
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, space, found, page, errors));
        }
        var end = Words.endOf(day.get());
        int version = Typed.version(sent);
        return change(
                frame,
                space,
                found,
                sql -> SharingQueries.until(sql, space.council(), found.paper().id(), version, end),
                "until");
    }

    private HttpResponse<?> change(
            Page frame, Space space, Found found, Function<DSLContext, Boolean> work, String done) {
        var id = found.paper().id();
        if (tenancy.write(space.who(), space.membership(), work)) {
            return HttpResponse.seeOther(Space.done(space.paper(id), done));
        }
        var now = found(space, id);
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(shown(frame, space, now, now.page(space, "", true), List.of()));
    }

    private record Found(Shared paper, List<SharingQueries.Look> looks) {

        SharedPaperPage page(Space space, String banner, boolean conflict) {
            return SharedPaperPage.of(
                    space, paper, looks, banner, conflict, Words.lastDay(paper.until()));
        }
    }

    private Found found(Space space, UUID paper) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql ->
                        new Found(
                                SharingQueries.find(sql, space.council(), paper)
                                        .orElseThrow(Space::notThere),
                                SharingQueries.looks(sql, space.council(), paper)));
    }

    private static Object shown(
            Page frame, Space space, Found found, SharedPaperPage page, List<FieldError> errors) {
        return space.below(frame, "Who may read %s, and who has".formatted(found.paper().title()))
                .withErrors(errors)
                .show("sharing/paper", page);
    }
}
