package yardstick.submissions;

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

import yardstick.intake.ApprovalRule;
import yardstick.intake.Life;
import yardstick.intake.Outcome;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How many people an approval needs. Everybody in the council sees it; administrators change it.
 */
@Controller("/councils/{council}/approval")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ApprovalController {

    private final Life life;

    ApprovalController(Life life) {
        this.life = life;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var banner = done.equals("changed") ? "Changes saved" : "";
        return HttpResponse.ok(answer(frame, who, membership, banner, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        if (membership.role() != Role.ADMINISTRATOR) {
            throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
        }
        var people = Typed.text(sent, "people");
        if (!people.equals("one") && !people.equals("two")) {
            var error = new FieldError("people", "Choose one person or two people");
            return HttpResponse.unprocessableEntity()
                    .body(answer(frame, who, membership, "", List.of(error)));
        }
        var rule = new ApprovalRule(people.equals("one"), Typed.version(sent));
        return life.changeRule(who, membership, rule) == Outcome.DONE
                ? HttpResponse.seeOther(
                        URI.create(Place.of(membership).href() + "/approval?done=changed"))
                : HttpResponse.status(HttpStatus.CONFLICT)
                        .body(
                                answer(
                                        frame,
                                        who,
                                        membership,
                                        "",
                                        List.of(
                                                new FieldError(
                                                        "people",
                                                        "Somebody else has changed this. What is chosen below is what holds now"))));
    }

    private Object answer(
            Page frame,
            SignedIn who,
            Membership membership,
            String banner,
            List<FieldError> errors) {
        var place = Place.of(membership);
        var rule = life.rule(who, membership);
        var page =
                new ApprovalPage(
                        banner,
                        place.href() + "/approval",
                        place.href() + "/figures",
                        rule.version() < 0 ? "" : String.valueOf(rule.version()),
                        rule.onePersonMayApprove() ? "one" : "two",
                        List.of(
                                Choice.of("two", "Two people: whoever submits does not approve"),
                                Choice.of(
                                        "one",
                                        "One person: an administrator may approve what they submitted")),
                        membership.role() == Role.ADMINISTRATOR);
        return frame.titled("How figures are approved: " + place.name())
                .in(place, Section.FIGURES)
                .under(place.name(), place.href())
                .under("Own figures", place.href() + "/figures")
                .withErrors(errors)
                .show("submissions/approval", page);
    }
}
