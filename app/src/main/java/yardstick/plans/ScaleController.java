package yardstick.plans;

import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.RATING;
import static yardstick.db.council.Tables.RATING_STEP;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

import yardstick.plan.Step;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The scale that a plan's actions are rated on, step by step. For the council's editors. */
@Controller("/councils/{council}/plans/{plan}/scale")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ScaleController {

    private static final String VIEW = "plans/scale";

    private final Desk desk;

    ScaleController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(Page frame, SignedIn who, Membership membership, String plan) {
        var asked = desk.asked(who, membership.asEditor(), Sent.idIn(plan));
        Closing.refuse(asked.plan().plan());
        return HttpResponse.ok(
                shown(frame, asked, List.of(), page(asked, ScaleForm.of(asked.plan().scale()))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @Body Map<String, Object> sent) {
        var form = new ScaleForm(new Sent(sent));
        var council = membership.council();
        var result =
                desk.work(
                        who,
                        membership.asEditor(),
                        Sent.idIn(plan),
                        (sql, asked) -> save(sql, council, asked, form));
        var asked = result.asked();
        return switch (result.written()) {
            case Written.Done done ->
                    HttpResponse.seeOther(URI.create(asked.where().href() + "?done=changed"));
            case Written.Wrong(List<FieldError> errors) ->
                    HttpResponse.unprocessableEntity()
                            .body(shown(frame, asked, errors, page(asked, form)));
            case Written.Overtaken late -> conflict(frame, asked, form);
            case Written.Gone gone -> conflict(frame, asked, form);
            case Written.Closed closed ->
                    HttpResponse.status(HttpStatus.CONFLICT)
                            .body(
                                    shown(
                                            frame,
                                            asked,
                                            List.of(new FieldError("label-1", Closing.CLOSED)),
                                            page(asked, form)));
        };
    }

    private static HttpResponse<?> conflict(Page frame, Asked asked, ScaleForm form) {
        var page = page(asked, form).overtakenBy(asked.plan().scale());
        return HttpResponse.status(HttpStatus.CONFLICT).body(shown(frame, asked, List.of(), page));
    }

    private static Written save(DSLContext sql, CouncilId council, Asked asked, ScaleForm form) {
        var plan = asked.plan().plan();
        if (plan.version() != form.typed().version()) {
            return new Written.Overtaken();
        }
        var errors = form.errors(rated(sql, council, plan.id()));
        if (!errors.isEmpty()) {
            return new Written.Wrong(errors);
        }
        write(sql, council, plan.id(), asked.plan().scale(), form.steps());
        sql.update(PLAN)
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.COUNCIL_ID.eq(council.value()))
                .and(PLAN.PLAN_ID.eq(plan.id()))
                .execute();
        return new Written.Done();
    }

    private static Set<Short> rated(DSLContext sql, CouncilId council, UUID plan) {
        return sql.selectDistinct(RATING.STEP_NO)
                .from(RATING)
                .where(RATING.COUNCIL_ID.eq(council.value()))
                .and(RATING.PLAN_ID.eq(plan))
                .fetchSet(RATING.STEP_NO);
    }

    /** Writes what has changed and nothing else. */
    private static void write(
            DSLContext sql, CouncilId council, UUID plan, List<Step> was, List<Step> steps) {
        sql.deleteFrom(RATING_STEP)
                .where(RATING_STEP.COUNCIL_ID.eq(council.value()))
                .and(RATING_STEP.PLAN_ID.eq(plan))
                .and(RATING_STEP.STEP_NO.notIn(steps.stream().map(Step::no).toList()))
                .execute();
        for (var step : steps) {
            if (!step.equals(ScaleForm.was(was, step.no()))) {
                sql.insertInto(RATING_STEP)
                        .set(RATING_STEP.COUNCIL_ID, council.value())
                        .set(RATING_STEP.PLAN_ID, plan)
                        .set(RATING_STEP.STEP_NO, step.no())
                        .set(RATING_STEP.LABEL, step.label())
                        .set(RATING_STEP.DEFINITION, step.definition())
                        .set(RATING_STEP.POINTS, step.points())
                        .set(RATING_STEP.TONE, step.tone())
                        .set(RATING_STEP.IS_DONE, step.done())
                        .onConflict(
                                RATING_STEP.COUNCIL_ID, RATING_STEP.PLAN_ID, RATING_STEP.STEP_NO)
                        .doUpdate()
                        .set(RATING_STEP.LABEL, step.label())
                        .set(RATING_STEP.DEFINITION, step.definition())
                        .set(RATING_STEP.POINTS, step.points())
                        .set(RATING_STEP.TONE, step.tone())
                        .set(RATING_STEP.IS_DONE, step.done())
                        .execute();
            }
        }
    }

    private static ScalePage page(Asked asked, ScaleForm form) {
        return ScalePage.of(asked.where(), asked.plan().plan(), form);
    }

    private static Object shown(Page frame, Asked asked, List<FieldError> errors, ScalePage page) {
        return asked.where()
                .below(frame, asked.plan().plan(), page.heading())
                .withErrors(errors)
                .show(VIEW, page);
    }
}
