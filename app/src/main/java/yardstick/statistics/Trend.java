package yardstick.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a series rises or falls over five or more periods that do not overlap, by more than
 * chance explains. Not a direction of travel, which is one period against the one before.
 */
public sealed interface Trend {

    /** Fewer periods than this are no trend. */
    int FEWEST = 5;

    /**
     * What a test found. The direction is computed from the figures that were tested, never taken
     * over from elsewhere.
     *
     * @param direction where the series goes; steady where chance may explain it
     * @param probability of as strong a trend, either way, if there were none
     * @param method the test: part of the answer
     * @param periods how many periods were tested
     */
    record Tested(Direction direction, BigDecimal probability, Method method, int periods)
            implements Trend {}

    /** No trend is spoken of, and why. */
    record Refused(Because because) implements Trend {}

    /** Where a series goes. */
    enum Direction {
        RISING,
        FALLING,
        STEADY
    }

    /** How a trend is tested. */
    enum Method {
        CHI_SQUARED_PROPORTIONS("chi-squared test for trend in proportions"),
        CHI_SQUARED_RATES("chi-squared test for trend in rates"),
        MANN_KENDALL("Mann-Kendall test, exact");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /** What it is called on a page. */
        public String words() {
            return words;
        }
    }

    /** Why no trend is spoken of. */
    enum Because {
        OVERLAPPING("its periods overlap: each is an average of three years"),
        BREAK_IN_SERIES("there is a break in the series"),
        FEWER_THAN_FIVE("there are fewer than five periods in a row with a figure");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        /** What follows "no trend can be given because". */
        public String words() {
            return words;
        }
    }

    /**
     * One period of a series.
     *
     * @param value the figure
     * @param ratio what it was worked out from, where that is published
     */
    record Point(BigDecimal value, Optional<Funnel.Ratio> ratio) {}

    /**
     * Tests consecutive periods, oldest first: with {@link TrendTests#proportions} or {@link
     * TrendTests#rates} where every count is known and large enough, else with {@link
     * TrendTests#mannKendall}.
     *
     * @param kind what the figures are; empty where they are neither proportion nor rate
     */
    static Trend of(List<Point> points, Optional<Funnel.Kind> kind, Level level) {
        if (points.size() < FEWEST) {
            return new Refused(Because.FEWER_THAN_FIVE);
        }
        var ratios = points.stream().flatMap(point -> point.ratio().stream()).toList();
        if (kind.isPresent()
                && ratios.size() == points.size()
                && TrendTests.areLargeEnough(ratios, kind.get())) {
            return switch (kind.get()) {
                case PROPORTION -> TrendTests.proportions(ratios, level);
                case RATE -> TrendTests.rates(ratios, level);
            };
        }
        return TrendTests.mannKendall(points.stream().map(Point::value).toList(), level);
    }
}
