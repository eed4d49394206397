package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Priority;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What differs between two versions of a plan. Parts are the same where their ids are.
 *
 * @param then the earlier version
 * @param now the later one
 * @param changes of the plan, its scale, its priorities and what hangs from them in the order of
 *     the later version, and its risks; what is gone comes last
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
        MILESTONE_DATE("Milestone’s date moved"),
        MILESTONE_OWNERS("Milestone’s owners changed"),
        BEGINNING("Beginning moved"),
        OUTCOME_SERVED("Serves another outcome"),
        MEASURE_ADDED("Success measure added"),
        MEASURE_REMOVED("Success measure removed"),
        MEASURE_CHANGED("Success measure changed"),
        ORIGIN_ADDED("Answers one more"),
        ORIGIN_REMOVED("Answers one fewer"),
        ORIGIN_REWORDED("What it answers was reworded"),
        PROGRESS("Progress reported"),
        PLAN_FACT("Plan changed"),
        SCALE("Scale of ratings changed"),
        PRIORITY_ADDED("Priority added"),
        PRIORITY_REMOVED("Priority removed"),
        PRIORITY_RETITLED("Priority retitled"),
        PRIORITY_RENUMBERED("Priority renumbered"),
        OUTCOME_ADDED("Outcome added"),
        OUTCOME_REMOVED("Outcome removed"),
        OUTCOME_REWORDED("Outcome reworded"),
        RISK_ADDED("Risk added"),
        RISK_REMOVED("Risk removed"),
        RISK_REWORDED("Risk reworded"),
        RISK_CHANGED("Risk’s level, owner or what is done changed");

        private final String text;

        What(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * What a difference is of.
     *
     * @param reference how papers refer to it; may be empty
     * @param name what it is called
     * @param action the action; null where it is none, or is gone
     */
    record About(String reference, String name, @Nullable UUID action) {

        static About of(Action action) {
            return new About(action.reference(), action.title(), action.id());
        }

        static About of(Priority priority) {
            return new About("", "%d. %s".formatted(priority.position(), priority.title()), null);
        }
    }

    /** One difference: of what, and what stood there then and stands now. */
    record Change(What what, About about, String then, String now) {}

    static Comparison of(WholePlan then, WholePlan now) {
        var changes = new ArrayList<Change>();
        var plan = new PlanDifferences(then, now, changes);
        plan.facts();
        plan.priorities();
        Sides.of(then.actions().toList(), now.actions().toList(), Action::id)
                .each(
                        (was, is) -> new ActionDifferences(then, now, was, is, changes).all(),
                        come ->
                                changes.add(
                                        new Change(What.ADDED, About.of(come), "", come.title())),
                        gone ->
                                changes.add(
                                        new Change(
                                                What.REMOVED,
                                                new About(gone.reference(), gone.title(), null),
                                                gone.title(),
                                                "")));
        plan.risks();
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
}
