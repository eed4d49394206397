package yardstick.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import yardstick.collection.DataSet;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Long files on their way in, checked and stored while their senders watch how far they are. What
 * is known here is for watching only: a file is stored whole or not at all, and one whose portal
 * was stopped on the way is sent again under the same key, as if it were the first time.
 */
@Singleton
public class Arrivals {

    /** A file of more rows is watched; a shorter one is there before its page could be drawn. */
    public static final int LONG = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 6;
    private static final int SECONDS_TO_FINISH = 10;

    private final Drafts drafts;
    private final Reviews reviews;
    private final Map<Key, Arrival> arriving = new ConcurrentHashMap<>();

    /** When all are busy and the queue is full, whoever sends waits for their own file. */
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    AT_A_TIME,
                    AT_A_TIME,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("arrival-", 1).factory(),
                    new ThreadPoolExecutor.CallerRunsPolicy());

    Arrivals(Drafts drafts, Reviews reviews) {
        this.drafts = drafts;
        this.reviews = reviews;
        threads.allowCoreThreadTimeOut(true);
    }

    private record Key(CouncilId council, String key) {}

    /** Begins to check and store a file, unless the same is on its way already. */
    public void begin(SignedIn who, Membership membership, DataSet dataSet, Drafts.Sent sent) {
        var key = new Key(membership.council(), sent.key());
        var waiting = new Arrival(sent.fileName(), sent.entries().size(), 0, false, 0, 0, 0);
        if (arriving.putIfAbsent(key, waiting) == null) {
            var request = Objects.requireNonNullElse(MDC.get("request"), "");
            threads.execute(
                    () -> {
                        // For the audit trail, which names the request.
                        MDC.put("request", request);
                        try {
                            carry(who, membership, dataSet, sent, key);
                        } catch (RuntimeException failed) {
                            LOG.error("A long file was not stored", failed);
                        } finally {
                            arriving.remove(key);
                        }
                    });
        }
    }

    private void carry(
            SignedIn who, Membership membership, DataSet dataSet, Drafts.Sent sent, Key key) {
        var checked =
                reviews.check(
                        who,
                        membership,
                        dataSet,
                        sent.entries(),
                        done -> arriving.computeIfPresent(key, (k, now) -> now.checked(done)));
        arriving.computeIfPresent(key, (k, now) -> now.found(checked));
        drafts.keep(
                who,
                membership,
                dataSet,
                sent,
                done -> arriving.computeIfPresent(key, (k, now) -> now.stored(done)));
    }

    /**
     * How far the file that was sent under a key has come; empty when it is stored, and when this
     * portal knows of none. Ask this before asking for the submission, or it may come in between.
     */
    public Optional<Arrival> find(Membership membership, String key) {
        return Optional.ofNullable(arriving.get(new Key(membership.council(), key)));
    }

    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
