package yardstick.reviewing;

import yardstick.team.GuestReview;
import yardstick.web.Wording;

import java.time.OffsetDateTime;
import java.util.Locale;

/** How these pages put things. */
final class Words {

    private Words() {}

    /** A day and what London's clocks show. */
    static String moment(OffsetDateTime moment) {
        return Wording.moment(moment);
    }

    /** The days on site. */
    static String days(GuestReview review) {
        return review.begins().equals(review.ends())
                ? Wording.day(review.begins())
                : Wording.day(review.begins()) + " to " + Wording.day(review.ends());
    }

    /** A kind of review, or of method, from a word of the database. */
    static String kind(String word) {
        var words = word.replace('-', ' ').replace("send", "SEND");
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
