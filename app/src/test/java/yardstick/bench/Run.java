package yardstick.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What came of doing one thing over and over, several at a time.
 *
 * @param perSecond how often a second, all together
 * @param p50 half of them took no longer, in milliseconds
 * @param p99 99 of 100 took no longer, in milliseconds
 * @param done how often in all
 * @param failed how many did not answer as they should
 */
record Run(double perSecond, double p50, double p99, long done, long failed) {

    static Run of(List<long[]> nanosOfEach, long failed, Duration time) {
        var all = nanosOfEach.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Run(
                all.length / (time.toNanos() / 1e9),
                at(all, 0.50),
                at(all, 0.99),
                all.length,
                failed);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return "%,8.0f a second, p50 %5.1f ms, p99 %5.1f ms%s"
                .formatted(perSecond, p50, p99, failed == 0 ? "" : ", FAILED " + failed);
    }
}
