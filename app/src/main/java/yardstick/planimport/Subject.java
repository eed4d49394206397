package yardstick.planimport;

import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.UUID;

/**
 * The imports of a council whose editor is asking.
 *
 * @param membership what the editor may do for the council
 */
record Subject(Membership membership) {

    /** For editors alone. */
    static Subject of(Membership membership) {
        return new Subject(membership.asEditor());
    }

    Place place() {
        return Place.of(membership);
    }

    /** The address of the list of imports. */
    String path() {
        return plans() + "/imports";
    }

    /** The address of an import. */
    String path(UUID id) {
        return path() + "/" + id;
    }

    /** The address of the council's plans. */
    String plans() {
        return place().href() + "/plans";
    }

    URI uri(UUID id, String below) {
        return URI.create(path(id) + below);
    }

    /** The list's page. */
    Page frame(Page frame) {
        return frame.titled("Import a plan: " + place().name())
                .in(place(), Section.PLANS)
                .under(place().name(), place().href())
                .under("Plans", plans());
    }

    /** A page below the list. */
    Page frame(Page frame, String title) {
        return frame(frame)
                .titled("%s: %s".formatted(title, place().name()))
                .under("Import a plan", path());
    }

    /** The name of an import in an address; one that nobody has is answered like one gone. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
