package yardstick.statistics;

/** Whether chance explains a change, and by which test; or why that cannot be said. */
public sealed interface Tried {

    /** A test and what it found. */
    record By(Chance chance) implements Tried {}

    /** The counts behind one of the figures are not there for chance to work on. */
    record Uncertain(Certainty.Because because) implements Tried {}

    /** The two figures cannot be tried against each other. */
    record Not(Because because) implements Tried {}

    /** Why two figures cannot be tried against each other. */
    enum Because {
        /** Children counted in both would be taken for children who stayed as they were. */
        OVERLAPPING("the two periods overlap: each is of three years together"),
        /** Nobody knows how many children a number that was typed stands for. */
        OWN_BASELINE("no figure that was published for its period stands behind the baseline"),
        /** In-year figures may be given without counts. */
        COUNTS_NOT_GIVEN("how many children were counted is not given for both periods");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        /** What follows "whether it is more than chance cannot be said, because". */
        public String words() {
            return words;
        }
    }
}
