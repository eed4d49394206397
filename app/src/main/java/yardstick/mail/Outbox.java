package yardstick.mail;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import yardstick.tenants.Refusal;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends letters after the page has been answered, so that an answer takes as long for an address
 * that is known as for one that is not. A letter that was not taken, or a portal that was stopped
 * on the way, leaves something that its page shows as not sent.
 */
@Singleton
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 200;
    private static final int SECONDS_TO_FINISH = 10;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    AT_A_TIME,
                    AT_A_TIME,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("letter-", 1).factory(),
                    // One too many stays unsent, and its page says so.
                    new ThreadPoolExecutor.DiscardPolicy());

    Outbox() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** Sends a letter and writes down that it was sent. */
    @FunctionalInterface
    public interface Sending {
        /** Waits for the mail server. */
        void send() throws NotSent;
    }

    /** Does so soon; what fails is logged. */
    public void deliver(Sending sending) {
        var request = Objects.requireNonNullElse(MDC.get("request"), "");
        threads.execute(
                () -> {
                    // For the audit trail, which names the request.
                    MDC.put("request", request);
                    try {
                        sending.send();
                    } catch (NotSent | Refusal e) {
                        LOG.warn("A letter was not delivered: {}", e.getMessage());
                    } catch (RuntimeException e) {
                        LOG.error("A letter was not delivered", e);
                    }
                });
    }

    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
