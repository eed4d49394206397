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

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A meeting of a board: change and remove. For editors. */
@Controller("/councils/{council}/boards/{board}/meetings")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MeetingEditController {

    private static final String EDIT = "boards/meetingEdit";

    private final Desk desk;

    MeetingEditController(Desk desk) {
        this.desk = desk;
    }

    @Get("/{meeting}/edit")
    HttpResponse<?> changing(
            Page frame, SignedIn who, Membership membership, String board, String meeting) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var page = changing(space, held, MeetingForm.of(held.meeting()));
        return HttpResponse.ok(framed(frame, space, held.board(), page).show(EDIT, page));
    }

    @Post("/{meeting}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            String meeting,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var form = MeetingForm.read(sent);
        var saved = save(who, space, held, form);
        var next = Space.done(space.meeting(held.meeting()), "meeting-changed");
        var page = changing(space, held, form);
        return Desk.answer(
                framed(frame, space, held.board(), page),
                EDIT,
                saved,
                next,
                saved == Saved.OVERTAKEN ? beside(page, who, space, held) : page);
    }

    private Saved save(SignedIn who, Space space, Desk.Held held, MeetingForm form) {
        try {
            return desk.save(
                    who,
                    space,
                    form.errors(),
                    sql ->
                            BoardWriting.changeMeeting(
                                            sql,
                                            space.council(),
                                            held.meeting().id(),
                                            form.day(),
                                            form.note(),
                                            form.version())
                                    ? Saved.DONE
                                    : Saved.OVERTAKEN);
        } catch (IntegrityConstraintViolationException alreadyThere) {
            return form.alreadyThere();
        }
    }

    @Post("/{meeting}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            String meeting,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var held = desk.held(who, space, board, meeting);
        var saved =
                desk.save(
                        who,
                        space,
                        List.of(),
                        sql -> remove(sql, space, held.meeting(), Typed.version(sent)));
        var page = changing(space, held, MeetingForm.of(held.meeting()));
        return Desk.answer(
                framed(frame, space, held.board(), page),
                EDIT,
                saved,
                Space.done(space.board(held.board().id()), "meeting-removed"),
                saved == Saved.OVERTAKEN ? beside(page, who, space, held) : page);
    }

    private static Saved remove(DSLContext sql, Space space, Meeting meeting, int version) {
        if (BoardWriting.isUsed(sql, space.council(), meeting.id())) {
            return Saved.wrong(
                    "remove",
                    "This meeting has decided something or was shown a version of a plan. Keep it");
        }
        return BoardWriting.removeMeeting(sql, space.council(), meeting.id(), version)
                ? Saved.DONE
                : Saved.OVERTAKEN;
    }

    private EditPage beside(EditPage page, SignedIn who, Space space, Desk.Held held) {
        return desk.read(
                        who,
                        space,
                        sql ->
                                BoardQueries.meeting(
                                        sql,
                                        space.council(),
                                        held.board().id(),
                                        held.meeting().id()))
                .map(now -> page.beside("meeting", MeetingForm.rows(now), now.version()))
                .orElseGet(
                        () ->
                                page.anew(
                                        "meeting",
                                        space.board(held.board().id()) + "/meetings",
                                        Desk.key()));
    }

    private static Page framed(Page frame, Space space, Board board, EditPage page) {
        return space.frame(frame, page.heading() + ", " + board.name(), board);
    }

    private static EditPage changing(Space space, Desk.Held held, MeetingForm form) {
        var address = space.meeting(held.meeting());
        return EditPage.changing(
                "Change the meeting of " + Days.words(held.meeting().heldOn()),
                held.board().name(),
                address,
                address,
                form.fields(),
                Set.of(),
                Map.of(),
                address + "/remove");
    }
}
