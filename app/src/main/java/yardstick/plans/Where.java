package yardstick.plans;

import yardstick.plan.Plan;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.util.UUID;

/**
 * Where a plan's pages lie.
 *
 * @param place the council's own space
 * @param plan the plan's id
 */
record Where(Place place, UUID plan) {

    /** All plans of a council. */
    static String plans(Place place) {
        return place.href() + "/plans";
    }

    /** The plan's own page. */
    String href() {
        return plans(place) + "/" + plan;
    }

    /** A page of the plan. */
    String to(String below) {
        return href() + "/" + below;
    }

    /** The page of a priority with all that is in it. */
    String priority(UUID priority) {
        return to("priorities/" + priority);
    }

    /** The page of an action. */
    String action(UUID action) {
        return to("actions/" + action);
    }

    /** The page of a board. */
    String board(UUID board) {
        return place.href() + "/boards/" + board;
    }

    /** The form for one part. */
    String part(Part part, UUID id) {
        return to("parts/" + part.word() + "/" + id);
    }

    /** The form for a new part. */
    String newPart(Part part, UUID within) {
        return to("parts/" + part.word() + "/new?to=" + within);
    }

    /** The frame of a page one step below that of all plans. */
    static Page below(Page frame, Place place, String title) {
        return frame.titled(title)
                .in(place, Section.PLANS)
                .under(place.name(), place.href())
                .under("Plans", plans(place));
    }

    /** The frame of a page one step below the plan's own. */
    Page below(Page frame, Plan of, String title) {
        return below(frame, place, "%s: %s".formatted(title, of.title())).under(of.title(), href());
    }
}
