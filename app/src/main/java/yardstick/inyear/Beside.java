package yardstick.inyear;

import yardstick.web.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose released figures stand beside the council's. */
enum Beside {
    NEIGHBOURS("Statistical neighbours", "its statistical neighbours"),
    REGION("Councils of the region", "the other councils of its region"),
    ALL("All councils", "all other councils");

    private final String heading;
    private final String words;

    Beside(String heading, String words) {
        this.heading = heading;
        this.words = words;
    }

    /** What a list of choices calls them. */
    String heading() {
        return heading;
    }

    /** What a sentence calls them. */
    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Beside> find(String code) {
        return Arrays.stream(values()).filter(b -> b.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values()).map(b -> Choice.of(b.code(), b.heading)).toList();
    }
}
