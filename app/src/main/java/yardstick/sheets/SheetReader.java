package yardstick.sheets;

import io.micronaut.context.annotation.Value;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads uploaded files, two at a time and each for ten seconds at most, so that files can neither
 * fill the memory nor keep the pages' threads.
 */
@Singleton
public class SheetReader {

    private static final int AT_A_TIME = 2;
    private static final int WAITING = 6;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    AT_A_TIME,
                    AT_A_TIME,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("sheet-", 1).factory());
    private final Duration limit;

    @Inject
    SheetReader(@Value("${yardstick.sheets.limit:10s}") Duration limit) {
        this.limit = limit;
        threads.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** The sheets of a CSV or XLSX file of figures, or why it is not read. */
    public List<Sheet> read(byte[] file) throws FileRefused {
        return waitFor(() -> SheetFiles.read(file));
    }

    /** The tables of a CSV, XLSX or DOCX file, or why it is not read. */
    public List<Sheet> tables(byte[] file) throws FileRefused {
        return waitFor(() -> SheetFiles.tables(file));
    }

    private List<Sheet> waitFor(Callable<List<Sheet>> work) throws FileRefused {
        try {
            var reading = threads.submit(work);
            try {
                return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                reading.cancel(true);
                throw new FileRefused(
                        "Reading the file took longer than %d seconds. Send it in several smaller files."
                                .formatted(limit.toSeconds()));
            }
        } catch (RejectedExecutionException full) {
            throw new FileRefused(
                    "Several files are being read just now. Send yours again in a minute.");
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FileRefused("The portal is stopping. Send the file again in a minute.");
        }
    }

    private static FileRefused refused(@Nullable Throwable cause) {
        if (cause instanceof FileRefused refused) {
            return refused;
        }
        throw new IllegalStateException("A file could not be read", cause);
    }
}
