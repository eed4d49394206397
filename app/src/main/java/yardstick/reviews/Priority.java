package yardstick.reviews;

import org.jspecify.annotations.Nullable;

import yardstick.web.Wording;

import java.util.UUID;

/**
 * Where an action can go: a priority of a plan that is open.
 *
 * @param plan the plan
 * @param planTitle what that is called
 * @param id the priority; null for one that is still to be made
 * @param position its number in the plan; of one that is to be made, the first that is free
 * @param title what it says; of one that is to be made, empty
 * @param actions how many actions it has
 */
record Priority(
        UUID plan, String planTitle, @Nullable UUID id, int position, String title, int actions) {

    /** What a form sends for it. */
    String value() {
        return plan + "/" + (id == null ? "new" : id.toString());
    }

    /** What a form shows for it. */
    String text() {
        var plan = Wording.shortened(planTitle, 70);
        return id == null
                ? plan + ": a new priority"
                : "%s: %d. %s".formatted(plan, position, Wording.shortened(title, 70));
    }
}
