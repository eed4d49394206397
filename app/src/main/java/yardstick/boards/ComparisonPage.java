package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.boards.Comparison.Change;
import yardstick.boards.Comparison.What;
import yardstick.boards.Listing.Spot;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.plan.Action;
import yardstick.plan.Priority;
import yardstick.plan.Score;
import yardstick.plan.WholePlan;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exactly what {@code boards/comparison.jte} prints.
 *
 * @param plan what the plan is called
 * @param heading what differs, counted
 * @param then what the earlier version is called
 * @param now what the later one is called
 * @param action where the choice is sent
 * @param choices versions to compare with
 * @param chosen the one that is
 * @param scores means then and now
 * @param changes what differs, part by part
 * @param download where the same is as a file, without its ending
 * @param query what the file's address ends in
 */
public record ComparisonPage(
        String plan,
        String heading,
        String then,
        String now,
        String action,
        List<Choice> choices,
        String chosen,
        Listing scores,
        Listing changes,
        String download,
        String query) {

    private static final List<String> HEADINGS = List.of("Of what", "What", "Then", "Now");

    /**
     * What stands on one side.
     *
     * @param name what it is called
     * @param plan what is in it
     */
    record Side(String name, WholePlan plan) {}

    static ComparisonPage of(
            Space space,
            Frozen version,
            String chosen,
            Side then,
            Side now,
            List<Frozen> versions) {
        var comparison = Comparison.of(then.plan(), now.plan());
        var address = space.versions(version.plan()) + "/" + version.id() + "/compare";
        return new ComparisonPage(
                now.plan().plan().title(),
                heading(comparison),
                then.name(),
                now.name(),
                address,
                choices(version, versions),
                chosen,
                scores(comparison),
                changes(space, comparison),
                address,
                chosen.isEmpty() ? "" : "?with=" + chosen);
    }

    private static List<Choice> choices(Frozen version, List<Frozen> versions) {
        return Stream.concat(
                        Stream.of(Choice.of("", "The plan as it stands now")),
                        versions.stream()
                                .filter(v -> !v.id().equals(version.id()))
                                .map(v -> Choice.of(v.id().toString(), v.title())))
                .toList();
    }

    /** What differs, counted: "2 actions added, 9 ratings up and 1 down, 3 dates moved". */
    static String heading(Comparison comparison) {
        var said =
                Stream.of(
                                counted(comparison.count(What.ADDED), "action", "added"),
                                counted(comparison.count(What.REMOVED), "action", "removed"),
                                counted(comparison.count(What.REWORDED), "action", "reworded"),
                                counted(comparison.count(What.RATING_UP), "rating", "up"),
                                counted(comparison.count(What.RATING_DOWN), "rating", "down"),
                                counted(comparison.count(What.RATED), "first rating", "given"),
                                counted(
                                        comparison.count(What.DATE, What.MILESTONE_DATE),
                                        "date",
                                        "moved"),
                                counted(comparison.count(What.OWNERS), "owner", "changed"),
                                counted(comparison.count(What.REACHED), "milestone", "reached"),
                                counted(comparison.count(What.CLOSED), "action", "closed"),
                                counted(
                                        comparison.count(
                                                What.PRIORITY_ADDED,
                                                What.PRIORITY_REMOVED,
                                                What.PRIORITY_RETITLED,
                                                What.PRIORITY_RENUMBERED),
                                        "change",
                                        "to priorities"),
                                counted(
                                        comparison.count(
                                                What.RISK_ADDED,
                                                What.RISK_REMOVED,
                                                What.RISK_REWORDED,
                                                What.RISK_CHANGED),
                                        "risk",
                                        "changed"),
                                counted(
                                        comparison.count(What.PROGRESS),
                                        "progress update",
                                        "written"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return comparison.changes().isEmpty()
                ? "Nothing differs"
                : said.isEmpty()
                        ? Days.starting(
                                Days.number(comparison.changes().size(), "small difference"))
                        : said;
    }

    private static Optional<String> counted(long number, String noun, String how) {
        return number == 0 ? Optional.empty() : Optional.of(Days.number(number, noun) + " " + how);
    }

    private static Listing scores(Comparison comparison) {
        return Listing.of(
                        "Mean ratings then and now",
                        List.of("Priority", "Then", "Now", "Moved"),
                        scoreRows(comparison).stream()
                                .map(
                                        row ->
                                                List.of(
                                                        Spot.of(row.name()),
                                                        Spot.of(row.then()),
                                                        Spot.of(row.now()),
                                                        Spot.of(row.moved())))
                                .toList())
                .numeric("Then", "Now");
    }

    private record ScoreRow(String name, String then, String now, String moved) {}

    private static List<ScoreRow> scoreRows(Comparison comparison) {
        var rows = new ArrayList<ScoreRow>();
        for (var priority : comparison.now().priorities()) {
            rows.add(
                    row(
                            priority.position() + ". " + priority.title(),
                            comparison,
                            find(comparison.then(), priority.id()),
                            priority));
        }
        comparison.then().priorities().stream()
                .filter(p -> find(comparison.now(), p.id()) == null)
                .forEach(p -> rows.add(row(p.title() + " (taken out)", comparison, p, null)));
        var then = Score.now(comparison.then().actions().toList(), comparison.then().scale());
        var now = Score.now(comparison.now().actions().toList(), comparison.now().scale());
        rows.add(
                new ScoreRow(
                        "All priorities",
                        Scores.print(then),
                        Scores.print(now),
                        Scores.moved(then, now)));
        return rows;
    }

    private static @Nullable Priority find(WholePlan plan, UUID id) {
        return plan.priorities().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    private static ScoreRow row(
            String name, Comparison comparison, @Nullable Priority was, @Nullable Priority is) {
        var then = score(comparison.then(), was);
        var now = score(comparison.now(), is);
        return new ScoreRow(
                name,
                was == null ? "Not in the plan" : Scores.print(then),
                is == null ? "Not in the plan" : Scores.print(now),
                Scores.moved(then, now));
    }

    private static Score score(WholePlan plan, @Nullable Priority priority) {
        return Score.now(priority == null ? List.<Action>of() : priority.actions(), plan.scale());
    }

    private static Listing changes(Space space, Comparison comparison) {
        return Listing.of(
                "What differs, part by part",
                HEADINGS,
                comparison.changes().stream()
                        .map(
                                change ->
                                        List.of(
                                                action(space, comparison, change),
                                                Spot.of(change.what().text()),
                                                Spot.of(change.then()),
                                                Spot.of(change.now())))
                        .toList());
    }

    private static Spot action(Space space, Comparison comparison, Change change) {
        var about = change.about();
        var words = (about.reference() + " " + about.name()).strip();
        return about.action() == null
                ? Spot.of(words)
                : Spot.link(words, space.action(comparison.now().plan().id(), about.action()));
    }

    /** The same as a file. */
    static Download download(Space space, Side then, Side now) {
        var comparison = Comparison.of(then.plan(), now.plan());
        var rows = new ArrayList<List<Cell>>();
        for (var score : scoreRows(comparison)) {
            rows.add(cells("", score.name(), "Mean rating", score.then(), score.now()));
        }
        for (var change : comparison.changes()) {
            rows.add(
                    cells(
                            change.about().reference(),
                            change.about().name(),
                            change.what().text(),
                            change.then(),
                            change.now()));
        }
        return new Download(
                "comparison of versions " + now.plan().plan().title(),
                "%s: %s beside %s".formatted(now.plan().plan().title(), then.name(), now.name()),
                List.of("Reference", "Of what", "What", "Then", "Now"),
                rows,
                new Download.Notes(
                        "Yardstick, %s’s own space: %s, then: %s; now: %s"
                                .formatted(
                                        space.place().name(),
                                        now.plan().plan().title(),
                                        then.name(),
                                        now.name()),
                        "Not published: for the council alone",
                        List.of()));
    }

    private static List<Cell> cells(String... texts) {
        return Stream.of(texts).map(Cell::of).toList();
    }
}
