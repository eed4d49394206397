package yardstick.notes;

import jakarta.inject.Singleton;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSets;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Indicator;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a note is about: an indicator, in the space of a council whose editor is asking.
 *
 * @param membership what the editor may do for the council
 * @param watched the indicator
 * @param below where its page lies below the council's
 * @param section the part of the portal in which that is
 */
record Subject(Membership membership, Watched watched, String below, Section section) {

    /** Finds subjects, and lets nobody but editors have one. */
    @Singleton
    static class Subjects {

        private final Catalogues catalogues;
        private final DataSets dataSets;

        Subjects(Catalogues catalogues, DataSets dataSets) {
            this.catalogues = catalogues;
            this.dataSets = dataSets;
        }

        /**
         * The subject of an address: a published indicator, or one that is collected during the
         * year; no code names both. A viewer learns no more than that the page is not theirs.
         */
        Subject of(Membership membership, String code) {
            var subject =
                    catalogues
                            .current()
                            .findIndicator(code)
                            .filter(i -> i.findLatest().isPresent())
                            .map(indicator -> published(membership, indicator))
                            .or(
                                    () ->
                                            dataSets.findIndicator(code)
                                                    .map(one -> collected(membership, one)))
                            .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
            if (!membership.role().mayEdit()) {
                throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
            }
            return subject;
        }

        private static Subject published(Membership membership, Indicator indicator) {
            return new Subject(
                    membership,
                    Watched.published(indicator),
                    "/indicators/" + indicator.code(),
                    Section.INDICATORS);
        }

        private Subject collected(Membership membership, CollectedIndicator indicator) {
            var dataSet = dataSets.of(indicator);
            return new Subject(
                    membership,
                    Watched.collected(dataSet, indicator, LocalDate.now()),
                    "/figures/%s/indicators/%s".formatted(dataSet.code(), indicator.code()),
                    Section.FIGURES);
        }
    }

    /** The council whose space it is. */
    UUID council() {
        return membership.council().value();
    }

    /** The address of the indicator's page in the council's space. */
    String path() {
        return Place.of(membership).href() + below;
    }

    /** Where notes on it are written: the same address for either kind of indicator. */
    String notes() {
        var code = below.substring(below.lastIndexOf('/'));
        return Place.of(membership).href() + "/indicators" + code;
    }

    /** Where to go when something has been done. */
    URI done(String what) {
        return URI.create(path() + "?done=" + what);
    }

    /** A page about the subject. */
    Page frame(Page frame, String title) {
        var place = Place.of(membership);
        return frame.titled(title + ": " + watched.title() + ", " + place.name())
                .in(place, section)
                .under(place.name(), place.href())
                .under(
                        section == Section.FIGURES ? "Own figures" : "Indicators",
                        place.href() + (section == Section.FIGURES ? "/figures" : "/indicators"))
                .under(watched.title(), path());
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
