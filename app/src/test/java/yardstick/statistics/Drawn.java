package yardstick.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a seed draws, always the same, so that a failure that names its seed can be repeated. */
final class Drawn {

    /** For {@code @MethodSource}. */
    static final String SEEDS = "yardstick.statistics.Drawn#seeds";

    private static final int CASES = 300;
    private static final int ONE_IN = 10;

    private final RandomGenerator random;

    Drawn(long seed) {
        random = new SplittableRandom(seed);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, CASES);
    }

    /** A whole number, both ends included. */
    int whole(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** A value of at most so many decimal places, both ends included and drawn more often. */
    BigDecimal value(int least, int greatest, int decimalPlaces) {
        int scale = whole(0, decimalPlaces);
        if (whole(1, ONE_IN) == 1) {
            return BigDecimal.valueOf(random.nextBoolean() ? least : greatest).setScale(scale);
        }
        int tens = BigDecimal.TEN.pow(scale).intValueExact();
        return BigDecimal.valueOf(whole(least * tens, greatest * tens), scale);
    }

    List<BigDecimal> values(int fewest, int most, int least, int greatest, int decimalPlaces) {
        return Stream.generate(() -> value(least, greatest, decimalPlaces))
                .limit(whole(fewest, most))
                .toList();
    }
}
