package yardstick.boards;

import yardstick.boards.BoardPage.Part;
import yardstick.boards.Changes.Change;
import yardstick.boards.Changes.Kind;
import yardstick.boards.Listing.Spot;
import yardstick.plan.Action;
import yardstick.plan.WholePlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what has changed between two days. */
record ChangeRows(Space space) {

    /** What has changed, counted: "9 ratings up and 1 down, 2 actions closed". */
    static String told(Changes changes) {
        var said =
                Stream.of(Kind.values())
                        .filter(kind -> !changes.of(kind).isEmpty())
                        .map(
                                kind ->
                                        "%s: %d"
                                                .formatted(
                                                        kind.text().toLowerCase(Locale.UK),
                                                        changes.of(kind).size()))
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? "nothing has changed" : said;
    }

    /** What has changed, kind by kind. */
    List<Part> changes(Changes changes) {
        var parts = new ArrayList<Part>();
        for (var kind : Kind.values()) {
            var some = changes.of(kind);
            if (!some.isEmpty()) {
                parts.add(
                        Part.of(
                                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                "",
                                "%s: %d".formatted(kind.text(), some.size()),
                                Listing.of(
                                        kind.text(),
                                        List.of("Action", "What", "Who", "Why"),
                                        some.stream().map(this::change).toList())));
            }
        }
        return parts;
    }

    private List<Spot> change(Change change) {
        var action = change.action();
        var plan = change.plan().plan();
        return List.of(
                action == null
                        ? Spot.link(plan.title(), space.plan(plan.id()))
                        : action(space, change.plan(), action),
                Spot.of(change.what()),
                Spot.of(change.who().isEmpty() ? "Not said" : change.who()),
                Spot.of(change.why().isEmpty() ? "Not said" : change.why()));
    }

    /** An action with a link to its page, below it its plan. */
    static Spot action(Space space, WholePlan plan, Action action) {
        return Spot.link(PlanRows.words(action), space.action(plan.plan().id(), action.id()))
                .noting(plan.plan().title());
    }
}
