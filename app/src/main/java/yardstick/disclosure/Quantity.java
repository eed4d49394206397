package yardstick.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A whole number of children (or of what is counted about them) that a table shows or that follows
 * from what it shows. Never rounded.
 *
 * @param name by which cells, equations and outside knowledge mean the same number
 * @param count how many; null if nobody here knows, such as another council's suppressed figure
 * @param kind from what to what it must not be found out
 */
public record Quantity(String name, @Nullable Long count, Kind kind) {

    /**
     * What is too few. Source: DfE, Children in need, methodology: "any number between 1 and 5
     * inclusive has been suppressed", zero is shown; and the complement of it.
     */
    public enum Kind {
        /** Counted. One to five children could be recognised; none cannot. */
        COUNT(1),
        /**
         * Those of a denominator who were not counted: never printed, but it follows from the two
         * that are. If there are none, something is said of everyone.
         */
        COMPLEMENT(0);

        /** The greatest number that is too few. */
        static final int MOST = 5;

        private final int least;

        Kind(int least) {
            this.least = least;
        }

        /** The least number that must not be found out. */
        int least() {
            return least;
        }
    }

    /** What was counted. */
    public static Quantity of(String name, long count) {
        return new Quantity(name, count, Kind.COUNT);
    }

    /** Those who were not. */
    public static Quantity complement(String name, long count) {
        return new Quantity(name, count, Kind.COMPLEMENT);
    }

    /** A number that exists but is not known here. */
    public static Quantity unknown(String name) {
        return new Quantity(name, null, Kind.COUNT);
    }

    /** Whether it must not be found out; what is not known here may be so few. */
    boolean isFew() {
        return count == null || count >= kind.least && count <= Kind.MOST;
    }

    /** How many, of one that is known here. */
    long known() {
        return Objects.requireNonNull(count, name);
    }
}
