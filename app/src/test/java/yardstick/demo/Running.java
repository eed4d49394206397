package yardstick.demo;

import org.jspecify.annotations.Nullable;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.KeycloakServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What has been started, and how to stop it in the right order, at whatever moment that is asked
 * for.
 */
final class Running {

    private static final int PATIENCE_IN_SECONDS = 10;

    private final Path databaseFolder;
    private @Nullable EmbeddedDatabase database;
    private @Nullable KeycloakServer keycloak;
    private final List<Process> products = new ArrayList<>();
    private boolean stopping;

    Running(Path databaseFolder) {
        this.databaseFolder = databaseFolder;
    }

    /** Starts a thing, unless everything is being stopped. */
    interface Start<T> {
        T start() throws IOException;
    }

    synchronized KeycloakServer keycloak(Start<KeycloakServer> start) throws IOException {
        refuseWhenStopping();
        return keycloak = start.start();
    }

    /** The portal or the load. */
    synchronized Process product(Start<Process> start) throws IOException {
        refuseWhenStopping();
        var started = start.start();
        products.add(started);
        return started;
    }

    /** Not synchronised while it starts: that takes seconds in which Ctrl-C may come. */
    EmbeddedDatabase database(Start<EmbeddedDatabase> start) throws IOException {
        var started = start.start();
        synchronized (this) {
            database = started;
            refuseWhenStopping();
        }
        return started;
    }

    /** Whether there is anything to stop. */
    synchronized boolean hasStarted() {
        return keycloak != null || database != null || postmaster().isPresent();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops the portal, then what it stands on, and returns when nothing runs any more. */
    synchronized void stop() {
        stopping = true;
        var ending = new Thread(this::stopKeycloak, "stop-keycloak");
        ending.start();
        products.forEach(product -> end(product.toHandle()));
        stopDatabase();
        try {
            ending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopKeycloak() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private void stopDatabase() {
        if (database != null) {
            database.close();
        } else {
            // Interrupted while it started: nobody but its own note knows the process.
            postmaster().ifPresent(Running::end);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(databaseFolder.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new IllegalStateException("The demo is being stopped");
        }
    }
}
