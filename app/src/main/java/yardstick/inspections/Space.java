package yardstick.inspections;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * A council's own inspections, and who of its members is asking.
 *
 * @param who who is asking
 * @param membership what they may do for the council
 * @param catalogue what is published
 */
record Space(SignedIn who, Membership membership, Catalogue catalogue) {

    /** The same, for somebody who may change it; refuses the request if not. */
    Space asEditor() {
        return new Space(who, membership.asEditor(), catalogue);
    }

    /** The council's identity. */
    UUID council() {
        return membership.council().value();
    }

    /** The council as it is published. */
    Council published() {
        return catalogue
                .findCouncil(membership.code())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** The council's number as an area. */
    int area() {
        return published().area().id();
    }

    /** The editions whose inspections count. */
    Set<Integer> editions() {
        return catalogue.editions().keySet();
    }

    /** Where the council's pages lie. */
    Place place() {
        return Place.of(catalogue, membership);
    }

    /** The address of the time line. */
    String path() {
        return Place.of(membership).href() + "/inspections";
    }

    /** The address of one inspection. */
    String path(InspectionId inspection) {
        return path() + "/" + inspection.address();
    }

    /** Where to go when something has been done. */
    static URI done(String path, String what) {
        return URI.create(path + "?done=" + what);
    }

    /** A page below the time line. */
    Page frame(Page frame, String title) {
        return frame.titled(title + ", " + membership.name())
                .in(place(), Section.INSPECTIONS)
                .under(place().name(), place().href())
                .under("Inspections", path());
    }
}
