package yardstick.plans;

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

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One part of a plan: a priority, an outcome, an action, a milestone, a success measure or a risk.
 * Add, change, remove. For the council's editors.
 */
@Controller("/councils/{council}/plans/{plan}/parts/{part:" + Part.PATTERN + "}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PartController {

    private static final String VIEW = "plans/form";

    private final Desk desk;

    PartController(Desk desk) {
        this.desk = desk;
    }

    @Get("/new")
    HttpResponse<?> adding(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String part,
            @QueryValue(defaultValue = "") String to) {
        var of = Part.of(part);
        var asked = desk.asked(who, membership.asEditor(), Sent.idIn(plan));
        Closing.refuse(asked.plan().plan());
        var within = to.isEmpty() ? asked.where().plan() : Sent.idIn(to);
        var empty =
                of.form()
                        .empty(asked, within)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return HttpResponse.ok(shown(frame, asked, PartPages.adding(asked, of, empty)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String part,
            @Body Map<String, Object> sent) {
        var of = Part.of(part);
        var typed = new Sent(sent);
        var result = desk.add(who, membership.asEditor(), Sent.idIn(plan), of, typed);
        var asked = result.asked();
        return switch (result.written()) {
            case Written.Done done -> saved(asked, of, typed, typed.key(), "added");
            case Written.Wrong(List<FieldError> errors) ->
                    again(frame, asked, errors, PartPages.adding(asked, of, typed));
            case Written.Overtaken late ->
                    conflict(frame, asked, PartPages.adding(asked, of, typed));
            case Written.Gone gone -> conflict(frame, asked, PartPages.adding(asked, of, typed));
            case Written.Closed closed ->
                    conflict(frame, asked, PartPages.closed(PartPages.adding(asked, of, typed)));
        };
    }

    @Get("/{id}")
    HttpResponse<?> changing(
            Page frame, SignedIn who, Membership membership, String plan, String part, String id) {
        var of = Part.of(part);
        var asked = desk.asked(who, membership.asEditor(), Sent.idIn(plan));
        Closing.refuse(asked.plan().plan());
        var kept =
                of.form()
                        .find(asked.plan(), Sent.idIn(id))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var page = PartPages.changing(asked, of, kept, kept.values());
        return HttpResponse.ok(shown(frame, asked, page));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String part,
            String id,
            @Body Map<String, Object> sent) {
        var of = Part.of(part);
        var key = Sent.idIn(id);
        var typed = new Sent(sent);
        var result = desk.change(who, membership.asEditor(), Sent.idIn(plan), of, key, typed);
        return answer(frame, of, key, typed, result, "changed");
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String part,
            String id,
            @Body Map<String, Object> sent) {
        var of = Part.of(part);
        var key = Sent.idIn(id);
        var version = new Sent(sent).version();
        var result = desk.remove(who, membership.asEditor(), Sent.idIn(plan), of, key, version);
        var there = of.form().find(result.asked().plan(), key);
        var typed = there.map(Kept::values).orElse(Sent.NOTHING);
        return answer(frame, of, key, typed, result, "removed");
    }

    private static HttpResponse<?> answer(
            Page frame, Part of, UUID key, Sent typed, Desk.Result result, String done) {
        var asked = result.asked();
        var kept = of.form().find(asked.plan(), key);
        var page =
                kept.map(now -> PartPages.changing(asked, of, now, typed))
                        .orElseGet(() -> PartPages.adding(asked, of, typed));
        return switch (result.written()) {
            case Written.Done finished -> saved(asked, of, typed, key, done);
            case Written.Wrong(List<FieldError> errors) -> again(frame, asked, errors, page);
            case Written.Overtaken late ->
                    conflict(
                            frame,
                            asked,
                            kept.map(now -> PartPages.overtaken(asked, of, now, page))
                                    .orElse(page));
            case Written.Gone gone -> conflict(frame, asked, PartPages.gone(of, page));
            case Written.Closed closed -> conflict(frame, asked, PartPages.closed(page));
        };
    }

    private static HttpResponse<?> saved(Asked asked, Part of, Sent typed, UUID key, String done) {
        var where = asked.where();
        var shownWith = of.form().shownWith(asked, typed, key);
        boolean onThePlan =
                shownWith.equals(where.plan()) || (of == Part.PRIORITIES && done.equals("removed"));
        var page = onThePlan ? where.href() : where.priority(shownWith);
        return HttpResponse.seeOther(
                URI.create(page + "?done=" + done + (of == Part.RISKS ? "#risks" : "")));
    }

    private static HttpResponse<?> again(
            Page frame, Asked asked, List<FieldError> errors, FormPage page) {
        return HttpResponse.unprocessableEntity()
                .body(
                        asked.where()
                                .below(frame, asked.plan().plan(), page.heading())
                                .withErrors(errors)
                                .show(VIEW, page));
    }

    private static HttpResponse<?> conflict(Page frame, Asked asked, FormPage page) {
        return HttpResponse.status(HttpStatus.CONFLICT).body(shown(frame, asked, page));
    }

    private static Object shown(Page frame, Asked asked, FormPage page) {
        return asked.where().below(frame, asked.plan().plan(), page.heading()).show(VIEW, page);
    }
}
