package yardstick.papers;

import java.time.LocalDate;

/** What a paper says of its own day. Two papers that differ in that alone say the same. */
final class Stamp {

    /** What stands before the address of the editions that were latest on that day. */
    static final String FOR_EVER = "These figures for ever: ";

    private static final String AS_IT_WAS = "Everything stands as it was on ";

    private Stamp() {}

    /** That nothing of it changes any more. */
    static Block of(LocalDate day) {
        return new Block.Text(AS_IT_WAS + Days.words(day) + " and does not change.");
    }

    /** What stands below the title. */
    static String subtitle(Asking asking, LocalDate day) {
        return "%s, frozen on %s".formatted(asking.membership().name(), Days.words(day));
    }

    /** Whether a line says nothing but when the paper was made. */
    static boolean is(String line) {
        return line.startsWith(AS_IT_WAS) || line.startsWith(FOR_EVER);
    }
}
