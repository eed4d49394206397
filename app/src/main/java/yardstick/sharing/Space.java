package yardstick.sharing;

import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.net.URI;
import java.util.UUID;

/**
 * Somebody in a council's own space, where it keeps what it shares.
 *
 * @param who they are
 * @param membership what they may do
 */
record Space(SignedIn who, Membership membership) {

    /** The same, for somebody who may share and take back; refuses the request if not. */
    Space asAdministrator() {
        return new Space(who, membership.asAdministrator());
    }

    boolean mayAct() {
        return membership.role() == Role.ADMINISTRATOR;
    }

    CouncilId council() {
        return membership.council();
    }

    /** The address of the council's space. */
    String home() {
        return Place.of(membership).href();
    }

    /** The address of the overview. */
    String path() {
        return home() + "/sharing";
    }

    String paper(UUID paper) {
        return path() + "/papers/" + paper;
    }

    String review(UUID review) {
        return path() + "/reviews/" + review;
    }

    /** The overview. */
    Page overview(Page frame) {
        var place = Place.of(membership);
        return frame.titled("What %s shares".formatted(place.name()))
                .in(place, Section.HOME)
                .under(place.name(), place.href());
    }

    /** A page below it. */
    Page below(Page frame, String title) {
        return overview(frame).titled(title).under("What we share", path());
    }

    /** Where to go when something has been done. */
    static URI done(String path, String what) {
        return URI.create(path + "?done=" + what);
    }

    /** A name in an address; one that nobody has is answered like one that is gone. */
    static UUID id(String address) {
        return Typed.id(address).orElseThrow(Space::notThere);
    }

    static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
