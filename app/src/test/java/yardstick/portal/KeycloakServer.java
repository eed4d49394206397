package yardstick.portal;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The real Keycloak as a child process, with the realm of this build and the demo people imported.
 * It keeps its database in a folder, so a second start over the same folder is faster.
 */
public final class KeycloakServer implements AutoCloseable {

    /** Documented demo password of every demo person. */
    public static final String PASSWORD = "yardstick";

    /** Documented demo secret of the portal's client. */
    public static final String CLIENT_SECRET = "yardstick-portal-demo-secret";

    /** Documented demo secret of the portal's own account. */
    public static final String ACCOUNTS_SECRET = "yardstick-accounts-demo-secret";

    /** Documented demo secret of the client {@code southend-integration}. */
    public static final String SOUTHEND_SECRET = "southend-demo-secret";

    /** Documented demo secret of the client {@code thurrock-integration}. */
    public static final String THURROCK_SECRET = "thurrock-demo-secret";

    /** Who may set up everything in Keycloak's own console; the password is that of all. */
    public static final String ADMINISTRATOR = "keycloak.admin";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path distribution;
    private final Path folder;
    private final int port;
    private final int managementPort;
    private final URI portal;
    private final int smtpPort;
    private Process process;

    private KeycloakServer(
            Path distribution,
            Path folder,
            int port,
            int managementPort,
            URI portal,
            int smtpPort) {
        this.distribution = distribution;
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.managementPort = managementPort;
        this.portal = portal;
        this.smtpPort = smtpPort;
        this.process = launch();
    }

    /**
     * Starts Keycloak; it is ready only after {@link #awaitReady}, so that other things can start
     * meanwhile.
     *
     * @param folder keeps the database, the log and a copy of the realm between starts
     * @param portal the portal's address; people may be sent back only there
     * @param smtpPort where on this machine its letters are taken
     */
    public static KeycloakServer start(
            Path folder, int port, int managementPort, URI portal, int smtpPort) {
        return new KeycloakServer(unpacked(), folder, port, managementPort, portal, smtpPort);
    }

    /** Where the build has unpacked the distribution: app's target folder. */
    private static Path unpacked() {
        var classes = KeycloakServer.class.getProtectionDomain().getCodeSource().getLocation();
        var parent = Path.of(URI.create(classes.toString())).resolveSibling("keycloak");
        try (var folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .filter(candidate -> Files.exists(candidate.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak is not unpacked: run the build once", e);
        }
    }

    /** Starts it again after {@link #close}, over the same folder. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    private Process launch() {
        try {
            prepareFolder();
            var builder =
                    new ProcessBuilder(command())
                            .redirectErrorStream(true)
                            .redirectOutput(log().toFile());
            // Settings of the developer's own Keycloak must not reach this one.
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
            builder.environment().putAll(environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not start: " + e.getMessage(), e);
        }
    }

    /** A home of its own, in which everything but the data is a link to the distribution. */
    private void prepareFolder() throws IOException {
        var imported = Files.createDirectories(folder.resolve("data/import"));
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            Files.deleteIfExists(folder.resolve(part));
            Files.createSymbolicLink(folder.resolve(part), distribution.resolve(part));
        }
        for (var file : List.of("yardstick-realm.json", "yardstick-users-0.json")) {
            try (var source = KeycloakServer.class.getResourceAsStream("/keycloak/" + file)) {
                Files.copy(
                        Objects.requireNonNull(source, file),
                        imported.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private List<String> command() {
        return List.of(
                distribution.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--health-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port,
                "-Dkc.home.dir=" + folder);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
                entry("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD),
                entry("JAVA_HOME", System.getProperty("java.home")),
                entry("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m"),
                entry("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"),
                entry("YARDSTICK_BASE_URL", portal.toString()),
                entry("YARDSTICK_CLIENT_SECRET", CLIENT_SECRET),
                entry("YARDSTICK_SOUTHEND_SECRET", SOUTHEND_SECRET),
                entry("YARDSTICK_THURROCK_SECRET", THURROCK_SECRET),
                entry("YARDSTICK_DEMO_PASSWORD", PASSWORD),
                entry("YARDSTICK_ACCOUNTS_ENABLED", "true"),
                entry("YARDSTICK_ACCOUNTS_SECRET", ACCOUNTS_SECRET),
                entry("YARDSTICK_SMTP_HOST", "localhost"),
                entry("YARDSTICK_SMTP_PORT", String.valueOf(smtpPort)),
                entry("YARDSTICK_MAIL_FROM", MailServer.FROM));
    }

    /** The realm's address, as in a token's {@code iss}. */
    public String issuer() {
        return address() + "/realms/yardstick";
    }

    /** Where it answers, without a path. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** What Keycloak had to say. */
    public Path log() {
        return folder.resolve("keycloak.log");
    }

    /** Waits until people can sign in. Says where to look when it takes too long or fails. */
    public KeycloakServer awaitReady() {
        var health = URI.create("http://localhost:" + managementPort + "/health/ready");
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers(health)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak stopped by itself; see " + log());
            }
            if (Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("Keycloak is not ready in time; see " + log());
            }
            pause();
        }
        return this;
    }

    private static boolean answers(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak started", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak started", e);
        }
    }

    /** Stops Keycloak: its own process first, then the script around it. */
    @Override
    public void close() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        for (var each : all) {
            try {
                each.onExit().get(15, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                each.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                each.destroyForcibly();
            }
        }
    }
}
