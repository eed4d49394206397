package yardstick.boards;

import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.UUID;

/**
 * The space of a council whose member is asking, and where its boards and plans lie in it.
 *
 * @param membership what the member may do for the council
 */
record Space(Membership membership) {

    Place place() {
        return Place.of(membership);
    }

    CouncilId council() {
        return membership.council();
    }

    boolean mayEdit() {
        return membership.role().mayEdit();
    }

    String boards() {
        return place().href() + "/boards";
    }

    /** All plans, whichever boards receive them. */
    String allPlans() {
        return boards() + "/all";
    }

    String board(UUID board) {
        return boards() + "/" + board;
    }

    String meeting(Meeting meeting) {
        return meeting(meeting.board(), meeting.id());
    }

    String meeting(UUID board, UUID meeting) {
        return board(board) + "/meetings/" + meeting;
    }

    String plan(UUID plan) {
        return place().href() + "/plans/" + plan;
    }

    String action(UUID plan, UUID action) {
        return plan(plan) + "/actions/" + action;
    }

    String versions(UUID plan) {
        return plan(plan) + "/versions";
    }

    /** Where a version of a plan is shared with others. */
    String share(UUID plan, UUID version) {
        return "%s/sharing/new?plan=%s&version=%s".formatted(place().href(), plan, version);
    }

    /** The frame of a page on the boards' side. */
    Page frame(Page frame, String title) {
        return place(frame, title).under("Boards", boards());
    }

    /** The frame of a page below one board. */
    Page frame(Page frame, String title, Board board) {
        return frame(frame, title).under(board.name(), board(board.id()));
    }

    /** The frame of a page below one plan. */
    Page frameOfPlan(Page frame, String title, UUID plan, String planTitle) {
        return place(frame, title)
                .under("Plans", place().href() + "/plans")
                .under(planTitle, plan(plan));
    }

    private Page place(Page frame, String title) {
        return frame.titled(title + ": " + place().name())
                .in(place(), Section.PLANS)
                .under(place().name(), place().href());
    }

    /** The name of something in an address; one that nobody has is answered like one gone. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }

    /** What nobody has, or is somebody else's. */
    static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }

    static URI done(String address, String what) {
        return URI.create(address + "?done=" + what);
    }
}
