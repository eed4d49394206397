package yardstick.boards;

import yardstick.boards.BoardPage.Part;
import yardstick.boards.Listing.Spot;
import yardstick.boards.OffTrack.Why;
import yardstick.plan.Action;
import yardstick.plan.Rating;
import yardstick.plan.Score;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says to a board how its plans stand: each question with its answer.
 *
 * @param space the council's space
 * @param day the day it is looked at
 * @param plans the plans it receives, as they stand at the report of that day
 * @param offTrack what is off track
 */
record BoardWriter(Space space, LocalDate day, List<WholePlan> plans, List<OffTrack> offTrack) {

    static BoardWriter of(Space space, LocalDate day, List<WholePlan> plans) {
        return new BoardWriter(space, day, plans, OffTrack.of(plans, day));
    }

    /** All of it in one sentence. */
    String minute(Optional<Changes> changes) {
        long actions = plans.stream().flatMap(WholePlan::actions).count();
        return Days.starting(
                "%s with %s: %d off track, %d closed without evidence%s."
                        .formatted(
                                Days.number(plans.size(), "plan"),
                                Days.number(actions, "action"),
                                offTrack.size(),
                                withoutEvidence().size(),
                                changes.map(
                                                c ->
                                                        "; since "
                                                                + Days.words(c.since())
                                                                + " "
                                                                + ChangeRows.told(c))
                                        .orElse("")));
    }

    Part standing() {
        return Part.of(
                "standing",
                "How do the plans stand?",
                plans.isEmpty() ? "There is no plan here yet" : movement(),
                Listing.of(
                                "Plans",
                                List.of("Plan", "Rated for", "Before", "Now", "Ratings now"),
                                plans.stream().map(this::standing).toList())
                        .numeric("Before", "Now"));
    }

    private String movement() {
        var moved =
                plans.stream()
                        .map(p -> Scores.moved(before(p), now(p)))
                        .collect(Collectors.groupingBy(m -> m, Collectors.counting()));
        return "The mean rating rose in %s and fell in %s of %s"
                .formatted(
                        said(moved.getOrDefault("up", 0L)),
                        said(moved.getOrDefault("down", 0L)),
                        Days.number(plans.size(), "plan"));
    }

    private static String said(long number) {
        return number == 0 ? "none" : String.valueOf(number);
    }

    private static Score now(WholePlan plan) {
        return Score.now(plan.actions().toList(), plan.scale());
    }

    private static Score before(WholePlan plan) {
        return Score.before(plan.actions().toList(), plan.scale());
    }

    private List<Spot> standing(WholePlan whole) {
        var plan = whole.plan();
        var reports = whole.reports();
        var now = now(whole);
        return List.of(
                Spot.link(plan.title(), space.plan(plan.id()))
                        .noting(plan.isOpen() ? "" : "Closed"),
                reports.now() == null
                        ? Spot.of("Never")
                        : Spot.of(Days.words(reports.now()))
                                .noting(
                                        reports.before() == null
                                                ? ""
                                                : "before: " + Days.words(reports.before())),
                Spot.of(Scores.print(before(whole))),
                Spot.of(Scores.print(now)).noting(Scores.basis(now, whole.scale())),
                Spot.of(Scores.spread(whole.actions().toList(), whole.scale())));
    }

    Part offTrackPart() {
        return Part.of(
                "off-track",
                "What is off track?",
                offTrack.isEmpty()
                        ? "Nothing: no open action is overdue, stale or rated low"
                        : Days.starting(
                                "%s: %s"
                                        .formatted(
                                                Days.number(offTrack.size(), "action"),
                                                Stream.of(Why.values())
                                                        .map(
                                                                w ->
                                                                        "%d %s"
                                                                                .formatted(
                                                                                        count(w),
                                                                                        w.text()))
                                                        .collect(Collectors.joining(", ")))),
                Listing.of(
                        "Actions off track",
                        List.of("Action", "Why", "Rating", "By when", "Owners"),
                        offTrack.stream().map(this::offTrack).toList()));
    }

    private long count(Why why) {
        return offTrack.stream().filter(off -> off.why().contains(why)).count();
    }

    private List<Spot> offTrack(OffTrack off) {
        var action = off.action();
        var now = action.standing().now();
        return List.of(
                action(off.plan(), action),
                Spot.of(
                        Days.starting(
                                off.why().stream()
                                        .map(Why::text)
                                        .collect(Collectors.joining(", ")))),
                now == null
                        ? Spot.of("Not rated")
                        : rating(off.plan(), now.step())
                                .noting("for " + Days.words(now.ratedFor())),
                Spot.of(Comparison.when(action.targetOn(), action.targetWords())),
                Spot.of(String.join("; ", action.owners())));
    }

    private Spot action(WholePlan plan, Action action) {
        return ChangeRows.action(space, plan, action);
    }

    private static Spot rating(WholePlan plan, short no) {
        var step = plan.step(no);
        return Spot.tag(step.label(), PlanRows.colour(step));
    }

    private record OfPlan(WholePlan plan, Action action) {}

    private Stream<OfPlan> actions() {
        return plans.stream().flatMap(p -> p.actions().map(a -> new OfPlan(p, a)));
    }

    private List<OfPlan> withoutEvidence() {
        return actions()
                .filter(
                        of -> {
                            var closing = of.action().closing();
                            return closing != null
                                    && of.action().isClosedWithoutEvidence()
                                    && !closing.on().isAfter(day);
                        })
                .toList();
    }

    Part withoutEvidencePart() {
        var closed = withoutEvidence();
        return Part.of(
                "without-evidence",
                "What was closed without evidence?",
                closed.isEmpty()
                        ? "Nothing was closed without evidence"
                        : Days.starting(Days.number(closed.size(), "action")),
                Listing.of(
                        "Actions closed without evidence",
                        List.of("Action", "Closed", "By", "Why"),
                        closed.stream().map(this::closed).toList()));
    }

    private List<Spot> closed(OfPlan of) {
        var closing = Objects.requireNonNull(of.action().closing());
        return List.of(
                action(of.plan(), of.action()),
                Spot.of(Days.words(closing.on())),
                Spot.of(closing.by()),
                Spot.of(closing.because())
                        .noting(of.action().isEvidenceWithdrawn() ? PlanRows.WITHDRAWN : ""));
    }

    Part differencesPart() {
        var differ = actions().filter(of -> of.action().standing().boardSaysMore()).toList();
        return Part.of(
                "differ",
                "Where do owner and board differ?",
                differ.isEmpty()
                        ? "Nowhere: the board has not rated anything otherwise"
                        : Days.starting(Days.number(differ.size(), "action")),
                Listing.of(
                        "Actions that owner and board rate differently",
                        List.of("Action", "Owner", "Board"),
                        differ.stream().map(this::difference).toList()));
    }

    private List<Spot> difference(OfPlan of) {
        var standing = of.action().standing();
        var owner = standing.now();
        var board = Objects.requireNonNull(standing.board());
        return List.of(
                action(of.plan(), of.action()),
                owner == null ? Spot.of("Not rated") : signed(of.plan(), owner),
                signed(of.plan(), board));
    }

    private static Spot signed(WholePlan plan, Rating rating) {
        return rating(plan, rating.step())
                .noting(
                        "for %s, %s: %s"
                                .formatted(
                                        Days.words(rating.ratedFor()),
                                        rating.by(),
                                        rating.reason()));
    }
}
