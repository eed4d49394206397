package yardstick.selfassessments;

import yardstick.assessment.SelfAssessment;
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
 * A council's own self-assessments, and who of its members is asking.
 *
 * @param who who is asking
 * @param membership what they may do for the council
 */
record Space(SignedIn who, Membership membership) {

    /** The same, for somebody who may change it; refuses the request if not. */
    Space asEditor() {
        return new Space(who, membership.asEditor());
    }

    /** The same, for somebody who may sign it off; refuses the request if not. */
    Space asAdministrator() {
        return new Space(who, membership.asAdministrator());
    }

    boolean mayEdit() {
        return membership.role().mayEdit();
    }

    boolean maySign() {
        return membership.role() == Role.ADMINISTRATOR;
    }

    CouncilId council() {
        return membership.council();
    }

    Place place() {
        return Place.of(membership);
    }

    /** The address of the council's space. */
    String home() {
        return place().href();
    }

    /** The address of the list. */
    String path() {
        return home() + "/self-assessments";
    }

    /** The address of one self-assessment. */
    String path(SelfAssessment assessment) {
        return path() + "/" + assessment.id();
    }

    /** Where to go when something has been done. */
    static URI done(String path, Done what) {
        return URI.create(path + "?done=" + what.code());
    }

    /** The list's own frame. */
    Page list(Page frame) {
        return frame.titled("Self-assessments of " + place().name())
                .in(place(), Section.REVIEWS)
                .under(place().name(), home());
    }

    /** A page below the list. */
    Page below(Page frame, String title) {
        return list(frame).titled(title).under("Self-assessments", path());
    }

    /** A page below a self-assessment's own. */
    Page below(Page frame, SelfAssessment assessment, String title) {
        return below(frame, "%s: %s of %s".formatted(title, assessment.title(), place().name()))
                .under(assessment.title(), path(assessment));
    }

    /** A name in an address; one that nobody has is answered like one that is gone. */
    static UUID id(String address) {
        return Typed.id(address).orElseThrow(Space::notThere);
    }

    static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
