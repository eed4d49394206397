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

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Who of a review's team may read what is shared with it, from when until when. */
@Controller("/councils/{council}/sharing/reviews/{review}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class GuestsController {

    private static final Map<String, String> BANNERS =
            Map.of(
                    "invited", "Invited",
                    "sent", "We write again",
                    "rest", "We wrote within the last ten minutes. Wait before you write again",
                    "until", "End changed",
                    "ended", "Access ended");

    private static final Duration REST = Duration.ofMinutes(10);

    private final Tenancy tenancy;
    private final GuestLetters letters;

    GuestsController(Tenancy tenancy, GuestLetters letters) {
        this.tenancy = tenancy;
        this.letters = letters;
    }

    @Fresh
    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @QueryValue(defaultValue = "") String done) {
        var space = new Space(who, membership);
        var team = team(space, Space.id(review));
        var banner = BANNERS.getOrDefault(done, "");
        return HttpResponse.ok(
                shown(frame, space, team.page(space, banner, GuestForm.empty()), List.of()));
    }

    @Fresh
    @Post("/guests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var team = team(space, Space.id(review));
        var form = GuestForm.read(sent);
        if (!team.has(form.key())) {
            var errors = form.errors(team.guests());
            if (!errors.isEmpty()) {
                return HttpResponse.unprocessableEntity()
                        .body(shown(frame, space, team.page(space, "", form), errors));
            }
            boolean isNew =
                    tenancy.write(
                            who,
                            space.membership(),
                            sql ->
                                    GuestQueries.invite(
                                            sql, who, space.council(), team.review(), form));
            if (isNew) {
                write(space, team.review(), UUID.fromString(form.key()));
            }
        }
        return HttpResponse.seeOther(Space.done(space.review(team.review()), "invited"));
    }

    @Fresh
    @Post("/guests/{guest}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String guest,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var team = team(space, Space.id(review));
        var id = team.guest(guest);
        if (team.find(id).filter(GuestsController::wasWrittenTo).isPresent()) {
            return HttpResponse.seeOther(Space.done(space.review(team.review()), "rest"));
        }
        int version = Typed.version(sent);
        return change(
                frame,
                space,
                team,
                sql -> GuestQueries.again(sql, space.council(), team.review(), id, version),
                () -> write(space, team.review(), id),
                "sent");
    }

    /** Whether a letter went within ten minutes: nobody is written to again so soon. */
    private static boolean wasWrittenTo(GuestQueries.Guest guest) {
        var mailed = guest.mailedAt();
        return mailed != null && mailed.isAfter(OffsetDateTime.now(ZoneOffset.UTC).minus(REST));
    }

    /** Invites by letter, as the guest is in the list now; one whose access has ended is not. */
    private void write(Space space, UUID review, UUID guest) {
        if (letters.arePossible()) {
            var team = team(space, review);
            team.find(guest)
                    .filter(GuestQueries.Guest::lasts)
                    .ifPresent(found -> letters.invite(space, team.to(found)));
        }
    }

    /** Tells a guest when access ends now. */
    private void tell(Space space, UUID review, UUID guest) {
        if (letters.arePossible()) {
            var team = team(space, review);
            team.find(guest).ifPresent(g -> letters.tellOfTheEnd(space, team.to(g), !g.lasts()));
        }
    }

    @Fresh
    @Post("/guests/{guest}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> until(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String guest,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var team = team(space, Space.id(review));
        var id = team.guest(guest);
        var field = "until-" + id;
        var day = Words.day(Typed.line(sent, field));
        if (day.isEmpty()) {
            var page =
                    team.page(space, "", GuestForm.empty()).typed(field, Typed.line(sent, field));
            var errors = List.of(new FieldError(field, Words.wrongDay()));
            return HttpResponse.unprocessableEntity().body(shown(frame, space, page, errors));
        }
        var end = Words.endOf(day.get());
        int version = Typed.version(sent);
        return change(
                frame,
                space,
                team,
                sql -> GuestQueries.until(sql, space.council(), team.review(), id, version, end),
                () -> {
                    if (team.find(id).filter(g -> !g.until().isEqual(end)).isPresent()) {
                        tell(space, team.review(), id);
                    }
                },
                "until");
    }

    @Post("/guests/{guest}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(
            Page frame,
            SignedIn who,
            Membership membership,
            String review,
            String guest,
            @Body Map<String, Object> sent) {
        var space = new Space(who, membership).asAdministrator();
        var team = team(space, Space.id(review));
        var id = team.guest(guest);
        int version = Typed.version(sent);
        return change(
                frame,
                space,
                team,
                sql -> GuestQueries.end(sql, space.council(), team.review(), id, version),
                () -> tell(space, team.review(), id),
                "ended");
    }

    private HttpResponse<?> change(
            Page frame,
            Space space,
            Team team,
            Function<DSLContext, Boolean> work,
            Runnable letter,
            String done) {
        if (tenancy.write(space.who(), space.membership(), work)) {
            letter.run();
            return HttpResponse.seeOther(Space.done(space.review(team.review()), done));
        }
        var now = team(space, team.review()).page(space, "", GuestForm.empty()).overtaken();
        return HttpResponse.status(HttpStatus.CONFLICT).body(shown(frame, space, now, List.of()));
    }

    private record Team(
            UUID review, String title, boolean writes, List<GuestQueries.Guest> guests) {

        boolean has(String key) {
            return guests.stream().anyMatch(guest -> guest.id().toString().equals(key));
        }

        Optional<GuestQueries.Guest> find(UUID guest) {
            return guests.stream().filter(each -> each.id().equals(guest)).findFirst();
        }

        GuestLetters.To to(GuestQueries.Guest guest) {
            return new GuestLetters.To(
                    review, title, guest.id(), guest.email(), guest.from(), guest.until());
        }

        UUID guest(String address) {
            return guests.stream()
                    .map(GuestQueries.Guest::id)
                    .filter(Space.id(address)::equals)
                    .findFirst()
                    .orElseThrow(Space::notThere);
        }

        GuestsPage page(Space space, String banner, GuestForm form) {
            var path = space.review(review);
            return new GuestsPage(
                    banner,
                    false,
                    title,
                    "%s/reviews/%s".formatted(space.home(), review),
                    space.mayAct() ? path + "/guests" : "",
                    writes,
                    guests.stream().map(guest -> GuestsPage.Row.of(guest, path)).toList(),
                    form);
        }
    }

    private Team team(Space space, UUID review) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql ->
                        new Team(
                                review,
                                GuestQueries.title(sql, space.council(), review)
                                        .orElseThrow(Space::notThere),
                                letters.arePossible(),
                                GuestQueries.guests(sql, space.council(), review)));
    }

    private static Object shown(Page frame, Space space, GuestsPage page, List<FieldError> errors) {
        return space.below(frame, "The team of %s".formatted(page.review()))
                .withErrors(errors)
                .show("sharing/guests", page);
    }
}
