package yardstick.statistics;

/** How sure a figure is: an interval, or the reason why none can be given. */
public sealed interface Certainty permits Interval, Certainty.None {

    /** No interval, and why. */
    record None(Because because) implements Certainty {}

    /** Why no interval can be given. */
    enum Because {
        /** Without a figure there is nothing to be sure of. */
        NO_FIGURE("there is no figure", "no figure"),
        /** A rate or percentage of which nobody says how many were counted. */
        NUMERATOR_NOT_PUBLISHED(
                "the number of children counted is not published", "counts not published"),
        /** A rate or percentage of which nobody says what it was divided by. */
        DENOMINATOR_NOT_PUBLISHED(
                "the number of children it is a share of is not published", "counts not published"),
        /** The published count and denominator give another figure than the published one. */
        DOES_NOT_REPRODUCE(
                "the published numbers do not give the published figure when divided",
                "counts do not fit"),
        /** More were counted than could have been, or fewer than none. */
        OUT_OF_RANGE("more were counted than the figure is a share of", "counts do not fit"),
        /** An average of children, days or points. */
        MEAN("it is an average and its spread is not published", "an average"),
        /** A gap between two groups. */
        GAP("it is a gap between two figures", "a gap"),
        /** Full-time equivalents, money and other numbers that do not count events. */
        NOT_A_COUNT("it is not a count of children or events", "not a count");

        private final String words;
        private final String brief;

        Because(String words, String brief) {
            this.words = words;
            this.brief = brief;
        }

        /** What follows "no interval can be given because". */
        public String words() {
            return words;
        }

        /** The same in two or three words, for a narrow column. */
        public String brief() {
            return brief;
        }
    }
}
