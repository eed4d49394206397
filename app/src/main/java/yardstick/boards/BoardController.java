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

import yardstick.boards.BoardPage.Part;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a board needs to know in one minute. */
@Controller("/councils/{council}/boards/{board}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardController {

    private static final String VIEW = "boards/show";

    private final Desk desk;

    BoardController(Desk desk) {
        this.desk = desk;
    }

    /** What was asked for: the day to look at, and since when. */
    private record Asked(String at, String since, String done) {

        LocalDate day() {
            return Days.read(at).orElse(Days.today());
        }

        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            if (!at.isEmpty() && Days.read(at).isEmpty()) {
                errors.add(new FieldError("at", "Enter the day to look at, such as 13/2/2018"));
            }
            if (!since.isEmpty()
                    && Days.read(since).filter(from -> from.isBefore(day())).isEmpty()) {
                errors.add(new FieldError("since", "Choose a meeting before " + Days.words(day())));
            }
            return errors;
        }
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String board,
            @Nullable @QueryValue("at") String at,
            @Nullable @QueryValue("since") String since,
            @Nullable @QueryValue("done") String done) {
        var space = new Space(membership);
        var asked = new Asked(text(at), text(since), text(done));
        var page =
                desk.readOneMoment(
                        who, space, sql -> page(sql, space, Desk.board(sql, space, board), asked));
        var framed = space.frame(frame, page.name());
        return asked.errors().isEmpty()
                ? HttpResponse.ok(framed.show(VIEW, page))
                : HttpResponse.unprocessableEntity()
                        .body(framed.withErrors(asked.errors()).show(VIEW, page));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static BoardPage page(DSLContext sql, Space space, Board board, Asked asked) {
        var day = asked.day();
        var council = space.council();
        var meetings = BoardQueries.meetings(sql, council, board.id());
        var plans = plans(sql, space, board, day);
        var since = since(asked, meetings);
        var changes = since.map(from -> Changes.between(sql, council, plans, from, day));
        var decisions = BoardQueries.decisions(sql, council, board.id());
        var reported =
                BoardQueries.reported(sql, council, day).stream()
                        .filter(p -> board.plans().contains(p.plan()))
                        .toList();
        var writer = BoardWriter.of(space, day, plans);
        return new BoardPage(
                board.name(),
                banner(asked.done()),
                writer.minute(changes),
                asked.at().isEmpty() ? "" : asked.at(),
                asked.since(),
                choices(meetings, day),
                space.board(board.id()),
                List.of(
                        writer.standing(),
                        writer.offTrackPart(),
                        writer.withoutEvidencePart(),
                        writer.differencesPart(),
                        open(space, decisions, day),
                        next(space, board, meetings, reported, day)),
                changes.map(new ChangeRows(space)::changes).orElse(List.of()),
                changes.map(ChangeRows::told)
                        .map(Days::starting)
                        .orElse("There was no meeting before this day to count from"),
                since.map(from -> "What has changed since " + Days.words(from) + "?")
                        .orElse("What has changed since the last meeting?"),
                links(space, board));
    }

    private static List<WholePlan> plans(DSLContext sql, Space space, Board board, LocalDate day) {
        return board.plans().stream()
                .flatMap(plan -> PlanQueries.whole(sql, space.council(), plan, day).stream())
                .sorted(Comparator.comparing(whole -> whole.plan().title()))
                .toList();
    }

    /** Since the day that was asked for, or since the last meeting before the day looked at. */
    private static Optional<LocalDate> since(Asked asked, List<Meeting> meetings) {
        return Days.read(asked.since())
                .filter(from -> from.isBefore(asked.day()))
                .or(
                        () ->
                                meetings.stream()
                                        .map(Meeting::heldOn)
                                        .filter(day -> day.isBefore(asked.day()))
                                        .max(LocalDate::compareTo));
    }

    private static List<Choice> choices(List<Meeting> meetings, LocalDate day) {
        return Stream.concat(
                        Stream.of(Choice.of("", "The meeting before")),
                        meetings.reversed().stream()
                                .filter(m -> m.heldOn().isBefore(day))
                                .map(m -> Choice.of(m.heldOn().toString(), Days.words(m.heldOn()))))
                .toList();
    }

    private static Part open(Space space, List<Decision> decisions, LocalDate day) {
        var open = decisions.stream().filter(d -> d.isOpen() && !d.heldOn().isAfter(day)).toList();
        long late = open.stream().filter(d -> d.until() != null && d.until().isBefore(day)).count();
        return Part.of(
                "decisions",
                "What is decided or deferred and still open?",
                open.isEmpty()
                        ? "Nothing is open"
                        : Days.starting(
                                "%s, %s overdue"
                                        .formatted(
                                                Days.number(open.size(), "item"),
                                                late == 0 ? "none" : String.valueOf(late))),
                DecisionRows.listing(space, "Decisions and deferrals that are open", open, day));
    }

    private static Part next(
            Space space, Board board, List<Meeting> meetings, List<Reported> plans, LocalDate day) {
        var calendar = Calendar.of(List.of(board), meetings, plans, List.of(), day);
        var coming = calendar.toCome().stream().filter(e -> e.board() != null).findFirst();
        long overdue = plans.stream().filter(p -> p.isOverdue(day)).count();
        return Part.of(
                "meetings",
                "When does it meet, and what is due?",
                "%s; %s"
                        .formatted(
                                coming.map(
                                                e ->
                                                        "%s %s"
                                                                .formatted(
                                                                        e.what()
                                                                                        == Calendar
                                                                                                .What
                                                                                                .SET
                                                                                ? "Next on"
                                                                                : "No meeting set; by its rhythm",
                                                                        Days.words(e.on())))
                                        .orElse("No meeting is set"),
                                overdue == 0
                                        ? "no report is overdue"
                                        : Days.number(overdue, "report") + " overdue"),
                new CalendarWriter(space, calendar).all());
    }

    private static List<Choice> links(Space space, Board board) {
        var address = space.board(board.id());
        return space.mayEdit()
                ? List.of(
                        Choice.of(address + "/meetings/new", "Add a meeting"),
                        Choice.of(address + "/proposed", "Add the next meetings by the rhythm"),
                        Choice.of(address + "/edit", "Change the board"))
                : List.of();
    }

    private static String banner(String done) {
        return switch (done) {
            case "meetings-added" -> "The meetings have been added.";
            case "meeting-removed" -> "The meeting has been removed.";
            default -> "";
        };
    }
}
