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

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A meeting of a board: look at and add. */
@Controller("/councils/{council}/boards/{board}/meetings")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MeetingController {

    private static final String EDIT = "boards/meetingEdit";

    private final Desk desk;

    MeetingController(Desk desk) {
        this.desk = desk;
    }

    @Get("/{meeting}")
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            String meeting,
            @Nullable @QueryValue("done") String done) {
        var space = new Space(membership);
        var shown =
                desk.read(
                        who,
                        space,
                        sql -> page(sql, space, Desk.held(sql, space, board, meeting), done));
        return HttpResponse.ok(
                space.frame(frame, shown.heading() + ", " + shown.board())
                        .under(shown.board(), space.board(Space.id(board)))
                        .show("boards/meeting", shown));
    }

    private static MeetingPage page(
            DSLContext sql, Space space, Desk.Held held, @Nullable String done) {
        var board = held.board();
        var today = Days.today();
        var meetings = BoardQueries.meetings(sql, space.council(), board.id());
        var plans =
                BoardQueries.reported(sql, space.council(), today).stream()
                        .filter(p -> board.plans().contains(p.plan()))
                        .toList();
        var due =
                Schedule.of(board, meetings, plans, today).sittings().stream()
                        .filter(s -> s.meeting().equals(held.meeting()))
                        .findFirst()
                        .map(Schedule.Sitting::due)
                        .orElse(List.of());
        return MeetingPage.of(
                space,
                held,
                meetings,
                BoardQueries.decisions(sql, space.council(), board.id()),
                due,
                FrozenQueries.presentedAt(sql, space.council(), held.meeting().id()),
                done == null ? "" : done);
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, SignedIn who, Membership membership, String board) {
        var space = new Space(membership.asEditor());
        var found = desk.board(who, space, board);
        var page = adding(space, found, new MeetingForm("", "", 0), Desk.key());
        return HttpResponse.ok(framed(frame, space, found, page).show(EDIT, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var found = desk.board(who, space, board);
        var form = MeetingForm.read(sent);
        var id = Typed.key(sent);
        var saved =
                desk.save(
                        who,
                        space,
                        form.errors(),
                        sql ->
                                BoardWriting.addMeeting(
                                                sql,
                                                space.council(),
                                                found.id(),
                                                id,
                                                form.day(),
                                                form.note())
                                        ? Saved.DONE
                                        : form.alreadyThere());
        var page = adding(space, found, form, id.toString());
        return Desk.answer(
                framed(frame, space, found, page),
                EDIT,
                saved,
                Space.done(space.meeting(found.id(), id), "meeting-added"),
                page);
    }

    private static Page framed(Page frame, Space space, Board board, EditPage page) {
        return space.frame(frame, page.heading() + ", " + board.name(), board);
    }

    private static EditPage adding(Space space, Board board, MeetingForm form, String key) {
        return EditPage.adding(
                "Add a meeting",
                board.name(),
                space.board(board.id()) + "/meetings",
                space.board(board.id()),
                key,
                form.fields(),
                Set.of(),
                Map.of());
    }
}
