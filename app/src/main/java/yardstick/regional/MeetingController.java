package yardstick.regional;

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

import yardstick.comparison.Catalogues;
import yardstick.region.BoardQueries;
import yardstick.region.BoardQueries.Meeting;
import yardstick.region.BoardQueries.Written;
import yardstick.region.RegionalBoard;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendar of a regional board, for the people who sit on it. */
@Controller("/regions/{region}/board/meetings")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MeetingController {

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    MeetingController(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    @Get
    HttpResponse<?> list(Page frame, SignedIn who, String region) {
        var board = RegionalBoard.of(catalogues.current(), who, region);
        var page =
                MeetingsPage.of(
                        board, tenancy.shared(who, sql -> BoardQueries.meetings(sql, board.id())));
        return HttpResponse.ok(
                below(frame, board, "Calendar of the board of " + board.region().name())
                        .show("regional/meetings", page));
    }

    @Get("/new")
    HttpResponse<?> adding(Page frame, SignedIn who, String region) {
        var board = board(who, region);
        return shown(frame, HttpStatus.OK, board, MeetingForm.empty(), "", List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Page frame, SignedIn who, String region, @Body Map<String, Object> sent) {
        return write(frame, who, board(who, region), MeetingForm.read(sent));
    }

    @Get("/{meeting}")
    HttpResponse<?> changing(Page frame, SignedIn who, String region, String meeting) {
        var board = board(who, region);
        var there = find(who, board, meeting).orElseThrow(MeetingController::notThere);
        return shown(frame, HttpStatus.OK, board, MeetingForm.of(there), "", List.of());
    }

    @Post("/{meeting}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            Page frame,
            SignedIn who,
            String region,
            String meeting,
            @Body Map<String, Object> sent) {
        return write(frame, who, board(who, region), MeetingForm.read(sent).named(meeting));
    }

    @Post("/{meeting}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            Page frame,
            SignedIn who,
            String region,
            String meeting,
            @Body Map<String, Object> sent) {
        var board = board(who, region);
        var there = find(who, board, meeting).orElseThrow(MeetingController::notThere);
        var written =
                tenancy.people(
                        who,
                        sql ->
                                BoardQueries.remove(
                                        sql, board.id(), there.id(), Typed.version(sent)));
        return written == Written.SAVED
                ? done(board)
                : overtaken(frame, who, board, MeetingForm.of(there));
    }

    private HttpResponse<?> write(Page frame, SignedIn who, RegionalBoard board, MeetingForm form) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return shown(frame, HttpStatus.UNPROCESSABLE_ENTITY, board, form, "", errors);
        }
        var written =
                tenancy.people(who, sql -> BoardQueries.write(sql, board.id(), form.meeting()));
        return written == Written.SAVED ? done(board) : overtaken(frame, who, board, form);
    }

    /** Somebody was quicker: theirs as it is now above what was typed. */
    private HttpResponse<?> overtaken(
            Page frame, SignedIn who, RegionalBoard board, MeetingForm typed) {
        var now = find(who, board, typed.id());
        var form = now.map(m -> typed.at(m.version())).orElseGet(typed::anew);
        var words =
                now.map(m -> "%s %s".formatted(MeetingForm.of(m).day(), m.subject()).strip())
                        .orElse("Somebody has removed it");
        return shown(frame, HttpStatus.CONFLICT, board, form, words, List.of());
    }

    private RegionalBoard board(SignedIn who, String region) {
        return RegionalBoard.of(catalogues.current(), who, region).asBoard();
    }

    private Optional<Meeting> find(SignedIn who, RegionalBoard board, String meeting) {
        return tenancy.shared(who, sql -> BoardQueries.meetings(sql, board.id())).stream()
                .filter(each -> each.id().toString().equals(meeting))
                .findFirst();
    }

    private static HttpResponse<?> done(RegionalBoard board) {
        return HttpResponse.seeOther(URI.create(board.path() + "?done=meeting"));
    }

    private static HttpResponse<?> shown(
            Page frame,
            HttpStatus status,
            RegionalBoard board,
            MeetingForm form,
            String now,
            List<FieldError> errors) {
        var page = MeetingPage.of(board, form, now);
        return HttpResponse.status(status)
                .body(
                        below(frame, board, page.heading())
                                .withErrors(errors)
                                .show("regional/meeting", page));
    }

    private static Page below(Page frame, RegionalBoard board, String title) {
        return frame.titled(title).under("The board of " + board.region().name(), board.path());
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
