package yardstick.boards;

import static yardstick.boards.Comparison.label;
import static yardstick.boards.Comparison.when;

import org.jspecify.annotations.Nullable;

import yardstick.boards.Comparison.About;
import yardstick.boards.Comparison.Change;
import yardstick.boards.Comparison.What;
import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.Milestone;
import yardstick.plan.Origin;
import yardstick.plan.Outcome;
import yardstick.plan.Progress;
import yardstick.plan.WholePlan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The differences of one action that is in both versions of a plan. */
record ActionDifferences(
        WholePlan then, WholePlan now, Action was, Action is, List<Change> changes) {

    void all() {
        differ(What.REWORDED, was.title(), is.title());
        differ(What.REFERENCE, was.reference(), is.reference());
        if (!was.priority().equals(is.priority())) {
            tell(What.PRIORITY, priority(then, was), priority(now, is));
        }
        outcome();
        rating();
        differ(
                What.BOARD_RATING,
                label(then, was.standing().board()),
                label(now, is.standing().board()));
        differ(What.BEGINNING, day(was.startsOn()), day(is.startsOn()));
        differ(
                What.DATE,
                when(was.targetOn(), was.targetWords()),
                when(is.targetOn(), is.targetWords()));
        differ(What.OWNERS, String.join("; ", was.owners()), String.join("; ", is.owners()));
        closing();
        Sides.of(was.milestones(), is.milestones(), Milestone::id)
                .each(
                        this::milestone,
                        come -> tell(What.MILESTONE_ADDED, "", come.body()),
                        gone -> tell(What.MILESTONE_REMOVED, gone.body(), ""));
        Sides.of(was.measures(), is.measures(), Measure::id)
                .each(
                        (a, b) -> differ(What.MEASURE_CHANGED, words(a), words(b)),
                        come -> tell(What.MEASURE_ADDED, "", words(come)),
                        gone -> tell(What.MEASURE_REMOVED, words(gone), ""));
        Sides.of(was.origins(), is.origins(), Origin::id)
                .each(
                        (a, b) -> differ(What.ORIGIN_REWORDED, words(a), words(b)),
                        come -> tell(What.ORIGIN_ADDED, "", words(come)),
                        gone -> tell(What.ORIGIN_REMOVED, words(gone), ""));
        progress();
    }

    private void differ(What what, String before, String after) {
        if (!before.equals(after)) {
            tell(what, before, after);
        }
    }

    private void tell(What what, String before, String after) {
        changes.add(new Change(what, About.of(is), before, after));
    }

    private static String priority(WholePlan plan, Action action) {
        return plan.priorities().stream()
                .filter(p -> p.id().equals(action.priority()))
                .map(p -> About.of(p).name())
                .findFirst()
                .orElse("");
    }

    private void outcome() {
        var before = was.outcome();
        var after = is.outcome();
        if (before == null ? after != null : !before.equals(after)) {
            tell(What.OUTCOME_SERVED, outcome(then, before), outcome(now, after));
        }
    }

    private static String outcome(WholePlan plan, @Nullable UUID id) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.outcomes().stream())
                .filter(outcome -> outcome.id().equals(id))
                .map(Outcome::body)
                .findFirst()
                .orElse("None named");
    }

    private void rating() {
        var before = was.standing().now();
        var after = is.standing().now();
        var up =
                before == null || after == null
                        ? What.RATED
                        : after.step() > before.step() ? What.RATING_UP : What.RATING_DOWN;
        differ(up, label(then, before), label(now, after));
    }

    private void closing() {
        var closing = is.closing();
        if (was.isOpen() && closing != null) {
            tell(
                    What.CLOSED,
                    "Open",
                    "Closed %s evidence on %s"
                            .formatted(
                                    is.isClosedWithoutEvidence() ? "without" : "with",
                                    Days.words(closing.on())));
        } else if (!was.isOpen() && closing == null) {
            tell(What.OPENED, "Closed", "Open");
        }
    }

    private void milestone(Milestone before, Milestone after) {
        differ(What.MILESTONE_REWORDED, before.body(), after.body());
        differ(What.MILESTONE_OWNERS, before.owners(), after.owners());
        var moved = when(after.targetOn(), after.targetWords());
        var from = when(before.targetOn(), before.targetWords());
        if (!from.equals(moved)) {
            tell(What.MILESTONE_DATE, after.body() + ": " + from, after.body() + ": " + moved);
        }
        var reached = after.reachedOn();
        if (before.reachedOn() == null && reached != null) {
            tell(
                    What.REACHED,
                    after.body() + ": not reached",
                    after.body() + ": " + Days.words(reached));
        } else if (before.reachedOn() != null && reached == null) {
            tell(What.NOT_REACHED, Days.words(before.reachedOn()), after.body());
        }
    }

    private static String words(Measure measure) {
        var code = measure.published() == null ? measure.collected() : measure.published();
        return "%s%s%s%s%s"
                .formatted(
                        measure.body(),
                        measure.evidencedBy().isEmpty()
                                ? ""
                                : "; evidenced by " + measure.evidencedBy(),
                        code == null ? "" : "; indicator " + code,
                        number("; baseline ", measure.baseline(), measure.baselinePeriod()),
                        number("; target ", measure.target(), measure.targetPeriod()));
    }

    private static String number(String what, @Nullable BigDecimal value, String period) {
        return value == null
                ? ""
                : what + value.toPlainString() + (period.isEmpty() ? "" : " (" + period + ")");
    }

    private static String words(Origin origin) {
        return "%s %d: %s"
                .formatted(
                        origin.kind() == Origin.Kind.RECOMMENDATION ? "Recommendation" : "Finding",
                        origin.number(),
                        origin.body());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "No day set" : Days.words(day);
    }

    /** Only where both versions know what was reported: an old one kept none of it. */
    private void progress() {
        if (then.progress() != null && now.progress() != null) {
            differ(What.PROGRESS, progress(then, was), progress(now, is));
        }
    }

    private static String progress(WholePlan plan, Action action) {
        return plan.findProgress(action.id()).map(Progress::body).orElse("Nothing reported");
    }
}
