package yardstick.pictures;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A few pens, each drawing one picture at a time. A drawing that takes too long is stopped and its
 * pen thrown away; another is made when it is needed. The first is made in the background when the
 * portal starts, so that neither the start nor the first reader waits for it.
 */
@Singleton
class Pens {

    /** Whoever waits holds a thread that pages need; a picture is not worth that for long. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Queue<Pen> free = new ConcurrentLinkedQueue<>();
    private final Semaphore places;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("picture-", 1).factory());
    private final Supplier<Pen> maker;
    private final Duration limit;

    @Inject
    Pens(
            @Value("${yardstick.pictures.pens:2}") int most,
            @Value("${yardstick.pictures.limit:10s}") Duration limit) {
        this(GraalPen::new, most, limit);
    }

    Pens(Supplier<Pen> maker, int most, Duration limit) {
        this.maker = maker;
        this.places = new Semaphore(most, true);
        this.limit = limit;
    }

    @EventListener
    void prepare(ServerStartupEvent started) {
        threads.execute(() -> free.add(maker.get()));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        for (var pen = free.poll(); pen != null; pen = free.poll()) {
            pen.close();
        }
    }

    /**
     * Draws an option as the charts' library writes it.
     *
     * @throws PictureNotInTime when no pen was free or the drawing not finished in time
     */
    String draw(String option, int width, int height) throws PictureNotInTime {
        try {
            if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PictureNotInTime("Every pen is in use");
            }
            try {
                return inOnePlace(option, width, height);
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PictureNotInTime("The portal is stopping");
        }
    }

    private String inOnePlace(String option, int width, int height)
            throws PictureNotInTime, InterruptedException {
        var sheet = new Sheet();
        var drawing =
                threads.submit(
                        () -> {
                            var pen = sheet.with(taken());
                            var svg = pen.draw(option, width, height);
                            if (sheet.finished()) {
                                free.add(pen);
                            }
                            return svg;
                        });
        try {
            return drawing.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            sheet.tear();
            throw new PictureNotInTime("The drawing took longer than " + limit);
        } catch (ExecutionException failed) {
            sheet.tear();
            throw new IllegalStateException("A picture could not be drawn", failed.getCause());
        }
    }

    private Pen taken() {
        var pen = free.poll();
        return pen == null ? maker.get() : pen;
    }
}
