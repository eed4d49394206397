package yardstick.boards;

import yardstick.boards.Calendar.Entry;
import yardstick.boards.Listing.Spot;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a calendar in rows: on a page and in a file. */
record CalendarWriter(Space space, Calendar calendar) {

    private static final List<String> HEADINGS = List.of("Day", "What", "Whose", "To be reported");

    Listing overdue() {
        return listing("What is overdue", calendar.overdue());
    }

    Listing toCome() {
        return listing("What is to come", calendar.toCome());
    }

    Listing held() {
        return listing("Meetings held", calendar.held());
    }

    /** To come first, then what was held, the latest first. */
    Listing all() {
        return listing(
                "Meetings and reports",
                Stream.of(calendar.overdue(), calendar.toCome(), calendar.held())
                        .flatMap(List::stream)
                        .toList());
    }

    private Listing listing(String caption, List<Entry> entries) {
        return Listing.of(caption, HEADINGS, entries.stream().map(this::row).toList());
    }

    private List<Spot> row(Entry entry) {
        var meeting = entry.meeting();
        var day = Days.words(entry.on());
        return List.of(
                meeting == null ? Spot.of(day) : Spot.link(day, space.meeting(meeting)),
                what(entry),
                whose(entry),
                due(entry));
    }

    private Spot what(Entry entry) {
        var text = entry.what().text();
        var back = entry.back();
        var spot =
                entry.isOverdue(calendar.today())
                        ? Spot.tag(text + ", overdue", "red")
                        : Spot.of(text);
        return back == null ? spot : spot.noting(back.body());
    }

    private Spot whose(Entry entry) {
        var board = entry.board();
        var back = entry.back();
        if (board != null) {
            return back == null
                    ? Spot.link(board.name(), space.board(board.id()))
                    : Spot.link(
                            "%s of %s".formatted(board.name(), Days.words(back.heldOn())),
                            space.meeting(back.board(), back.meeting()));
        }
        var plan = entry.due().getFirst();
        return Spot.link(plan.title(), space.plan(plan.plan()));
    }

    private static Spot due(Entry entry) {
        if (entry.what() == Calendar.What.REPORT_DUE) {
            var plan = entry.due().getFirst();
            return Spot.of(Days.starting(plan.rhythm().text()))
                    .noting(
                            plan.last() == null
                                    ? "Never reported"
                                    : "Last reported for " + Days.words(plan.last()));
        }
        return Spot.of(titles(entry));
    }

    private static String titles(Entry entry) {
        return entry.due().stream().map(Reported::title).collect(Collectors.joining(", "));
    }

    /** All of it as a file. */
    Download download() {
        var rows = new ArrayList<List<Cell>>();
        for (var entry : calendar.entries()) {
            var board = entry.board();
            var back = entry.back();
            rows.add(
                    List.of(
                            Cell.of(entry.on().toString()),
                            Cell.of(
                                    entry.what().text()
                                            + (entry.isOverdue(calendar.today())
                                                    ? ", overdue"
                                                    : "")),
                            Cell.of(board == null ? "" : board.name()),
                            Cell.of(titles(entry)),
                            Cell.of(back == null ? "" : back.body())));
        }
        return new Download(
                "board calendar " + space.place().code(),
                "Meetings, reports due and what comes back: " + space.place().name(),
                List.of("Day", "What", "Board", "Plans to be reported", "What comes back"),
                rows,
                new Download.Notes(
                        "Yardstick, %s’s own space, %s"
                                .formatted(space.place().name(), Days.words(calendar.today())),
                        "Not published: for the council alone",
                        List.of()));
    }
}
