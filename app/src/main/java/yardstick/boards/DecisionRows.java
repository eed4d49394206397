package yardstick.boards;

import yardstick.boards.Listing.Spot;

import java.time.LocalDate;
import java.util.List;

/** Says decisions and deferrals in rows. */
final class DecisionRows {

    private DecisionRows() {}

    /**
     * A list of them.
     *
     * @param on the day they are looked at: what should have come back before it is overdue
     */
    static Listing listing(Space space, String caption, List<Decision> decisions, LocalDate on) {
        return Listing.of(
                caption,
                List.of("Meeting", "Kind", "What", "About", "Comes back"),
                decisions.stream().map(d -> row(space, d, on)).toList());
    }

    private static List<Spot> row(Space space, Decision decision, LocalDate on) {
        var meeting = space.meeting(decision.board(), decision.meeting());
        var about = decision.about();
        return List.of(
                Spot.link(Days.words(decision.heldOn()), meeting),
                Spot.of(decision.kind().text()),
                (space.mayEdit()
                                ? Spot.link(
                                        decision.body(), meeting + "/decisions/" + decision.id())
                                : Spot.of(decision.body()))
                        .noting("Written down by " + decision.by()),
                about == null
                        ? Spot.of("The plans as a whole")
                        : Spot.link(about.words(), space.action(about.plan(), about.action())),
                back(decision, on));
    }

    private static Spot back(Decision decision, LocalDate on) {
        var settled = decision.settled();
        var until = decision.until();
        if (settled != null) {
            return Spot.tag("Settled", "green").noting(Days.words(settled));
        }
        if (until == null) {
            return decision.isOpen()
                    ? Spot.tag("Open", "yellow").noting("No day set")
                    : Spot.of("Nothing to come");
        }
        return until.isBefore(on)
                ? Spot.tag("Overdue", "red").noting(Days.words(until))
                : Spot.tag("Open", "yellow").noting(Days.words(until));
    }
}
