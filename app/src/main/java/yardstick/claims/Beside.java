package yardstick.claims;

import yardstick.statistics.Average;

import java.math.BigDecimal;

/** How a council's neighbours moved while it did; or why that is not said. */
public sealed interface Beside {

    /**
     * The middle of the neighbours' changes.
     *
     * @param median in the indicator's unit, unrounded
     * @param counted how many had a figure in both periods
     * @param listed how many neighbours there are
     */
    record Moved(BigDecimal median, int counted, int listed) implements Beside {}

    /** Nothing is said of them. */
    record Not(Because because) implements Beside {}

    /** Why nothing is said of the neighbours. */
    enum Because {
        GROWS_WITH_SIZE("the figure grows with a council’s size and is not compared"),
        NO_NEIGHBOURS("the model of statistical neighbours lists none"),
        NO_FIGURES("none of them has a figure in both periods"),
        NO_PERIOD("the baseline is not of a period for which they have figures"),
        TOO_FEW("fewer than five of them have let you see figures of both periods");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        /** What follows "how its neighbours moved cannot be said, because". */
        public String words() {
            return words;
        }
    }

    /** Of the changes of those that have a figure in both periods. */
    static Beside of(@org.jspecify.annotations.Nullable Average changes, int listed) {
        if (listed == 0) {
            return new Not(Because.NO_NEIGHBOURS);
        }
        return changes == null
                ? new Not(Because.NO_FIGURES)
                : new Moved(changes.median(), changes.counted(), listed);
    }
}
