package yardstick.boards;

import yardstick.boards.Listing.Spot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Exactly what {@code boards/list.jte} prints.
 *
 * @param heading what the lists below come to
 * @param banner what has just been done; empty for nothing
 * @param add where to add a board; empty for who may not
 * @param all where all plans are looked at together
 * @param calendar where the whole calendar is
 * @param boards the boards
 * @param overdue what is overdue
 * @param toCome what is to come
 */
public record ListPage(
        String heading,
        String banner,
        String add,
        String all,
        String calendar,
        Listing boards,
        Listing overdue,
        Listing toCome) {

    private static final List<String> HEADINGS = List.of("Board", "Meets", "Receives", "Next");

    static ListPage of(Space space, List<Board> boards, List<Reported> plans, Calendar calendar) {
        var writer = new CalendarWriter(space, calendar);
        var overdue = writer.overdue();
        return new ListPage(
                heading(boards, overdue),
                "",
                space.mayEdit() ? space.boards() + "/new" : "",
                space.allPlans(),
                space.boards() + "/calendar",
                Listing.of(
                        "Boards",
                        HEADINGS,
                        boards.stream().map(b -> row(space, b, plans, calendar)).toList()),
                overdue,
                writer.toCome());
    }

    private static String heading(List<Board> boards, Listing overdue) {
        if (boards.isEmpty()) {
            return "No board receives your plans yet";
        }
        return overdue.isEmpty()
                ? "%s, and nothing is overdue"
                        .formatted(Days.starting(Days.number(boards.size(), "board")))
                : "%s, and %s overdue"
                        .formatted(
                                Days.starting(Days.number(boards.size(), "board")),
                                overdue.rows().size() == 1
                                        ? "1 thing is"
                                        : overdue.rows().size() + " things are");
    }

    private static List<Spot> row(
            Space space, Board board, List<Reported> plans, Calendar calendar) {
        var received =
                plans.stream()
                        .filter(p -> board.plans().contains(p.plan()))
                        .map(Reported::title)
                        .collect(Collectors.joining(", "));
        var next =
                calendar.toCome().stream()
                        .filter(e -> board.equals(e.board()) && e.back() == null)
                        .findFirst();
        return List.of(
                Spot.link(board.name(), space.board(board.id())),
                Spot.of(Days.starting(board.rhythm().text())),
                Spot.of(received.isEmpty() ? "No plan yet" : received),
                next.map(
                                e ->
                                        Spot.of(Days.words(e.on()))
                                                .noting(
                                                        e.what() == Calendar.What.EXPECTED
                                                                ? "By rhythm, not set"
                                                                : ""))
                        .orElse(Spot.of("No meeting set")));
    }

    ListPage done(String what) {
        return new ListPage(
                heading,
                switch (what) {
                    case "board-added" -> "The board has been added.";
                    case "board-changed" -> "The board has been changed.";
                    default -> "";
                },
                add,
                all,
                calendar,
                boards,
                overdue,
                toCome);
    }
}
