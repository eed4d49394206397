package yardstick.boards;

import yardstick.boards.BoardPage.Part;
import yardstick.boards.Listing.Spot;
import yardstick.claims.ClaimWords;
import yardstick.claims.Lines;
import yardstick.claims.Tally;
import yardstick.claims.Watched;
import yardstick.plan.Due;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says to a board whether the actions of its plans move the indicators that they promised to move.
 *
 * @param space the council's space
 * @param day the day it is looked at
 * @param plans each plan with those of its success measures that name an indicator
 */
record WorkingWriter(Space space, LocalDate day, List<OfPlan> plans) {

    /** A plan with those of its success measures that name an indicator. */
    record OfPlan(WholePlan plan, List<Watched> named) {}

    /** A success measure, with its plan. */
    private record Of(WholePlan plan, Watched watched) {}

    static WorkingWriter of(Space space, LocalDate day, List<WholePlan> plans, Lines.Found lines) {
        return new WorkingWriter(
                space,
                day,
                plans.stream().map(plan -> new OfPlan(plan, named(space, plan, lines))).toList());
    }

    private static List<Watched> named(Space space, WholePlan plan, Lines.Found lines) {
        return Watched.of(plan, space.place().name(), lines).stream()
                .filter(Watched::hasIndicator)
                .toList();
    }

    /** The answer for all plans together, without a full stop. */
    String answer() {
        var all = plans.stream().flatMap(plan -> plan.named().stream()).toList();
        return all.isEmpty()
                ? "No success measure of these plans names an indicator"
                : tally(all).heading();
    }

    private static Tally tally(List<Watched> named) {
        return Tally.of(named.stream().map(Watched::words).toList());
    }

    Part working() {
        return Part.of(
                        "working",
                        "Do the actions move the indicators that they promised to move?",
                        answer(),
                        Listing.of(
                                        "What each plan has moved",
                                        List.of("Plan", "What moved", "Measures with an indicator"),
                                        plans.stream().map(this::row).toList())
                                .numeric("Measures with an indicator"))
                .noting(plans.isEmpty() ? "" : ClaimWords.NOT_CAUSED);
    }

    private List<Spot> row(OfPlan of) {
        var plan = of.plan().plan();
        return List.of(
                Spot.link(plan.title(), space.plan(plan.id()) + "/working"),
                of.named().isEmpty()
                        ? Spot.of("No success measure names an indicator")
                        : Spot.of(tally(of.named()).heading()).noting(tally(of.named()).left()),
                Spot.of(String.valueOf(of.named().size())));
    }

    /** Actions that are done, with an indicator that did not move the way that is wanted. */
    Part doneInVain() {
        var done = plans.stream().flatMap(this::done).toList();
        return Part.of(
                "not-moved",
                "Which actions are done and have not moved their indicator?",
                done.isEmpty()
                        ? "None of which it can be said"
                        : Days.starting(Days.number(done.size(), "success measure")),
                Listing.of(
                        "Success measures of actions that are done, not moved as is wanted",
                        List.of("Action", "Indicator", "Moved", "Neighbours meanwhile"),
                        done.stream().map(this::done).toList()));
    }

    private Stream<Of> done(OfPlan of) {
        return of.named().stream()
                .filter(Watched::hasNotMoved)
                .filter(watched -> of.plan().due(watched.action(), day) == Due.DONE)
                .map(watched -> new Of(of.plan(), watched));
    }

    private List<Spot> done(Of of) {
        var watched = of.watched();
        var line = watched.line();
        var action = ChangeRows.action(space, of.plan(), watched.action());
        return List.of(
                new Spot(action.text(), action.href() + "/working", "", action.note()),
                Spot.of(line == null ? watched.measure().body() : line.title()),
                Spot.of(watched.words().verdict()),
                Spot.of(watched.words().beside()));
    }
}
