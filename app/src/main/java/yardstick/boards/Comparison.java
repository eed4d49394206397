package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Milestone;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two versions of a plan. Parts are the same where their ids are.
 *
 * @param then the earlier version
 * @param now the later one
 * @param changes action by action, in the order of the later version; what is gone comes last
 */
record Comparison(WholePlan then, WholePlan now, List<Change> changes) {

    /** What kind of difference it is. */
    enum What {
        ADDED("Action added"),
        REMOVED("Action removed"),
        REWORDED("Action reworded"),
        REFERENCE("Reference changed"),
        PRIORITY("Moved to another priority"),
        RATING_UP("Rating up"),
        RATING_DOWN("Rating down"),
        RATED("First rating"),
        BOARD_RATING("Board’s rating"),
        DATE("Date moved"),
        OWNERS("Owners changed"),
        CLOSED("Closed"),
        OPENED("Opened again"),
        REACHED("Milestone reached"),
        NOT_REACHED("Milestone not reached after all"),
        MILESTONE_ADDED("Milestone added"),
        MILESTONE_REMOVED("Milestone removed"),
        MILESTONE_REWORDED("Milestone reworded"),
        MILESTONE_DATE("Milestone’s date moved");

        private final String text;

        What(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** One difference: of which action, and what stood there then and stands now. */
    record Change(What what, Action action, String then, String now) {}

    static Comparison of(WholePlan then, WholePlan now) {
        Map<UUID, Action> before =
                then.actions().collect(Collectors.toMap(Action::id, Function.identity()));
        var changes = new ArrayList<Change>();
        now.actions()
                .forEach(
                        action -> {
                            var earlier = before.remove(action.id());
                            if (earlier == null) {
                                changes.add(new Change(What.ADDED, action, "", action.title()));
                            } else {
                                new Differences(then, now, earlier, action, changes).all();
                            }
                        });
        then.actions()
                .filter(action -> before.containsKey(action.id()))
                .forEach(a -> changes.add(new Change(What.REMOVED, a, a.title(), "")));
        return new Comparison(then, now, List.copyOf(changes));
    }

    /** How many differences there are of some kinds. */
    long count(What... kinds) {
        var wanted = List.of(kinds);
        return changes.stream().filter(change -> wanted.contains(change.what())).count();
    }

    /** When something is to be done, as the plan says it. */
    static String when(@Nullable LocalDate on, String words) {
        if (on == null) {
            return words.isEmpty() ? "No day set" : words;
        }
        return Days.words(on);
    }

    /** What a rating is called on its own plan's scale. */
    static String label(WholePlan plan, @Nullable Rating rating) {
        return rating == null ? "Not rated" : plan.step(rating.step()).label();
    }

    /** The differences of one action. */
    private record Differences(
            WholePlan then, WholePlan now, Action was, Action is, List<Change> changes) {

        void all() {
            differ(What.REWORDED, was.title(), is.title());
            differ(What.REFERENCE, was.reference(), is.reference());
            differ(What.PRIORITY, priority(then, was), priority(now, is));
            rating();
            differ(
                    What.BOARD_RATING,
                    label(then, was.standing().board()),
                    label(now, is.standing().board()));
            differ(
                    What.DATE,
                    when(was.targetOn(), was.targetWords()),
                    when(is.targetOn(), is.targetWords()));
            differ(What.OWNERS, String.join("; ", was.owners()), String.join("; ", is.owners()));
            closing();
            milestones();
        }

        private void differ(What what, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new Change(what, is, before, after));
            }
        }

        private static String priority(WholePlan plan, Action action) {
            return plan.priorities().stream()
                    .filter(p -> p.id().equals(action.priority()))
                    .map(p -> p.position() + ". " + p.title())
                    .findFirst()
                    .orElse("");
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
                changes.add(
                        new Change(
                                What.CLOSED,
                                is,
                                "Open",
                                "Closed %s evidence on %s"
                                        .formatted(
                                                is.isClosedWithoutEvidence() ? "without" : "with",
                                                Days.words(closing.on()))));
            } else if (!was.isOpen() && closing == null) {
                changes.add(new Change(What.OPENED, is, "Closed", "Open"));
            }
        }

        private void milestones() {
            Map<UUID, Milestone> before =
                    was.milestones().stream()
                            .collect(Collectors.toMap(Milestone::id, Function.identity()));
            for (var milestone : is.milestones()) {
                var earlier = before.remove(milestone.id());
                if (earlier == null) {
                    differ(What.MILESTONE_ADDED, "", milestone.body());
                } else {
                    milestone(earlier, milestone);
                }
            }
            was.milestones().stream()
                    .filter(m -> before.containsKey(m.id()))
                    .forEach(m -> differ(What.MILESTONE_REMOVED, m.body(), ""));
        }

        private void milestone(Milestone before, Milestone after) {
            differ(What.MILESTONE_REWORDED, before.body(), after.body());
            var moved = when(after.targetOn(), after.targetWords());
            var from = when(before.targetOn(), before.targetWords());
            if (!from.equals(moved)) {
                differ(
                        What.MILESTONE_DATE,
                        after.body() + ": " + from,
                        after.body() + ": " + moved);
            }
            var reached = after.reachedOn();
            if (before.reachedOn() == null && reached != null) {
                changes.add(
                        new Change(
                                What.REACHED,
                                is,
                                after.body() + ": not reached",
                                after.body() + ": " + Days.words(reached)));
            } else if (before.reachedOn() != null && reached == null) {
                differ(What.NOT_REACHED, Days.words(before.reachedOn()), after.body());
            }
        }
    }
}
