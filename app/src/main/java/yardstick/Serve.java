package yardstick;

import static yardstick.OperatorError.Exit.CONFIGURATION;
import static yardstick.OperatorError.Exit.UNAVAILABLE;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import yardstick.operations.Draining;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

/** Starts the portal, and stops it so that nobody who is being answered is cut off. */
final class Serve {

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    private Serve() {}

    /** Checks what the portal stands on, starts it and returns while it serves. */
    static void start(Settings settings) {
        long begun = System.nanoTime();
        settings.checkServe();
        refuseTakenPort(settings.port());
        DatabaseCheck.run(settings);
        var server =
                ApplicationContext.builder()
                        .mainClass(Yardstick.class)
                        .banner(false)
                        .start()
                        .getBean(EmbeddedServer.class);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(server, settings.drainSeconds()), "stop"));
        try {
            server.start();
        } catch (ServerStartupException e) {
            throw new OperatorError(UNAVAILABLE, "The portal did not start: " + e.getMessage());
        }
        LOG.info("Listening on port {} after {} ms", server.getPort(), millisSince(begun));
    }

    private static void stop(EmbeddedServer server, int drainSeconds) {
        try {
            server.getApplicationContext().getBean(Draining.class).begin();
            Thread.sleep(Duration.ofSeconds(drainSeconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Closing waits for requests that are being answered, up to the grace period.
        server.getApplicationContext().close();
        LOG.info("Stopped");
    }

    /** Micronaut would say it too, but only after ten lines of stack trace. */
    private static void refuseTakenPort(int port) {
        try (var socket = new ServerSocket()) {
            // As the server does it: a port that only waits for stragglers of an earlier run is
            // free.
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(port));
        } catch (IOException e) {
            throw new OperatorError(
                    CONFIGURATION,
                    "Port %d is in use by another program. Stop that one, or set YARDSTICK_PORT to another."
                            .formatted(port));
        }
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
