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
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Section;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A council's boards: the list with what is due, and the calendar. */
@Controller("/councils/{council}/boards")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CalendarController {

    private final Tenancy tenancy;
    private final Downloads downloads;

    CalendarController(Tenancy tenancy, Downloads downloads) {
        this.tenancy = tenancy;
        this.downloads = downloads;
    }

    @Get
    HttpResponse<?> list(
            Page frame,
            SignedIn who,
            Membership membership,
            @Nullable @QueryValue("done") String done) {
        var space = new Space(membership);
        var today = Days.today();
        var page =
                tenancy.read(
                        who,
                        membership,
                        sql -> {
                            var boards = BoardQueries.boards(sql, space.council());
                            var plans = BoardQueries.reported(sql, space.council(), today);
                            var calendar = calendar(sql, space.council(), boards, plans, today);
                            return ListPage.of(space, boards, plans, calendar);
                        });
        return HttpResponse.ok(
                frame.titled("Boards: " + space.place().name())
                        .in(space.place(), Section.PLANS)
                        .under(space.place().name(), space.place().href())
                        .show("boards/list", page.done(done == null ? "" : done)));
    }

    @Get("/calendar")
    HttpResponse<?> calendar(Page frame, SignedIn who, Membership membership) {
        var space = new Space(membership);
        return HttpResponse.ok(
                space.frame(frame, "Calendar of boards")
                        .show("boards/calendar", CalendarPage.of(space, calendar(who, space))));
    }

    @Get("/calendar.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> download(SignedIn who, Membership membership, String format) {
        var space = new Space(membership);
        return downloads.answer(
                new CalendarWriter(space, calendar(who, space)).download(),
                Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    private Calendar calendar(SignedIn who, Space space) {
        var today = Days.today();
        return tenancy.read(
                who,
                space.membership(),
                sql ->
                        calendar(
                                sql,
                                space.council(),
                                BoardQueries.boards(sql, space.council()),
                                BoardQueries.reported(sql, space.council(), today),
                                today));
    }

    private static Calendar calendar(
            DSLContext sql,
            CouncilId council,
            List<Board> boards,
            List<Reported> plans,
            LocalDate today) {
        return Calendar.of(
                boards,
                BoardQueries.meetings(sql, council),
                plans,
                BoardQueries.decisions(sql, council),
                today);
    }
}
