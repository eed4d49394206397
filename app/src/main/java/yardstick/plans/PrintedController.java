package yardstick.plans;

import static yardstick.db.council.Tables.PRINTED_SCORE;

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

import yardstick.plan.PlanQueries;
import yardstick.plan.Priority;
import yardstick.plan.WholePlan;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Scores of a plan's priorities as a paper printed them, to stand beside what the ratings give. For
 * the council's editors.
 */
@Controller("/councils/{council}/plans/{plan}/printed-scores")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PrintedController {

    private static final String VIEW = "plans/printed";

    private final Tenancy tenancy;

    PrintedController(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** A plan at a report, and the reports there are. */
    private record There(WholePlan plan, List<LocalDate> reports) {}

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @QueryValue(defaultValue = "") String report) {
        var where = new Where(Place.of(membership.asEditor()), Sent.idIn(plan));
        var there =
                tenancy.read(
                        who, membership, sql -> there(sql, membership.council(), where, report));
        Closing.refuse(there.plan().plan());
        var page = PrintedPage.of(where, there.plan(), there.reports(), Sent.NOTHING, false);
        return HttpResponse.ok(
                where.below(frame, there.plan().plan(), page.heading()).show(VIEW, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @Body Map<String, Object> sent) {
        var where = new Where(Place.of(membership.asEditor()), Sent.idIn(plan));
        var typed = new Sent(sent);
        return tenancy.write(
                who, membership, sql -> save(sql, frame, membership.council(), where, typed));
    }

    private static HttpResponse<?> save(
            DSLContext sql, Page frame, CouncilId council, Where where, Sent typed) {
        if (PlansQueries.hold(sql, council, where.plan()).isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        var there = there(sql, council, where, typed.line("report"));
        var plan = there.plan();
        Closing.refuse(plan.plan());
        boolean overtaken = isOvertaken(plan, typed);
        var page = PrintedPage.of(where, plan, there.reports(), typed, overtaken);
        var framed = where.below(frame, plan.plan(), page.heading());
        if (overtaken) {
            return HttpResponse.status(HttpStatus.CONFLICT).body(framed.show(VIEW, page));
        }
        var errors = errors(plan, typed);
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(framed.withErrors(errors).show(VIEW, page));
        }
        plan.priorities().forEach(priority -> write(sql, council, plan, priority, typed));
        return HttpResponse.seeOther(URI.create(where.href() + "?done=changed"));
    }

    private static boolean isOvertaken(WholePlan plan, Sent typed) {
        var kept = PrintedPage.kept(plan, plan.reports().now());
        return plan.priorities().stream()
                .anyMatch(
                        p ->
                                !PrintedPage.printed(kept, p.id())
                                        .equals(typed.line("was-" + p.position())));
    }

    private static List<FieldError> errors(WholePlan plan, Sent typed) {
        var checks = new Checks(typed);
        boolean some = false;
        for (var priority : plan.priorities()) {
            var field = "printed-" + priority.position();
            checks.number(field, "the score of priority " + priority.position());
            some = some || !typed.line(field).isEmpty();
        }
        if (some) {
            checks.needs("source", "the paper that printed them, such as its title and day", 300);
        }
        return checks.wrongIf(
                        plan.reports().now() == null,
                        "source",
                        "Nobody has rated the plan’s actions yet. Rate them for the report that the paper was about first")
                .errors();
    }

    private static void write(
            DSLContext sql, CouncilId council, WholePlan plan, Priority priority, Sent typed) {
        var report = plan.reports().now();
        var number = typed.number("printed-" + priority.position());
        if (number.isEmpty()) {
            sql.deleteFrom(PRINTED_SCORE)
                    .where(PRINTED_SCORE.COUNCIL_ID.eq(council.value()))
                    .and(PRINTED_SCORE.PLAN_ID.eq(plan.plan().id()))
                    .and(PRINTED_SCORE.PRIORITY_ID.eq(priority.id()))
                    .and(PRINTED_SCORE.RATED_FOR.eq(report))
                    .execute();
            return;
        }
        sql.insertInto(PRINTED_SCORE)
                .set(PRINTED_SCORE.COUNCIL_ID, council.value())
                .set(PRINTED_SCORE.PLAN_ID, plan.plan().id())
                .set(PRINTED_SCORE.PRIORITY_ID, priority.id())
                .set(PRINTED_SCORE.RATED_FOR, report)
                .set(PRINTED_SCORE.PRINTED, number.get())
                .set(PRINTED_SCORE.SOURCE, typed.line("source"))
                .onConflict(
                        PRINTED_SCORE.COUNCIL_ID,
                        PRINTED_SCORE.PLAN_ID,
                        PRINTED_SCORE.PRIORITY_ID,
                        PRINTED_SCORE.RATED_FOR)
                .doUpdate()
                .set(PRINTED_SCORE.PRINTED, number.get())
                .set(PRINTED_SCORE.SOURCE, typed.line("source"))
                .execute();
    }

    private static There there(DSLContext sql, CouncilId council, Where where, String report) {
        var reports = PlanQueries.reportDays(sql, council, where.plan());
        var day =
                reports.stream()
                        .filter(d -> d.toString().equals(report))
                        .findFirst()
                        .orElseGet(Words::today);
        return new There(
                PlanQueries.whole(sql, council, where.plan(), day)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS)),
                reports);
    }
}
