package yardstick.boards;

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
import org.jspecify.annotations.Nullable;

import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.plan.PlanQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;
import java.util.Locale;

/** A frozen version of a plan beside the plan as it stands now, or beside another version. */
@Controller("/councils/{council}/plans/{plan}/versions/{version}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ComparisonController {

    private final Desk desk;
    private final Vault vault;
    private final Downloads downloads;

    ComparisonController(Desk desk, Vault vault, Downloads downloads) {
        this.desk = desk;
        this.vault = vault;
        this.downloads = downloads;
    }

    @Get("/compare")
    HttpResponse<?> compare(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String version,
            @Nullable @QueryValue("with") String with) {
        var space = new Space(membership);
        var both = desk.readOneMoment(who, space, sql -> both(sql, space, plan, version, with));
        var page =
                ComparisonPage.of(
                        space,
                        both.frozen(),
                        with == null ? "" : with,
                        both.then(),
                        both.now(),
                        both.versions());
        var title =
                "%s: %s beside %s".formatted(page.plan(), both.then().name(), both.now().name());
        return HttpResponse.ok(
                space.frameOfPlan(frame, title, both.frozen().plan(), page.plan())
                        .under("Versions", space.versions(both.frozen().plan()))
                        .show("boards/comparison", page));
    }

    @Get("/compare.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> download(
            SignedIn who,
            Membership membership,
            String plan,
            String version,
            String format,
            @Nullable @QueryValue("with") String with) {
        var space = new Space(membership);
        var both = desk.readOneMoment(who, space, sql -> both(sql, space, plan, version, with));
        return downloads.answer(
                ComparisonPage.download(space, both.then(), both.now()),
                Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    /** The two sides, the earlier first, and what else there is to compare with. */
    private record Both(
            Frozen frozen,
            ComparisonPage.Side then,
            ComparisonPage.Side now,
            List<Frozen> versions) {}

    private Both both(
            DSLContext sql, Space space, String plan, String version, @Nullable String with) {
        var id = Space.id(plan);
        var versions = FrozenQueries.of(sql, space.council(), id);
        var opened = vault.open(sql, space, id, version);
        var side = side(opened);
        if (with == null || with.isEmpty()) {
            var now =
                    PlanQueries.reported(sql, space.council(), id, Days.today())
                            .orElseThrow(Space::notThere);
            return new Both(
                    opened.frozen(),
                    side,
                    new ComparisonPage.Side("As it stands now", now),
                    versions);
        }
        var other = vault.open(sql, space, id, with);
        return other.frozen().presentedOn().isBefore(opened.frozen().presentedOn())
                ? new Both(opened.frozen(), side(other), side, versions)
                : new Both(opened.frozen(), side, side(other), versions);
    }

    private static ComparisonPage.Side side(Vault.Opened opened) {
        return new ComparisonPage.Side(opened.frozen().title(), opened.plan());
    }
}
