package yardstick.progress;

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
import yardstick.plan.RatedAs;
import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.net.URI;
import java.util.Map;

/** Rates many actions of a plan in one table: all of them are saved, or none. For editors. */
@Controller("/councils/{council}/plans/{plan}/ratings")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RatingsController {

    private static final String VIEW = "progress/ratings";
    private static final String CLOSED = "This plan is closed, so its actions cannot be rated.";

    private final Desk desk;

    RatingsController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "") String as,
            @QueryValue(defaultValue = "") String priority,
            @QueryValue(defaultValue = "") String copy,
            @QueryValue(defaultValue = "") String done) {
        boolean asked = !day.isEmpty() || !as.isEmpty();
        var form =
                new RatingsForm(
                        new Sent(
                                Map.of(
                                        "day", asked ? day : Words.typed(Words.today()),
                                        "as", asked ? as : RatedAs.OWNER.word(),
                                        "priority", priority)));
        var writer = writer(who, membership.asEditor(), plan, form);
        if (!asked || !writer.isOpen()) {
            return writer.answer(frame, VIEW, writer.choosing(writer.isOpen() ? "" : CLOSED));
        }
        var errors = form.errorsOfChoice(writer.whole(), Words.today());
        if (!errors.isEmpty()) {
            return writer.again(frame, VIEW, writer.choosing(""), errors);
        }
        var banner = done.equals("saved") ? "Ratings saved" : "";
        var fill = copy.equals("yes") ? RatingsWriter.Fill.COPIED : RatingsWriter.Fill.THERE;
        return writer.answer(frame, VIEW, table(who, membership, writer, banner, fill));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rate(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @Body Map<String, Object> fields) {
        var form = new RatingsForm(new Sent(fields));
        var writer = writer(who, membership.asEditor(), plan, form);
        var wrong = form.errorsOfChoice(writer.whole(), Words.today());
        if (!wrong.isEmpty()) {
            return writer.again(frame, VIEW, writer.choosing(""), wrong);
        }
        var errors = form.errors(writer.whole());
        if (errors.isEmpty() && save(who, membership, writer.whole(), form) == Outcome.DONE) {
            return HttpResponse.seeOther(URI.create(writer.address() + "&done=saved"));
        }
        return writer.again(
                frame,
                VIEW,
                table(who, membership, writer, "", RatingsWriter.Fill.TYPED),
                errors.isEmpty() ? Subject.closed("ratings") : errors);
    }

    private Outcome save(SignedIn who, Membership membership, WholePlan whole, RatingsForm form) {
        var council = membership.council().value();
        var plan = whole.plan().id();
        var key = form.sent().key();
        return desk.write(
                who,
                membership,
                plan,
                sql -> {
                    var there =
                            ProgressQueries.givenFor(
                                    sql,
                                    council,
                                    plan,
                                    form.as().orElseThrow(),
                                    form.sent().day("day").orElseThrow());
                    return ProgressWriting.rate(
                            sql, council, plan, who, form.ratings(whole, key, there));
                });
    }

    private RatingsWriter writer(
            SignedIn who, Membership membership, String plan, RatingsForm form) {
        var id = Sent.idIn(plan);
        return desk.read(
                who,
                membership,
                sql ->
                        PlanQueries.whole(sql, membership.council(), id, Words.today())
                                .map(
                                        whole ->
                                                new RatingsWriter(
                                                        membership,
                                                        whole,
                                                        PlanQueries.reportDays(
                                                                sql, membership.council(), id),
                                                        form))
                                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS)));
    }

    private RatingsPage table(
            SignedIn who,
            Membership membership,
            RatingsWriter writer,
            String banner,
            RatingsWriter.Fill fill) {
        var plan = writer.whole().plan().id();
        var as = writer.form().as().orElseThrow();
        var day = writer.form().sent().day("day").orElseThrow();
        var council = membership.council().value();
        return desk.read(
                who,
                membership,
                sql ->
                        writer.table(
                                banner,
                                ProgressQueries.givenFor(sql, council, plan, as, day),
                                ProgressQueries.givenBefore(sql, council, plan, as, day),
                                fill));
    }
}
