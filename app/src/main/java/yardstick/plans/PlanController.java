package yardstick.plans;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** One plan as a whole, one of its priorities with all that is in it, and its actions as a file. */
@Controller("/councils/{council}/plans/{plan}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PlanController {

    private final Tenancy tenancy;
    private final Downloads downloads;

    PlanController(Tenancy tenancy, Downloads downloads) {
        this.tenancy = tenancy;
        this.downloads = downloads;
    }

    @Get
    HttpResponse<?> show(
            Page frame, SignedIn who, Membership membership, String plan, HttpRequest<?> request) {
        var place = Place.of(membership);
        var where = new Where(place, Sent.idIn(plan));
        var asked = request.getParameters();
        var filter = filter(asked);
        var page =
                tenancy.read(
                        who,
                        membership,
                        sql -> {
                            var council = membership.council();
                            var overview =
                                    overview(
                                            standing(sql, membership, where.plan(), filter),
                                            filter);
                            return PlanPage.of(
                                    where,
                                    overview,
                                    PlanQueries.reportDays(sql, council, where.plan()),
                                    PlansQueries.calls(sql, council, where.plan()),
                                    Receiving.boards(sql, council, where.plan()),
                                    filter,
                                    number(asked.getFirst("page").orElse("")),
                                    Editing.of(where, overview.plan(), membership),
                                    banner(asked.getFirst("done").orElse("")));
                        });
        return HttpResponse.ok(
                Where.below(frame, place, page.question().replace(": is it on track?", ": plan"))
                        .withCharts()
                        .show("plans/show", page));
    }

    @Get("/priorities/{priority}")
    HttpResponse<?> priority(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String priority,
            @QueryValue(defaultValue = "") String done) {
        var where = new Where(Place.of(membership), Sent.idIn(plan));
        var whole =
                tenancy.read(
                        who, membership, sql -> whole(sql, membership, where.plan(), Filter.ALL));
        var found =
                whole.priorities().stream()
                        .filter(p -> p.id().equals(Sent.idIn(priority)))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var page =
                PriorityPage.of(
                        where,
                        new Overview(whole, Words.today()),
                        found,
                        Editing.of(where, whole, membership).may(),
                        banner(done));
        return HttpResponse.ok(
                where.below(frame, whole.plan(), "Priority " + found.position())
                        .show("plans/priority", page));
    }

    @Get("/actions.{format:" + Format.PATTERN + "}")
    HttpResponse<?> file(
            SignedIn who,
            Membership membership,
            String plan,
            String format,
            HttpRequest<?> request) {
        var filter = filter(request.getParameters());
        var whole =
                tenancy.read(
                        who, membership, sql -> whole(sql, membership, Sent.idIn(plan), filter));
        return downloads.answer(
                ActionsFile.of(membership.name(), overview(whole, filter)), Format.of(format));
    }

    private static WholePlan whole(
            DSLContext sql, Membership membership, UUID plan, Filter filter) {
        return PlanQueries.whole(
                        sql, membership.council(), plan, day(filter).orElseGet(Words::today))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static WholePlan standing(
            DSLContext sql, Membership membership, UUID plan, Filter filter) {
        return PlanQueries.standing(
                        sql, membership.council(), plan, day(filter).orElseGet(Words::today))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** An earlier report is looked at as on its day. */
    private static Overview overview(WholePlan plan, Filter filter) {
        var shown = plan.reports().now();
        return new Overview(
                plan, filter.report().isEmpty() || shown == null ? Words.today() : shown);
    }

    private static Filter filter(HttpParameters asked) {
        var report = asked.getFirst("report").orElse("").strip();
        return new Filter(
                isDay(report) ? report : "",
                asked.getFirst("priority").orElse(""),
                asked.getFirst("owner").orElse(""),
                asked.getFirst("rating").orElse(""),
                asked.getFirst("due").orElse(""),
                asked.getFirst("stale").isPresent() ? "yes" : "");
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Filter filter) {
        return filter.report().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(filter.report()));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    private static String banner(String done) {
        return switch (done) {
            case "added" -> "Saved";
            case "changed" -> "Changes saved";
            case "removed" -> "Removed";
            case "closed" -> "The plan is closed";
            case "opened" -> "The plan is open again";
            default -> "";
        };
    }
}
