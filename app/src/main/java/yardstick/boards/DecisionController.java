package yardstick.boards;

import io.micronaut.http.HttpResponse;
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

import org.jspecify.annotations.Nullable;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a meeting decided or put off: write down and change. For editors. */
@Controller("/councils/{council}/boards/{board}/meetings/{meeting}/decisions")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DecisionController {

    private static final String EDIT = "boards/decision";

    private final Desk desk;

    DecisionController(Desk desk) {
        this.desk = desk;
    }

    @Get("/new")
    HttpResponse<?> adding(
            Page frame, SignedIn who, Membership membership, String board, String meeting) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var actions = actions(who, space, held, null);
        var page = adding(space, held, DecisionForm.EMPTY, Desk.key(), actions);
        return HttpResponse.ok(framed(frame, space, held, page).show(EDIT, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            String meeting,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var actions = actions(who, space, held, null);
        var form = DecisionForm.read(sent);
        var id = Typed.key(sent);
        var saved =
                desk.save(
                        who,
                        space,
                        form.errors(held.meeting().heldOn(), actions),
                        sql -> {
                            BoardWriting.addDecision(
                                    sql, space.council(), who, held.meeting().id(), id, form);
                            return Saved.DONE;
                        });
        var page = adding(space, held, form, id.toString(), actions);
        return Desk.answer(
                framed(frame, space, held, page),
                EDIT,
                saved,
                Space.done(space.meeting(held.meeting()), "decision-added"),
                page);
    }

    @Get("/{decision}")
    HttpResponse<?> changing(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            String meeting,
            String decision) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var found = decision(who, space, held, decision);
        var actions = actions(who, space, held, found.about());
        var page = changing(space, held, DecisionForm.of(found), found.id(), actions);
        return HttpResponse.ok(framed(frame, space, held, page).show(EDIT, page));
    }

    @Post("/{decision}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            String meeting,
            String decision,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var found = decision(who, space, held, decision);
        var actions = actions(who, space, held, found.about());
        var form = DecisionForm.read(sent);
        var saved =
                desk.save(
                        who,
                        space,
                        form.errors(held.meeting().heldOn(), actions),
                        sql ->
                                BoardWriting.changeDecision(
                                                sql,
                                                space.council(),
                                                held.meeting().id(),
                                                found.id(),
                                                form)
                                        ? Saved.DONE
                                        : Saved.OVERTAKEN);
        var page = changing(space, held, form, found.id(), actions);
        if (saved == Saved.OVERTAKEN) {
            var now = decision(who, space, held, decision);
            page = page.beside("decision", DecisionForm.rows(now), now.version());
        }
        return Desk.answer(
                framed(frame, space, held, page),
                EDIT,
                saved,
                Space.done(space.meeting(held.meeting()), "decision-changed"),
                page);
    }

    private Decision decision(SignedIn who, Space space, Desk.Held held, String decision) {
        return desk.read(
                who,
                space,
                sql ->
                        BoardQueries.decision(
                                        sql,
                                        space.council(),
                                        held.meeting().id(),
                                        Space.id(decision))
                                .orElseThrow(Space::notThere));
    }

    private List<Choice> actions(
            SignedIn who, Space space, Desk.Held held, Decision.@Nullable About about) {
        return desk.read(
                who,
                space,
                sql ->
                        DecisionForm.actions(
                                BoardQueries.actions(sql, space.council(), held.board().id()),
                                about));
    }

    private static Page framed(Page frame, Space space, Desk.Held held, EditPage page) {
        var title =
                "%s, %s of %s"
                        .formatted(
                                page.heading(),
                                held.board().name(),
                                Days.words(held.meeting().heldOn()));
        return space.frame(frame, title, held.board())
                .under(Days.words(held.meeting().heldOn()), space.meeting(held.meeting()));
    }

    private static EditPage adding(
            Space space, Desk.Held held, DecisionForm form, String key, List<Choice> actions) {
        var meeting = space.meeting(held.meeting());
        return EditPage.adding(
                "Write down a decision or deferral",
                caption(held),
                meeting + "/decisions",
                meeting,
                key,
                form.fields(),
                Set.of(),
                DecisionForm.choices(actions));
    }

    private static EditPage changing(
            Space space, Desk.Held held, DecisionForm form, UUID id, List<Choice> actions) {
        var meeting = space.meeting(held.meeting());
        return EditPage.changing(
                "Change a decision or deferral",
                caption(held),
                meeting + "/decisions/" + id,
                meeting,
                form.fields(),
                Set.of(),
                DecisionForm.choices(actions),
                "");
    }

    private static String caption(Desk.Held held) {
        return "%s, meeting of %s"
                .formatted(held.board().name(), Days.words(held.meeting().heldOn()));
    }
}
