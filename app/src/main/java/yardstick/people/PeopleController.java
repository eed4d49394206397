package yardstick.people;

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
import org.jooq.exception.IntegrityConstraintViolationException;

import yardstick.tenants.Accounts;
import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignInSettings;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Who may do what for a council, run by its own administrators. */
@Controller("/councils/{council}/people")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PeopleController {

    private static final String VIEW = "people/person";

    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Everybody everybody;
    private final SignInSettings settings;

    PeopleController(
            Tenancy tenancy, Accounts accounts, Everybody everybody, SignInSettings settings) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.everybody = everybody;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        return HttpResponse.ok(everybody.shown(frame, who, Space.of(membership), done, List.of()));
    }

    @Fresh
    @Get("/{person}")
    HttpResponse<?> show(Page frame, SignedIn who, Membership membership, String person) {
        var space = Space.of(membership);
        var found = found(who, membership, person);
        return HttpResponse.ok(shown(frame, space, found, found.member.role(), false, List.of()));
    }

    @Fresh
    @Post("/{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String person,
            @Body Map<String, Object> sent) {
        var space = Space.of(membership);
        var found = found(who, membership, person);
        var role = Typed.line(sent, "role");
        if (!found.holds() || !Roles.mayGive(membership.role(), role)) {
            var error = new FieldError("role", "Choose a role");
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, space, found, role, false, List.of(error)));
        }
        return write(
                frame,
                who,
                space,
                found,
                role,
                sql ->
                        PeopleQueries.changeRole(
                                sql,
                                membership.council(),
                                found.member.person(),
                                Typed.version(sent),
                                role),
                "changed");
    }

    @Fresh
    @Post("/{person}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(
            Page frame,
            SignedIn who,
            Membership membership,
            String person,
            @Body Map<String, Object> sent) {
        var space = Space.of(membership);
        var found = found(who, membership, person);
        return write(
                frame,
                who,
                space,
                found,
                found.member.role(),
                sql ->
                        found.holds()
                                && PeopleQueries.end(
                                        sql,
                                        membership.council(),
                                        found.member.person(),
                                        Typed.version(sent)),
                "ended");
    }

    /** Only for somebody whom no other council and no board shares: theirs is not ours to reset. */
    @Fresh
    @Post("/{person}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(Page frame, SignedIn who, Membership membership, String person) {
        var space = Space.of(membership);
        var found = found(who, membership, person);
        if (!found.holds()) {
            return noPassword(
                    frame, space, found, "This person’s access has ended, and with it this form");
        }
        if (found.shared) {
            return noPassword(
                    frame,
                    space,
                    found,
                    "This person works for others too, so their password is not yours to ask for."
                            + " They can choose a new one as they sign in");
        }
        if (tenancy.read(who, membership, sql -> PeopleQueries.isAskedLately(sql, found.member))) {
            return noPassword(
                    frame,
                    space,
                    found,
                    "A new password was asked for less than ten minutes ago. Wait for the letter, and"
                            + " ask again after that");
        }
        accounts.askForPassword(who, membership, found.member.subject());
        return space.done("password");
    }

    private static HttpResponse<?> noPassword(Page frame, Space space, Found found, String why) {
        var error = new FieldError("password", why);
        return HttpResponse.unprocessableEntity()
                .body(shown(frame, space, found, found.member.role(), false, List.of(error)));
    }

    private HttpResponse<?> write(
            Page frame,
            SignedIn who,
            Space space,
            Found found,
            String role,
            Function<DSLContext, Boolean> work,
            String done) {
        try {
            if (tenancy.write(who, space.membership(), work)) {
                return space.done(done);
            }
        } catch (IntegrityConstraintViolationException refused) {
            if (!PeopleQueries.isLastAdministrator(refused)) {
                return conflict(frame, who, space, found, role);
            }
            var error =
                    new FieldError(
                            "role",
                            "%s would be left without an administrator. Make somebody else one first"
                                    .formatted(space.name()));
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, space, found, role, false, List.of(error)));
        }
        return conflict(frame, who, space, found, role);
    }

    private HttpResponse<?> conflict(
            Page frame, SignedIn who, Space space, Found before, String role) {
        var now = found(who, space.membership(), before.member.person().toString());
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(shown(frame, space, now, role, true, List.of()));
    }

    /** A person of the council, and whether somebody else shares them. */
    private record Found(Member member, boolean shared) {
        boolean holds() {
            return member.holds(Space.now());
        }
    }

    private Found found(SignedIn who, Membership membership, String person) {
        return Typed.id(person)
                .flatMap(id -> tenancy.read(who, membership, sql -> find(sql, membership, id)))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private Optional<Found> find(DSLContext sql, Membership membership, UUID id) {
        return PeopleQueries.findMember(sql, membership.council(), id)
                .map(member -> new Found(member, isShared(sql, member)));
    }

    private boolean isShared(DSLContext sql, Member member) {
        // An account of another identity provider is that provider's to change.
        return !member.issuer().equals(settings.issuer().toString())
                || PeopleQueries.isShared(sql, member.person());
    }

    private static Object shown(
            Page frame,
            Space space,
            Found found,
            String role,
            boolean conflict,
            List<FieldError> errors) {
        var page =
                PersonPage.of(
                        found.member,
                        space.membership().role(),
                        space.people(),
                        role,
                        found.holds(),
                        found.shared,
                        conflict);
        return space.below(frame, page.heading()).withErrors(errors).show(VIEW, page);
    }
}
