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

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The next days on which a board meets by its rhythm, to be taken over. For editors. */
@Controller("/councils/{council}/boards/{board}/proposed")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProposedController {

    private static final String VIEW = "boards/proposed";
    private static final int PROPOSED = 6;

    /** As many as a year of months, twice over. */
    private static final int MOST = 24;

    private final Desk desk;

    ProposedController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> propose(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            @Nullable @QueryValue("from") String from) {
        var space = new Space(membership.asEditor());
        var found = desk.board(who, space, board);
        var first = from == null ? "" : from.strip();
        var days = proposed(found, first, meetings(who, space, found));
        var page = page(space, found, first, days, days.stream().map(LocalDate::toString).toList());
        var framed = space.frame(frame, page.heading() + ", " + found.name(), found);
        return first.isEmpty() || Days.read(first).isPresent()
                ? HttpResponse.ok(framed.show(VIEW, page))
                : HttpResponse.unprocessableEntity()
                        .body(
                                framed.withErrors(
                                                List.of(
                                                        new FieldError(
                                                                "from",
                                                                "Enter the first day, such as 13/2/2018")))
                                        .show(VIEW, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            @Body Map<String, Object> sent) {
        var space = new Space(membership.asEditor());
        var found = desk.board(who, space, board);
        var ticked = Typed.all(sent, "day");
        var days = ticked.stream().flatMap(day -> Days.read(day).stream()).limit(MOST).toList();
        var errors =
                days.isEmpty() || days.size() < ticked.size()
                        ? List.of(new FieldError("day", "Tick the days on which the board meets"))
                        : List.<FieldError>of();
        var saved =
                desk.save(
                        who,
                        space,
                        errors,
                        sql -> {
                            BoardWriting.addMeetings(sql, space.council(), found.id(), days);
                            return Saved.DONE;
                        });
        var first = Typed.line(sent, "from");
        var page =
                page(
                        space,
                        found,
                        first,
                        proposed(found, first, meetings(who, space, found)),
                        ticked);
        return Desk.answer(
                space.frame(frame, page.heading() + ", " + found.name(), found),
                VIEW,
                saved,
                Space.done(space.board(found.id()), "meetings-added"),
                page);
    }

    private List<Meeting> meetings(SignedIn who, Space space, Board board) {
        return desk.read(
                who, space, sql -> BoardQueries.meetings(sql, space.council(), board.id()));
    }

    /** After the last meeting by the rhythm; from a first day where somebody names one. */
    static List<LocalDate> proposed(Board board, String from, List<Meeting> meetings) {
        var first = Days.read(from);
        if (first.isPresent()) {
            return Schedule.from(board.rhythm(), first.get(), PROPOSED);
        }
        return meetings.isEmpty()
                ? List.of()
                : Schedule.following(
                        board.rhythm(),
                        meetings.getLast().heldOn(),
                        meetings.getLast().heldOn(),
                        PROPOSED);
    }

    private static EditPage page(
            Space space, Board board, String from, List<LocalDate> days, List<String> ticked) {
        var address = space.board(board.id()) + "/proposed";
        return EditPage.adding(
                "Add the next meetings",
                board.name(),
                address,
                space.board(board.id()),
                "",
                Map.of("from", from, "rhythm", board.rhythm().text()),
                new HashSet<>(ticked),
                Map.of(
                        "day",
                        days.stream()
                                .map(day -> Choice.of(day.toString(), Days.weekday(day)))
                                .toList()));
    }
}
