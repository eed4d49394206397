package yardstick.papers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who sees released figures, each part of the next; and who may therefore read them on paper. */
enum ReleasedTo {
    REGION("region", "your region sees them", List.of("board", "region")),
    ALL_COUNCILS(
            "all-councils",
            "all councils see them",
            List.of(Audience.TEAM, "board", "region", "all-councils")),
    PUBLIC(
            "public",
            "the public sees them",
            List.of(Audience.TEAM, "board", "region", "all-councils", Audience.PUBLIC));

    private final String code;
    private final String words;
    private final List<String> readers;

    ReleasedTo(String code, String words, List<String> readers) {
        this.code = code;
        this.words = words;
        this.readers = readers;
    }

    /** The one that a word means; empty for any other. */
    static Optional<ReleasedTo> of(String code) {
        return Stream.of(values()).filter(to -> to.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** "as the region sees them", without the first word. */
    String words() {
        return words;
    }

    /** The audiences of the releases that these readers see. */
    List<String> releases() {
        return Stream.of(values())
                .filter(to -> to.compareTo(this) >= 0)
                .map(ReleasedTo::code)
                .toList();
    }

    /** Whether a paper of what these see may be read by an audience; of teams, by any. */
    boolean mayBeReadBy(String audience) {
        return readers.contains(audience.startsWith(Audience.REVIEW) ? Audience.TEAM : audience);
    }
}
