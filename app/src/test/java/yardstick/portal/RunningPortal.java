package yardstick.portal;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import yardstick.migrations.EmbeddedDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole portal, once for all tests of a JVM: PostgreSQL with councils and the demo people, the
 * real Keycloak, the web process as {@code yardstick_app} on a free port. Started when first asked
 * for, stopped with the JVM.
 */
public final class RunningPortal {

    private static final class Lazy {
        static final RunningPortal PORTAL = new RunningPortal();
    }

    private final EmbeddedDatabase database;
    private final KeycloakServer keycloak;
    private final int port = FreePort.find();
    private final int smtpPort = FreePort.find();
    private final MailServer mail = new MailServer(smtpPort);
    private EmbeddedServer server;

    private RunningPortal() {
        keycloak =
                KeycloakServer.start(
                        temporaryFolder(), FreePort.find(), FreePort.find(), address(), smtpPort);
        stopWithTheJvm(keycloak);
        database = EmbeddedDatabase.temporary();
        stopWithTheJvm(database);
        seed();
        server = start(port, Map.of());
        keycloak.awaitReady();
    }

    /** The portal of this JVM; the first call starts it. */
    public static RunningPortal get() {
        return Lazy.PORTAL;
    }

    /** The portal's address. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The database, for tests that look behind the pages. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** The sign-in service. A test that stops it must start it again. */
    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** The server that takes the portal's letters and Keycloak's. */
    public MailServer mail() {
        return mail;
    }

    /** The web process's beans. */
    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** A browser that is not signed in. */
    public Browser browser() {
        return new Browser(address());
    }

    /** A browser in which a demo person has signed in through Keycloak's page. */
    public Browser signIn(String username) {
        var browser = browser();
        browser.signIn(username);
        return browser;
    }

    /** An access token for a computer system, from Keycloak. */
    public String token(String client, String secret) {
        return Tokens.ofSystem(keycloak.issuer(), client, secret);
    }

    /** Another instance over the same database, as behind one address; the caller closes it. */
    public EmbeddedServer anotherInstance(Map<String, Object> differently) {
        return start(FreePort.find(), differently);
    }

    /** Stops the web process and starts it anew, over the same database and port. */
    public void restart() {
        server.close();
        server = start(port, Map.of());
    }

    private EmbeddedServer start(int port, Map<String, Object> differently) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", port);
        settings.put("datasources.default.url", database.url());
        settings.put("datasources.default.password", EmbeddedDatabase.PASSWORD);
        settings.put("yardstick.base-url", address().toString());
        settings.put("yardstick.issuer", keycloak.issuer());
        settings.put("yardstick.client-secret", KeycloakServer.CLIENT_SECRET);
        settings.put("yardstick.accounts.client-secret", KeycloakServer.ACCOUNTS_SECRET);
        settings.put("yardstick.mail.host", "localhost");
        settings.put("yardstick.mail.port", smtpPort);
        settings.put("yardstick.mail.security", "none");
        settings.put("yardstick.mail.from", MailServer.FROM);
        settings.put("yardstick.metrics.port", 0);
        settings.put("yardstick.test-pages", "true");
        // As in the demo; SecondFactorTest switches it on.
        settings.put("yardstick.second-factor", false);
        // Tests of many routes sign in once.
        settings.put("yardstick.fresh.page", "3h");
        settings.put("yardstick.fresh.form", "3h");
        // Tests send more files in a minute than people may.
        settings.put("yardstick.uploads.a-minute", 1_000_000);
        // A busy machine may take long to make the first pen.
        settings.put("yardstick.pictures.limit", "120s");
        settings.putAll(differently);
        return ApplicationContext.builder()
                .properties(settings)
                .banner(false)
                .run(EmbeddedServer.class);
    }

    private void seed() {
        try (var owner = database.connect("yardstick_owner")) {
            PublishedData.load(database);
            DemoPeople.arrive(owner, keycloak.issuer());
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be filled", e);
        }
    }

    private static void stopWithTheJvm(AutoCloseable started) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    try {
                                        started.close();
                                    } catch (Exception e) {
                                        System.err.println("Not stopped: " + e);
                                    }
                                }));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("yardstick-keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
