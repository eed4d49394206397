package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.KeycloakServer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The portal in a process of its own, as it is deployed. */
final class Portal implements AutoCloseable {

    private final URI address;
    private final Process process;

    private Portal(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    static Portal start(URI address, String databaseUrl, String issuer, Path log)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx512m",
                                        "-XX:+UseParallelGC",
                                        // The log as deployed, and not that of the tests.
                                        "-Dlogback.configurationFile=logback.xml",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-classpath",
                                        System.getProperty("java.class.path"),
                                        "yardstick.Yardstick",
                                        "serve"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "YARDSTICK_DATABASE_URL",
                                databaseUrl,
                                "YARDSTICK_APP_PASSWORD",
                                EmbeddedDatabase.PASSWORD,
                                "YARDSTICK_ISSUER",
                                issuer,
                                "YARDSTICK_CLIENT_ID",
                                "yardstick-portal",
                                "YARDSTICK_CLIENT_SECRET",
                                KeycloakServer.CLIENT_SECRET,
                                "YARDSTICK_BASE_URL",
                                address.toString(),
                                "YARDSTICK_PORT",
                                "" + address.getPort(),
                                "YARDSTICK_METRICS_PORT",
                                "0"));
        // As many files as are measured; a person may send five a minute.
        builder.environment().put("YARDSTICK_UPLOADS_A_MINUTE", "100");
        builder.environment().put("YARDSTICK_SECOND_FACTOR", "false");
        var portal = new Portal(address, builder.start());
        portal.awaitReady(log);
        return portal;
    }

    private void awaitReady(Path log) throws InterruptedException {
        var ready = HttpRequest.newBuilder(address.resolve("/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < 600; tries++) {
                try {
                    if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    if (!process.isAlive()) {
                        break;
                    }
                }
                Thread.sleep(200);
            }
        }
        close();
        throw new IllegalStateException("The portal did not start; see " + log);
    }

    /** Processor time that the process has used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Megabytes of memory that the process holds; 0 where the system does not say. */
    long memory() throws IOException {
        var status = Path.of("/proc", "" + process.pid(), "status");
        if (!java.nio.file.Files.exists(status)) {
            return 0;
        }
        return java.nio.file.Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
