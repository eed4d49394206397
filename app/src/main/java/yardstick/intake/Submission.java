package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.tenants.SignedIn;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Figures of a data set on their way in. What was entered stays as it was; only a draft's rows can
 * be mended.
 *
 * @param id names it within its council
 * @param dataSetId our own number of the data set
 * @param origin how it came
 * @param fileName what the file was called; empty where there was none
 * @param fingerprint SHA-256 of what came, in hexadecimal
 * @param state how far it has come
 * @param made who brought it in, and when
 * @param submitted who submitted it, and when; null for a draft
 * @param decided who approved or discarded it, and when; null before that
 * @param remark why it was returned or discarded
 * @param version counts changes of its state
 */
public record Submission(
        UUID id,
        int dataSetId,
        Origin origin,
        String fileName,
        String fingerprint,
        State state,
        Signature made,
        @Nullable Signature submitted,
        @Nullable Signature decided,
        String remark,
        int version) {

    /** Whether its last step that is signed is this person's. */
    boolean isSignedBy(SignedIn who) {
        var last = decided == null ? submitted : decided;
        return last != null && who.person() != null && who.person().equals(last.person());
    }

    /** Who did something, and when. */
    public record Signature(@Nullable UUID person, String name, Instant at) {}

    /** How figures come in. */
    public enum Origin {
        /** An uploaded file. */
        FILE("Uploaded file"),
        /** The form on the page. */
        FORM("Entered on the page"),
        /** A council's own computer system. */
        API("Sent by a computer system");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** What a page calls it. */
        public String words() {
            return words;
        }

        /** The word that the database uses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far a submission has come. */
    public enum State {
        /** Can be mended. */
        DRAFT("Draft"),
        /** Waits for an administrator. */
        SUBMITTED("Waiting for approval"),
        /** Its figures hold. */
        APPROVED("Approved"),
        /** Put away unused. */
        DISCARDED("Discarded");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** What a page calls it. */
        public String words() {
            return words;
        }

        /** The word that the database and the API use. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
