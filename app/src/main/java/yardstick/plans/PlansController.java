package yardstick.plans;

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

import yardstick.plan.PlanQueries;
import yardstick.plan.PlanWriting;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A council's plans, and the form for a new one. */
@Controller("/councils/{council}/plans")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PlansController {

    private final Tenancy tenancy;

    PlansController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String done) {
        var place = Place.of(membership);
        var today = Words.today();
        var council = membership.council();
        var page =
                tenancy.read(
                        who,
                        membership,
                        sql ->
                                PlansPage.of(
                                        place,
                                        PlanQueries.plans(sql, council),
                                        PlansQueries.totals(sql, council, today),
                                        PlansQueries.calls(sql, council, council.value()),
                                        membership.role().mayEdit(),
                                        done.equals("deleted") ? "The plan has been deleted" : ""));
        return HttpResponse.ok(
                frame.titled("Plans of " + place.name())
                        .in(place, Section.PLANS)
                        .under(place.name(), place.href())
                        .show("plans/list", page));
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, SignedIn who, Membership membership) {
        var form = form(who, membership.asEditor(), Sent.NOTHING);
        var page = page(Place.of(membership), form, UUID.randomUUID());
        return HttpResponse.ok(framed(frame, membership, page).show("plans/form", page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var form = form(who, membership.asEditor(), new Sent(sent));
        var key = form.typed().key();
        var errors = form.newErrors();
        var place = Place.of(membership);
        if (!errors.isEmpty()) {
            var page = page(place, form, key);
            return HttpResponse.unprocessableEntity()
                    .body(
                            framed(frame, membership, page)
                                    .withErrors(errors)
                                    .show("plans/form", page));
        }
        tenancy.write(
                who,
                membership,
                sql -> {
                    boolean now =
                            PlanWriting.insert(sql, membership.council(), who, form.plan(key));
                    if (now) {
                        form.receiving(sql, membership.council(), key);
                    }
                    return now;
                });
        var where = new Where(place, key);
        return HttpResponse.seeOther(
                URI.create(
                        form.typed().line("scale").equals("own")
                                ? where.to("scale")
                                : where.href() + "?done=added"));
    }

    private PlanForm form(SignedIn who, Membership membership, Sent typed) {
        var council = membership.council();
        return tenancy.read(
                who,
                membership,
                sql ->
                        new PlanForm(
                                typed,
                                PlansQueries.reviews(sql, council),
                                Receiving.boards(sql, council, typed.key())));
    }

    private static FormPage page(Place place, PlanForm form, UUID key) {
        return new FormPage(
                "",
                "Make a plan",
                Where.plans(place),
                Where.plans(place),
                key.toString(),
                0,
                form.newEntries(),
                null,
                null);
    }

    private static Page framed(Page frame, Membership membership, FormPage page) {
        var place = Place.of(membership);
        return Where.below(frame, place, page.heading() + ": " + place.name());
    }
}
