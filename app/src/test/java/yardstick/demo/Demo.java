package yardstick.demo;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;
import yardstick.portal.KeycloakServer;
import yardstick.portal.MailServer;
import yardstick.publishing.DataFolder;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Starts everything on this machine and stops all of it on Ctrl-C: {@code mvn -Pdemo}. The folder
 * {@code .yardstick} of the checkout keeps what people wrote down; delete it to begin anew.
 */
public final class Demo {

    private static final int SOME_FILES_REFUSED = 65;

    private final DemoSettings settings;
    private final Running running;
    private final Progress progress = new Progress();

    private Demo(DemoSettings settings) {
        this.settings = settings;
        this.running = new Running(databaseFolder(settings));
    }

    /** Takes the checkout's folder and a file that holds the product's class path. */
    public static void main(String[] arguments) throws Exception {
        var classes = Path.of(arguments[1]).resolveSibling("classes");
        var classpath =
                classes
                        + java.io.File.pathSeparator
                        + Files.readString(Path.of(arguments[1])).strip();
        var demo = new Demo(DemoSettings.of(Path.of(arguments[0]), classpath, System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "stop"));
        // Should Maven be killed, nobody else would tell us.
        ProcessHandle.current()
                .parent()
                .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        demo.run();
    }

    private void run() throws Exception {
        try {
            var published = DataFolder.find(System.getenv());
            Files.createDirectories(settings.folder());
            start(published);
        } catch (DemoFailure | IllegalStateException | IOException | SQLException e) {
            if (!running.isStopping()) {
                progress.fail(e);
                System.exit(1);
            }
        }
    }

    private void start(Optional<Path> published)
            throws IOException, SQLException, InterruptedException {
        new MailPages(new MailServer(settings.smtpPort()), settings.lettersPort());
        progress.say("Starting Keycloak, which takes longest the first time");
        var keycloak =
                running.keycloak(
                        () ->
                                KeycloakServer.start(
                                        settings.keycloakFolder(),
                                        settings.keycloakPort(),
                                        settings.keycloakManagementPort(),
                                        settings.portal(),
                                        settings.smtpPort()));
        progress.say("Starting PostgreSQL and bringing the schema up to date");
        var database =
                running.database(
                        () ->
                                EmbeddedDatabase.kept(
                                        databaseFolder(settings), settings.databasePort()));
        var product = new Product(settings, database.url());
        progress.say("Starting the portal");
        var portal = running.product(() -> product.serve(keycloak.issuer()));
        load(product, published);
        try (var owner = database.connect("yardstick_owner")) {
            DemoPeople.arrive(owner, keycloak.issuer());
        }
        progress.say("Waiting for the portal and Keycloak");
        awaitReady(portal, product.log());
        keycloak.awaitReady();
        progress.say("Entering what the two councils have done so far");
        new CouncilWork(settings.portal(), database).enter();
        progress.ready(settings, product.log());
        portal.waitFor();
        throw new DemoFailure("The portal has stopped by itself; " + product.log() + " says why.");
    }

    private void load(Product product, Optional<Path> folder)
            throws IOException, InterruptedException {
        progress.say(
                folder.map(found -> "Loading the published files of " + absolute(found))
                        .orElse(
                                "No published files are found (see README, \"Published data\"):"
                                        + " loading the example"));
        var load =
                running.product(
                        () ->
                                folder.isPresent()
                                        ? product.load(absolute(folder.get()))
                                        : product.loadExample());
        switch (load.waitFor()) {
            case 0 -> {}
            case SOME_FILES_REFUSED -> progress.say("Going on with the files that are good");
            default ->
                    throw new DemoFailure(
                            "The published files were not loaded; the lines above say why.");
        }
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private void awaitReady(Process portal, Path log) throws IOException, InterruptedException {
        while (!isReady()) {
            if (!portal.isAlive()) {
                throw new DemoFailure("The portal did not start: " + lastLine(log));
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws IOException {
        var connection =
                (HttpURLConnection)
                        settings.portal().resolve("/health/readiness").toURL().openConnection();
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(5000);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private static String lastLine(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.reduce((earlier, later) -> later).orElse("it said nothing");
        }
    }

    private void stop() {
        if (!running.hasStarted()) {
            return;
        }
        progress.say("Stopping");
        running.stop();
        progress.say("Stopped; what was written down is kept in " + settings.folder());
    }

    private static Path databaseFolder(DemoSettings settings) {
        return settings.folder().resolve("postgresql");
    }
}
