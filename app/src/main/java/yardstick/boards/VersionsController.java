package yardstick.boards;

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

import org.jspecify.annotations.Nullable;

import yardstick.plan.Plan;
import yardstick.plan.PlanQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The versions of a plan: the list, one of them, and freezing one, which administrators do. */
@Controller("/councils/{council}/plans/{plan}/versions")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class VersionsController {

    private static final String FREEZE = "boards/freeze";

    private final Desk desk;
    private final Vault vault;

    VersionsController(Desk desk, Vault vault) {
        this.desk = desk;
        this.vault = vault;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @Nullable @QueryValue("done") String done) {
        var space = new Space(membership);
        var found = plan(who, space, plan);
        var versions =
                desk.read(who, space, sql -> FrozenQueries.of(sql, space.council(), found.id()));
        var page =
                VersionsPage.of(
                        space,
                        found,
                        versions,
                        membership.role() == Role.ADMINISTRATOR,
                        done == null ? "" : done);
        return HttpResponse.ok(
                framed(frame, space, found, "Versions of " + found.title())
                        .show("boards/versions", page));
    }

    @Get("/{version}")
    HttpResponse<?> show(
            Page frame, SignedIn who, Membership membership, String plan, String version) {
        var space = new Space(membership);
        var found = plan(who, space, plan);
        var opened = desk.read(who, space, sql -> vault.open(sql, space, found.id(), version));
        var page = VersionPage.of(space, opened.frozen(), opened.plan());
        return HttpResponse.ok(
                framed(frame, space, found, page.title() + ", " + page.version())
                        .under("Versions", space.versions(found.id()))
                        .show("boards/version", page));
    }

    @Get("/new")
    HttpResponse<?> freezing(Page frame, SignedIn who, Membership membership, String plan) {
        var space = new Space(membership.asAdministrator());
        var found = plan(who, space, plan);
        var page =
                page(
                        space,
                        found,
                        new FreezeForm("", "", ""),
                        Desk.key(),
                        shown(who, space, found));
        return HttpResponse.ok(
                framed(frame, space, found, page.heading() + " of " + found.title())
                        .show(FREEZE, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> freeze(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asAdministrator());
        var found = plan(who, space, plan);
        var shown = shown(who, space, found);
        var form = FreezeForm.read(sent).on(shown.meetings());
        var id = Typed.key(sent);
        var saved = vault.freeze(who, space, found, id, form, shown.meetings());
        var page = page(space, found, form, id.toString(), shown);
        return Desk.answer(
                framed(frame, space, found, page.heading() + " of " + found.title()),
                FREEZE,
                saved,
                Space.done(space.versions(found.id()), "version-frozen"),
                page);
    }

    /** The boards that receive a plan, and their meetings. */
    private record Shown(List<Board> boards, List<Meeting> meetings) {}

    private Shown shown(SignedIn who, Space space, Plan plan) {
        return desk.read(
                who,
                space,
                sql -> {
                    var boards =
                            BoardQueries.boards(sql, space.council()).stream()
                                    .filter(b -> b.plans().contains(plan.id()))
                                    .toList();
                    var ids = boards.stream().map(Board::id).toList();
                    return new Shown(
                            boards,
                            BoardQueries.meetings(sql, space.council()).stream()
                                    .filter(m -> ids.contains(m.board()))
                                    .toList());
                });
    }

    private Plan plan(SignedIn who, Space space, String plan) {
        return desk.read(
                who,
                space,
                sql ->
                        PlanQueries.find(sql, space.council(), Space.id(plan))
                                .orElseThrow(Space::notThere));
    }

    private static Page framed(Page frame, Space space, Plan plan, String title) {
        return space.frameOfPlan(frame, title, plan.id(), plan.title());
    }

    private static EditPage page(Space space, Plan plan, FreezeForm form, String key, Shown shown) {
        return EditPage.adding(
                "Freeze a version",
                plan.title(),
                space.versions(plan.id()),
                space.versions(plan.id()),
                key,
                form.fields(),
                Set.of(),
                FreezeForm.choices(shown.boards(), shown.meetings()));
    }
}
