package yardstick.working;

import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan that a page is about, in the space of a council whose member is asking.
 *
 * @param membership what the member may do for the council
 * @param whole the plan as it stands today
 */
record Subject(Membership membership, WholePlan whole) {

    /** The address of the plan. */
    String path() {
        return plans() + "/" + whole.plan().id();
    }

    private String plans() {
        return place().href() + "/plans";
    }

    /** The address of an action. */
    String path(Action action) {
        return path() + "/actions/" + action.id();
    }

    Place place() {
        return Place.of(membership);
    }

    /** All success measures of the plan. */
    List<Measure> measures() {
        return whole.actions().flatMap(action -> action.measures().stream()).toList();
    }

    /** The day on which work on an action began: the plan's first where it does not say. */
    LocalDate begins(Action action) {
        return whole.begins(action);
    }

    /** The frame of the plan's page. */
    Page frame(Page frame) {
        return below(frame)
                .titled(
                        "Is it working: %s: %s"
                                .formatted(
                                        Words.shortened(whole.plan().title()), membership.name()));
    }

    /** The frame of an action's page. */
    Page frame(Page frame, Action action) {
        var name = Words.shortened(Words.name(action));
        return below(frame)
                .under(name, path(action))
                .titled(
                        "Is it working: %s, %s: %s"
                                .formatted(
                                        name,
                                        Words.shortened(whole.plan().title()),
                                        membership.name()));
    }

    private Page below(Page frame) {
        var place = place();
        return frame.in(place, Section.PLANS)
                .under(place.name(), place.href())
                .under("Plans", plans())
                .under(Words.shortened(whole.plan().title()), path());
    }
}
