package yardstick.boards;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.claims.Lines;
import yardstick.comparison.Catalogue;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what is to be known in one minute: of one board, or of all plans of a council. */
@Singleton
class Minute {

    private final Desk desk;
    private final Lines lines;

    Minute(Desk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    /**
     * Whose minute it is.
     *
     * @param caption the question of the page
     * @param name what the page is called
     * @param address where it lies
     * @param one whether it is one board's
     * @param boards whose meetings and decisions count
     * @param plans the plans that are told
     * @param links what can be done
     */
    private record Whose(
            String caption,
            String name,
            String address,
            boolean one,
            List<Board> boards,
            List<UUID> plans,
            List<Choice> links) {

        boolean has(UUID board) {
            return boards.stream().anyMatch(b -> b.id().equals(board));
        }
    }

    /** What one moment of the council's space holds. */
    private record Read(
            Whose whose,
            List<Meeting> meetings,
            List<WholePlan> plans,
            Optional<LocalDate> since,
            Optional<Changes> changes,
            List<Decision> decisions,
            List<Reported> reported) {}

    /** Of one board. */
    BoardPage of(SignedIn who, Space space, Catalogue catalogue, String board, Asked asked) {
        var read =
                desk.readOneMoment(
                        who,
                        space,
                        sql -> read(sql, space, of(space, Desk.board(sql, space, board)), asked));
        return page(who, space, catalogue, read, asked);
    }

    /** Of all plans of the council, whichever boards receive them, or none. */
    BoardPage ofAll(SignedIn who, Space space, Catalogue catalogue, Asked asked) {
        var read =
                desk.readOneMoment(who, space, sql -> read(sql, space, ofAll(sql, space), asked));
        return page(who, space, catalogue, read, asked);
    }

    private static Whose of(Space space, Board board) {
        var address = space.board(board.id());
        return new Whose(
                "What does the board need to know?",
                board.name(),
                address,
                true,
                List.of(board),
                board.plans(),
                links(space, address));
    }

    private static Whose ofAll(DSLContext sql, Space space) {
        return new Whose(
                "What is there to know of all your plans?",
                "All plans",
                space.allPlans(),
                false,
                BoardQueries.boards(sql, space.council()),
                BoardQueries.reported(sql, space.council(), Days.today()).stream()
                        .map(Reported::plan)
                        .toList(),
                List.of());
    }

    private static Read read(DSLContext sql, Space space, Whose whose, Asked asked) {
        var council = space.council();
        var meetings =
                BoardQueries.meetings(sql, council).stream()
                        .filter(meeting -> whose.has(meeting.board()))
                        .toList();
        var plans = plans(sql, space, whose, asked.day());
        var since = since(asked, meetings);
        return new Read(
                whose,
                meetings,
                plans,
                since,
                since.map(from -> Changes.between(sql, council, plans, from, asked.day())),
                BoardQueries.decisions(sql, council).stream()
                        .filter(decision -> whose.has(decision.board()))
                        .toList(),
                BoardQueries.reported(sql, council, asked.day()).stream()
                        .filter(plan -> whose.plans().contains(plan.plan()))
                        .toList());
    }

    private static List<WholePlan> plans(DSLContext sql, Space space, Whose whose, LocalDate day) {
        return whose.plans().stream()
                .flatMap(plan -> PlanQueries.whole(sql, space.council(), plan, day).stream())
                .sorted(Comparator.comparing(whole -> whole.plan().title()))
                .toList();
    }

    private BoardPage page(SignedIn who, Space space, Catalogue catalogue, Read read, Asked asked) {
        var day = asked.day();
        var whose = read.whose();
        var changes = read.changes();
        var working =
                WorkingWriter.of(space, day, read.plans(), lines(who, space, catalogue, read));
        var writer = BoardWriter.of(space, day, read.plans());
        var after = new AfterWriter(space, day);
        return new BoardPage(
                whose.caption(),
                whose.name(),
                banner(asked.done()),
                "%s %s.".formatted(writer.minute(changes), working.answer()),
                asked.at(),
                asked.since(),
                whose.one() ? choices(read.meetings(), day) : List.of(),
                whose.address(),
                List.of(
                        writer.standing(),
                        writer.offTrackPart(),
                        writer.withoutEvidencePart(),
                        working.working(),
                        working.doneInVain(),
                        writer.differencesPart()),
                List.of(
                        after.open(read.decisions()),
                        after.next(whose.boards(), read.meetings(), read.reported())),
                changes.map(new ChangeRows(space)::changes).orElse(List.of()),
                changes.map(ChangeRows::told)
                        .map(Days::starting)
                        .orElse("There was no meeting before this day to count from"),
                read.since()
                        .map(from -> "What has changed since " + Days.words(from) + "?")
                        .orElse("What has changed since the last meeting?"),
                whose.links());
    }

    /** Read when the moment is over: they are read in transactions of their own. */
    private Lines.Found lines(SignedIn who, Space space, Catalogue catalogue, Read read) {
        var measures =
                read.plans().stream()
                        .flatMap(WholePlan::actions)
                        .flatMap(action -> action.measures().stream())
                        .toList();
        var council = catalogue.findCouncil(space.membership().code()).orElseThrow(Space::notThere);
        return lines.of(who, space.membership(), catalogue, council, measures);
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
                                .map(Meeting::heldOn)
                                .filter(held -> held.isBefore(day))
                                .map(held -> Choice.of(held.toString(), Days.words(held))))
                .toList();
    }

    private static List<Choice> links(Space space, String address) {
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
