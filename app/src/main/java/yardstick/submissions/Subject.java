package yardstick.submissions;

import jakarta.inject.Singleton;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.intake.Reviews;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.util.UUID;

/**
 * What a page is about: a data set, in the space of a council whose member is asking.
 *
 * @param membership what the member may do for the council
 * @param dataSet the data set
 */
record Subject(Membership membership, DataSet dataSet) {

    /** Finds subjects. */
    @Singleton
    static class Subjects {

        private final DataSets dataSets;
        private final Reviews reviews;

        Subjects(DataSets dataSets, Reviews reviews) {
            this.dataSets = dataSets;
            this.reviews = reviews;
        }

        /** The subject of an address, for every member. */
        Subject of(Membership membership, String code) {
            return dataSets.find(code)
                    .map(dataSet -> new Subject(membership, dataSet))
                    .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        }

        /** The subject of an address, for editors alone. */
        Subject forEditors(Membership membership, String code) {
            return of(membership.asEditor(), code);
        }

        /** A submission that an address names, with what the checks say of it. */
        Reviews.Review review(SignedIn who, Subject subject, String submission) {
            return reviews.find(who, subject.membership(), subject.dataSet(), id(submission))
                    .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        }
    }

    boolean mayEdit() {
        return membership.role().mayEdit();
    }

    Place place() {
        return Place.of(membership);
    }

    /** The address of the data set in the council's space. */
    String path() {
        return place().href() + "/figures/" + dataSet.code();
    }

    /** The address of a submission. */
    String path(UUID submission) {
        return path() + "/submissions/" + submission;
    }

    /** Where to see how far a long file has come. */
    URI arriving(String key) {
        return URI.create(path() + "/arrivals/" + key);
    }

    /** Where to go when something has been done to a submission. */
    URI done(UUID submission, String what) {
        return URI.create(path(submission) + "?done=" + what);
    }

    /** A page about the data set itself. */
    Page frame(Page frame) {
        var place = place();
        return frame.titled(dataSet.title() + ": " + place.name())
                .in(place, Section.FIGURES)
                .under(place.name(), place.href())
                .under("Own figures", place.href() + "/figures");
    }

    /** A page below the data set's. */
    Page frame(Page frame, String title) {
        return frame(frame)
                .titled("%s: %s, %s".formatted(title, dataSet.title(), place().name()))
                .under(dataSet.title(), path());
    }

    /** The name of a submission in an address; one that nobody has is answered like one gone. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
