package yardstick.reviews;

import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.net.URI;
import java.util.UUID;

/**
 * A council's own peer reviews, and who of its members is asking.
 *
 * @param who who is asking
 * @param membership what they may do for the council
 */
record Space(SignedIn who, Membership membership) {

    /** The same, for somebody who may change it; refuses the request if not. */
    Space asEditor() {
        return new Space(who, membership.asEditor());
    }

    boolean mayEdit() {
        return membership.role().mayEdit();
    }

    CouncilId council() {
        return membership.council();
    }

    Place place() {
        return Place.of(membership);
    }

    /** The address of the list. */
    String path() {
        return place().href() + "/reviews";
    }

    /** The address of one review. */
    String path(UUID review) {
        return path() + "/" + review;
    }

    /** Where a plan's action has its page. */
    String action(Review.Became became) {
        return "%s/plans/%s/actions/%s".formatted(place().href(), became.plan(), became.action());
    }

    /** Where to go when something has been done. */
    static URI done(String path, Done what) {
        return URI.create(path + "?done=" + what.code());
    }

    /** A page below the list. */
    Page frame(Page frame, String title) {
        return frame.titled(title)
                .in(place(), Section.REVIEWS)
                .under(place().name(), place().href())
                .under("Peer reviews", path());
    }

    /** A page below a review's own. */
    Page frame(Page frame, Review review, String title) {
        return frame(frame, "%s: %s".formatted(title, review.title()))
                .under(review.title(), path(review.id()));
    }

    /**
     * The name of a review in an address; one that nobody has is answered like one that is gone.
     */
    static UUID idIn(String address) {
        return Typed.id(address).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
