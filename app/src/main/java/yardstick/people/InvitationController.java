package yardstick.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;

/** Whom a council invites. For its administrators. */
@Controller("/councils/{council}/people/invitations")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class InvitationController {

    private static final String NOT_POSSIBLE =
            "Nobody can be invited, because this portal has no mail server or no account of its own"
                    + " in the sign-in service. Ask whoever runs it";

    private static final String TOO_SOON =
            "A letter to this address was asked for less than ten minutes ago. Wait for it, and send"
                    + " another after that";

    private final Tenancy tenancy;
    private final Invitations invitations;
    private final Everybody everybody;

    InvitationController(Tenancy tenancy, Invitations invitations, Everybody everybody) {
        this.tenancy = tenancy;
        this.everybody = everybody;
        this.invitations = invitations;
    }

    @Fresh
    @Get("/new")
    HttpResponse<?> inviting(Page frame, SignedIn who, Membership membership) {
        var space = Space.of(membership);
        return HttpResponse.ok(form(frame, who, space, InviteForm.EMPTY, List.of()));
    }

    @Fresh
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var space = Space.of(membership);
        var form = InviteForm.read(sent);
        var errors =
                invitations.arePossible()
                        ? tenancy.read(who, membership, sql -> errors(sql, membership, form))
                        : List.of(new FieldError("email", NOT_POSSIBLE));
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(form(frame, who, space, form, errors));
        }
        if (!invitations.invite(who, membership, form)) {
            var already = List.of(new FieldError("email", already(who, membership, form.email())));
            return HttpResponse.unprocessableEntity().body(form(frame, who, space, form, already));
        }
        return space.done("invited");
    }

    private String already(SignedIn who, Membership membership, String email) {
        return "This address is invited already%s. Send the letter again or take it back"
                .formatted(
                        tenancy.read(
                                        who,
                                        membership,
                                        sql ->
                                                InvitationQueries.findOpenTo(
                                                        sql, membership.council(), email))
                                .map(open -> ", as " + Roles.name(open.role()))
                                .orElse(""));
    }

    private static List<FieldError> errors(DSLContext sql, Membership membership, InviteForm form) {
        var council = membership.council();
        if (InvitationQueries.wasInvitedLately(sql, council, form.email(), Space.now())) {
            return List.of(new FieldError("email", TOO_SOON));
        }
        return form.errors(
                membership.role(),
                PeopleQueries.listDomains(sql, council),
                PeopleQueries.listMembers(sql, council).stream()
                        .filter(member -> member.holds(Space.now()))
                        .toList());
    }

    @Fresh
    @Post("/{invitation}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendAgain(
            Page frame,
            SignedIn who,
            Membership membership,
            String invitation,
            @Body Map<String, Object> sent) {
        var space = Space.of(membership);
        var invited = found(who, membership, invitation);
        var wrong = wrong(who, membership, invited);
        if (!wrong.isEmpty()) {
            var errors = List.of(new FieldError(invited.anchor(), wrong));
            return HttpResponse.unprocessableEntity()
                    .body(everybody.shown(frame, who, space, "", errors));
        }
        invitations.sendAgain(who, membership, invited, Typed.version(sent));
        // Whoever was faster has sent one: that is what was wanted.
        return space.done("sent-again");
    }

    /** Why no other letter goes to somebody who is invited; empty if one does. */
    private String wrong(SignedIn who, Membership membership, Invited invited) {
        if (!invitations.arePossible()) {
            return NOT_POSSIBLE;
        }
        if (invited.isLately(Space.now())) {
            return TOO_SOON;
        }
        var domains =
                tenancy.read(
                        who,
                        membership,
                        sql -> PeopleQueries.listDomains(sql, membership.council()));
        return InviteForm.isWithin(domains, invited.email())
                ? ""
                : "%s does not lie where your council’s addresses do. Take the invitation back, or ask the platform administrator to add its domain"
                        .formatted(invited.email());
    }

    @Post("/{invitation}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(
            SignedIn who,
            Membership membership,
            String invitation,
            @Body Map<String, Object> sent) {
        var space = Space.of(membership);
        var invited = found(who, membership, invitation);
        boolean gone =
                tenancy.write(
                        who,
                        membership,
                        sql ->
                                InvitationQueries.withdraw(
                                        sql,
                                        membership.council(),
                                        invited.id(),
                                        Typed.version(sent)));
        return gone ? space.done("withdrawn") : space.done("");
    }

    private Invited found(SignedIn who, Membership membership, String invitation) {
        return Typed.id(invitation)
                .flatMap(
                        id ->
                                tenancy.read(
                                        who,
                                        membership,
                                        sql ->
                                                InvitationQueries.findOpen(
                                                        sql, membership.council(), id)))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private Object form(
            Page frame, SignedIn who, Space space, InviteForm form, List<FieldError> errors) {
        var membership = space.membership();
        var domains =
                tenancy.read(
                        who,
                        membership,
                        sql -> PeopleQueries.listDomains(sql, membership.council()));
        var page =
                new InvitePage(
                        space.people(),
                        space.people() + "/invitations",
                        domains.isEmpty()
                                ? "The platform administrator must first say where your council’s"
                                        + " addresses lie."
                                : "It must end in @%s.".formatted(String.join(" or @", domains)),
                        Roles.upTo(membership.role()),
                        form.email(),
                        form.role());
        return space.below(frame, "Invite somebody").withErrors(errors).show("people/invite", page);
    }
}
