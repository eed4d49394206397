package yardstick.progress;

import yardstick.plan.Action;
import yardstick.plan.Plan;
import yardstick.plan.Step;
import yardstick.plan.WholePlan;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.List;

/**
 * What a page is about: an action of a plan, in the space of a council whose member is asking.
 *
 * @param membership what the member may do for the council
 * @param whole the plan as it stands today
 * @param action the action
 */
record Subject(Membership membership, WholePlan whole, Action action) {

    CouncilId council() {
        return membership.council();
    }

    Plan plan() {
        return whole.plan();
    }

    List<Step> scale() {
        return whole.scale();
    }

    /** Whether the member may add to the action now. */
    boolean mayEdit() {
        return membership.role().mayEdit() && plan().isOpen();
    }

    /** What the action is called: its reference and its title. */
    String name() {
        return (action.reference() + " " + action.title()).strip();
    }

    /** The address of all plans of the council. */
    static String plans(Membership membership) {
        return Place.of(membership).href() + "/plans";
    }

    /** The address of the plan. */
    String planPath() {
        return plans(membership) + "/" + plan().id();
    }

    /** The address of the action. */
    String path() {
        return planPath() + "/actions/" + action.id();
    }

    /** Where to go when something has been done. */
    URI done(String what) {
        return URI.create(path() + "?done=" + what);
    }

    /** The action's own page. */
    Page frame(Page frame) {
        return below(frame, membership, plan())
                .titled(
                        "%s, %s: %s"
                                .formatted(
                                        Words.shortened(name()),
                                        Words.shortened(plan().title()),
                                        membership.name()));
    }

    /** A page below the action's. */
    Page frame(Page frame, String title) {
        var own = frame(frame);
        return own.titled(title + ": " + own.title()).under(Words.shortened(name()), path());
    }

    /** A page below a plan's. */
    static Page below(Page frame, Membership membership, Plan plan) {
        var place = Place.of(membership);
        return frame.in(place, Section.PLANS)
                .under(place.name(), place.href())
                .under("Plans", plans(membership))
                .under(Words.shortened(plan.title()), plans(membership) + "/" + plan.id());
    }

    /** Says that the plan was closed while somebody typed. */
    static List<FieldError> closed(String field) {
        return List.of(
                new FieldError(
                        field,
                        "This plan is closed, so nothing was saved. Ask an administrator to open it again, and keep this page open"));
    }
}
