package yardstick.plans;

import static yardstick.db.council.Tables.PLAN;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.plan.Plan;
import yardstick.plan.PlanQueries;
import yardstick.plans.Receiving.Receiver;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.SummaryRow;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A plan itself: its title and period for editors; closing, opening, deleting for administrators.
 */
@Controller("/councils/{council}/plans/{plan}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PlanEditController {

    private static final String VIEW = "plans/form";

    private static final String OVERTAKEN =
            "Somebody else has changed this plan since you opened its page. Open the page again to see what it is now.";

    private final Tenancy tenancy;

    PlanEditController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** A plan as it is, with what the form needs. */
    private record There(Plan plan, List<Choice> reviews, List<Receiver> boards) {

        PlanForm form() {
            return PlanForm.of(plan, reviews, boards);
        }
    }

    @Get("/edit")
    HttpResponse<?> editing(Page frame, SignedIn who, Membership membership, String plan) {
        var where = where(membership.asEditor(), plan);
        var there = tenancy.read(who, membership, sql -> there(sql, membership.council(), where));
        Closing.refuse(there.plan());
        var page = page(where, there.plan(), there.form());
        return HttpResponse.ok(where.below(frame, there.plan(), page.heading()).show(VIEW, page));
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @Body Map<String, Object> sent) {
        var where = where(membership.asEditor(), plan);
        var typed = new Sent(sent);
        return tenancy.write(
                who, membership, sql -> edit(sql, frame, membership.council(), where, typed));
    }

    private static HttpResponse<?> edit(
            DSLContext sql, Page frame, CouncilId council, Where where, Sent typed) {
        hold(sql, council, where);
        var there = there(sql, council, where);
        var form = new PlanForm(typed, there.reviews(), there.boards());
        var page = page(where, there.plan(), form);
        if (!there.plan().isOpen()) {
            return conflict(frame, where, there, PartPages.closed(page));
        }
        if (there.plan().version() != typed.version()) {
            return conflict(frame, where, there, overtaken(there, page));
        }
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(
                            where.below(frame, there.plan(), page.heading())
                                    .withErrors(errors)
                                    .show(VIEW, page));
        }
        write(sql, council, where, form);
        return HttpResponse.seeOther(URI.create(where.href() + "?done=changed"));
    }

    private static void write(DSLContext sql, CouncilId council, Where where, PlanForm form) {
        var made = form.plan(where.plan());
        sql.update(PLAN)
                .set(PLAN.KIND, made.kind().word())
                .set(PLAN.TITLE, made.title())
                .set(PLAN.INTRODUCTION, made.introduction())
                .set(PLAN.STARTS_ON, made.startsOn())
                .set(PLAN.ENDS_ON, made.endsOn())
                .set(PLAN.RHYTHM, made.rhythm().word())
                .set(PLAN.REVIEW_ID, made.review())
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .and(PLAN.PLAN_ID.eq(where.plan()))
                .execute();
        form.receiving(sql, council, where.plan());
    }

    @Post("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(
            SignedIn who, Membership membership, String plan, @Body Map<String, Object> sent) {
        return closed(who, membership.asAdministrator(), plan, new Sent(sent), true);
    }

    @Post("/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(
            SignedIn who, Membership membership, String plan, @Body Map<String, Object> sent) {
        return closed(who, membership.asAdministrator(), plan, new Sent(sent), false);
    }

    private HttpResponse<?> closed(
            SignedIn who, Membership membership, String plan, Sent typed, boolean closing) {
        var where = where(membership, plan);
        var council = membership.council();
        tenancy.write(
                who,
                membership,
                sql -> {
                    boolean isOpen = hold(sql, council, where);
                    if (isOpen == closing) {
                        close(sql, who, council, where, typed.version(), closing);
                    }
                    return closing;
                });
        return HttpResponse.seeOther(
                URI.create(where.href() + "?done=" + (closing ? "closed" : "opened")));
    }

    private static void close(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            Where where,
            int version,
            boolean closing) {
        int changed =
                sql.update(PLAN)
                        .set(PLAN.CLOSED_AT, closing ? OffsetDateTime.now(ZoneOffset.UTC) : null)
                        .set(PLAN.CLOSED_BY, closing ? who.person() : null)
                        .set(PLAN.CLOSED_BY_NAME, closing ? who.name() : "")
                        .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                        .where(PLAN.COUNCIL_ID.eq(council.value()))
                        .and(PLAN.PLAN_ID.eq(where.plan()))
                        .and(PLAN.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new HttpStatusException(HttpStatus.CONFLICT, OVERTAKEN);
        }
    }

    @Post("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(
            SignedIn who, Membership membership, String plan, @Body Map<String, Object> sent) {
        var where = where(membership.asAdministrator(), plan);
        var version = new Sent(sent).version();
        tenancy.write(
                who,
                membership,
                sql -> {
                    hold(sql, membership.council(), where);
                    delete(sql, membership.council(), where, version);
                    return where;
                });
        return HttpResponse.seeOther(URI.create(Where.plans(where.place()) + "?done=deleted"));
    }

    private static void delete(DSLContext sql, CouncilId council, Where where, int version) {
        if (there(sql, council, where).plan().version() != version) {
            throw new HttpStatusException(HttpStatus.CONFLICT, OVERTAKEN);
        }
        int deleted =
                sql.deleteFrom(PLAN)
                        .where(PLAN.COUNCIL_ID.eq(council.value()))
                        .and(PLAN.PLAN_ID.eq(where.plan()))
                        .execute();
        if (deleted == 0) {
            // The policy keeps what somebody has rated or presented.
            throw new HttpStatusException(
                    HttpStatus.CONFLICT,
                    "Somebody has rated actions of this plan or presented it, so it stays. Close it instead.");
        }
    }

    private static boolean hold(DSLContext sql, CouncilId council, Where where) {
        return PlansQueries.hold(sql, council, where.plan())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static There there(DSLContext sql, CouncilId council, Where where) {
        return new There(
                PlanQueries.find(sql, council, where.plan())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS)),
                PlansQueries.reviews(sql, council),
                Receiving.boards(sql, council, where.plan()));
    }

    private static Where where(Membership membership, String plan) {
        return new Where(Place.of(membership), Sent.idIn(plan));
    }

    private static FormPage page(Where where, Plan plan, PlanForm form) {
        return new FormPage(
                plan.title(),
                "Edit the plan",
                where.to("edit"),
                where.href(),
                where.plan().toString(),
                plan.version(),
                form.entries(),
                null,
                null);
    }

    private static FormPage overtaken(There there, FormPage page) {
        var rows =
                there.form().entries().stream()
                        .filter(entry -> entry.look() != Entry.Look.KEPT)
                        .map(entry -> SummaryRow.of(entry.label(), entry.shown()))
                        .toList();
        return page.overtakenBy(
                "Somebody else has changed this plan", there.plan().version(), rows);
    }

    private static HttpResponse<?> conflict(Page frame, Where where, There there, FormPage page) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(where.below(frame, there.plan(), page.heading()).show(VIEW, page));
    }
}
