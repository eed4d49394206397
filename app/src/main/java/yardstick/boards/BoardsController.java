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

import org.jooq.exception.IntegrityConstraintViolationException;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A council's boards: add and change. For its editors. */
@Controller("/councils/{council}/boards")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardsController {

    private static final String EDIT = "boards/edit";

    private final Desk desk;

    BoardsController(Desk desk) {
        this.desk = desk;
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, SignedIn who, Membership membership) {
        var space = new Space(membership.asEditor());
        var page = adding(space, BoardForm.EMPTY, Desk.key(), plans(who, space));
        return HttpResponse.ok(space.frame(frame, page.heading()).show(EDIT, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var form = BoardForm.read(sent);
        var id = Typed.key(sent);
        var plans = plans(who, space);
        var saved =
                desk.save(
                        who,
                        space,
                        form.errors(plans),
                        sql ->
                                BoardWriting.addBoard(sql, space.council(), id, form)
                                        ? Saved.DONE
                                        : alreadyThere(form));
        var page = adding(space, form, id.toString(), plans);
        return Desk.answer(
                space.frame(frame, page.heading()),
                EDIT,
                saved,
                Space.done(space.boards(), "board-added"),
                page);
    }

    @Get("/{board}/edit")
    HttpResponse<?> changing(Page frame, SignedIn who, Membership membership, String board) {
        var space = new Space(membership.asEditor());
        var found = desk.board(who, space, board);
        var page = changing(space, BoardForm.of(found), found, plans(who, space));
        return HttpResponse.ok(space.frame(frame, page.heading(), found).show(EDIT, page));
    }

    @Post("/{board}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var form = BoardForm.read(sent);
        var found = desk.board(who, space, board);
        var plans = plans(who, space);
        var saved = save(who, space, found.id(), form, plans);
        var page = changing(space, form, found, plans);
        if (saved == Saved.OVERTAKEN) {
            var now = desk.board(who, space, board);
            page = page.beside("board", BoardForm.rows(now, plans), now.version());
        }
        return Desk.answer(
                space.frame(frame, page.heading(), found),
                EDIT,
                saved,
                Space.done(space.boards(), "board-changed"),
                page);
    }

    private Saved save(
            SignedIn who, Space space, UUID board, BoardForm form, List<Reported> plans) {
        try {
            return desk.save(
                    who,
                    space,
                    form.errors(plans),
                    sql ->
                            BoardWriting.changeBoard(sql, space.council(), board, form)
                                    ? Saved.DONE
                                    : Saved.OVERTAKEN);
        } catch (IntegrityConstraintViolationException refused) {
            return "23505".equals(refused.sqlState())
                    ? alreadyThere(form)
                    : Saved.wrong("plan", "A plan has been closed meanwhile. Tick again and save");
        }
    }

    private static Saved alreadyThere(BoardForm form) {
        return Saved.wrong(
                "name",
                "There is a board called “%s” already. Change that one, or choose another name"
                        .formatted(form.name()));
    }

    private List<Reported> plans(SignedIn who, Space space) {
        return desk.read(
                who, space, sql -> BoardQueries.reported(sql, space.council(), Days.today()));
    }

    private static EditPage adding(Space space, BoardForm form, String key, List<Reported> plans) {
        return EditPage.adding(
                "Add a board",
                "Boards",
                space.boards(),
                space.boards(),
                key,
                form.fields(),
                form.tickedPlans(),
                BoardForm.choices(plans));
    }

    private static EditPage changing(
            Space space, BoardForm form, Board board, List<Reported> plans) {
        return EditPage.changing(
                "Change the board " + board.name(),
                "Boards",
                space.board(board.id()),
                space.board(board.id()),
                form.fields(),
                form.tickedPlans(),
                BoardForm.choices(plans),
                "");
    }
}
