package yardstick.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several that do the same at the same time, each as soon as its last one is done or at a pace. */
final class Crowd {

    private Crowd() {}

    /** Does one thing once. True when it went as it should. */
    interface Doing extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /**
     * Lets {@code many} run for {@code time}.
     *
     * @param pace how long from one beginning to the next; zero for no pause
     */
    static Run run(int many, Duration time, Duration pace, IntFunction<Doing> each)
            throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var work = new ArrayList<Callable<Times>>();
        for (int i = 0; i < many; i++) {
            int number = i;
            work.add(() -> times(each.apply(number), number * pace.toNanos() / many, end, pace));
        }
        try (var threads = Executors.newFixedThreadPool(many)) {
            var done = new ArrayList<Times>();
            for (Future<Times> future : threads.invokeAll(work)) {
                done.add(future.get());
            }
            return Run.of(
                    done.stream().map(Times::nanos).toList(),
                    done.stream().mapToLong(Times::failed).sum(),
                    time);
        }
    }

    private record Times(long[] nanos, long failed) {}

    private static Times times(Doing doing, long wait, long end, Duration pace) throws Exception {
        var nanos = new long[1 << 12];
        int count = 0;
        long failed = 0;
        try (doing) {
            long next = System.nanoTime() + wait;
            while (next < end && System.nanoTime() < end) {
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                long began = System.nanoTime();
                failed += doing.once() ? 0 : 1;
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = System.nanoTime() - began;
                next = Math.max(next + pace.toNanos(), pace.isZero() ? 0 : next);
            }
        }
        return new Times(Arrays.copyOf(nanos, count), failed);
    }

    /** Warms up for half of the time, then counts. */
    static Run warm(int many, Duration time, Duration pace, IntFunction<Doing> each)
            throws Exception {
        run(many, time.dividedBy(2), pace, each);
        return run(many, time, pace, each);
    }

    static List<String> shuffled(List<String> all, int seed) {
        var copy = new ArrayList<>(all);
        java.util.Collections.shuffle(copy, new java.util.Random(seed));
        return copy;
    }
}
