package yardstick.notes;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Indicator;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.UUID;

/**
 * What a note is about: an indicator, in the space of a council whose editor is asking.
 *
 * @param membership what the editor may do for the council
 * @param indicator the indicator
 */
record Subject(Membership membership, Indicator indicator) {

    /** Finds subjects, and lets nobody but editors have one. */
    @Singleton
    static class Subjects {

        private final Catalogues catalogues;

        Subjects(Catalogues catalogues) {
            this.catalogues = catalogues;
        }

        /** The subject of an address. A viewer learns no more than that the page is not theirs. */
        Subject of(Membership membership, String code) {
            var indicator =
                    catalogues
                            .current()
                            .findIndicator(code)
                            .filter(i -> i.findLatest().isPresent())
                            .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
            if (!membership.role().mayEdit()) {
                throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
            }
            return new Subject(membership, indicator);
        }
    }

    /** The council whose space it is. */
    UUID council() {
        return membership.council().value();
    }

    /** The address of the indicator's page in the council's space. */
    String path() {
        return Place.of(membership).href() + "/indicators/" + indicator.code();
    }

    /** Where to go when something has been done. */
    URI done(String what) {
        return URI.create(path() + "?done=" + what);
    }

    /** A page about the subject. */
    Page frame(Page frame, String title) {
        var place = Place.of(membership);
        return frame.titled(title + ": " + indicator.title() + ", " + place.name())
                .in(place, Section.INDICATORS)
                .under(place.name(), place.href())
                .under("Indicators", place.href() + "/indicators")
                .under(indicator.title(), path());
    }

    /** The name of a note in an address; one that nobody has is answered like one that is gone. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
