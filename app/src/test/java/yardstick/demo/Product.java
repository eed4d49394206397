package yardstick.demo;

import static java.util.Map.entry;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.KeycloakServer;
import yardstick.portal.MailServer;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The product as it is deployed, in a process of its own: the same main class, the class path
 * without tests, and an environment that holds nothing but what that command is meant to have.
 */
final class Product {

    private static final List<String> KEPT =
            List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");

    private final DemoSettings settings;
    private final String databaseUrl;

    Product(DemoSettings settings, String databaseUrl) {
        this.settings = settings;
        this.databaseUrl = databaseUrl;
    }

    /** Loads published files; its lines go to this console. */
    Process load(Path folder) throws IOException {
        return start(
                List.of("load", folder.toString()),
                Map.of("YARDSTICK_LOADER_PASSWORD", EmbeddedDatabase.PASSWORD),
                Redirect.INHERIT);
    }

    /** Loads the example that the program carries. */
    Process loadExample() throws IOException {
        return start(
                List.of("load", "--example"),
                Map.of("YARDSTICK_LOADER_PASSWORD", EmbeddedDatabase.PASSWORD),
                Redirect.INHERIT);
    }

    /** Starts the portal; its log goes into a file. */
    Process serve(String issuer) throws IOException {
        return start(
                List.of("serve"),
                Map.ofEntries(
                        entry("YARDSTICK_APP_PASSWORD", EmbeddedDatabase.PASSWORD),
                        entry("YARDSTICK_ISSUER", issuer),
                        entry("YARDSTICK_CLIENT_ID", "yardstick-portal"),
                        entry("YARDSTICK_CLIENT_SECRET", KeycloakServer.CLIENT_SECRET),
                        entry("YARDSTICK_BASE_URL", settings.portal().toString()),
                        // The demo's people have a password alone.
                        entry("YARDSTICK_SECOND_FACTOR", "false"),
                        entry("YARDSTICK_PUBLIC_COMPARISON", "true"),
                        entry("YARDSTICK_PORT", String.valueOf(settings.portalPort())),
                        entry("YARDSTICK_METRICS_PORT", String.valueOf(settings.metricsPort())),
                        entry("YARDSTICK_GRACE_SECONDS", "3"),
                        entry("YARDSTICK_ACCOUNTS_SECRET", KeycloakServer.ACCOUNTS_SECRET),
                        entry("YARDSTICK_SMTP_HOST", "localhost"),
                        entry("YARDSTICK_SMTP_PORT", String.valueOf(settings.smtpPort())),
                        entry("YARDSTICK_SMTP_SECURITY", "none"),
                        entry("YARDSTICK_MAIL_FROM", MailServer.FROM)),
                Redirect.to(log().toFile()));
    }

    Path log() {
        return settings.folder().resolve("portal.log");
    }

    private Process start(List<String> arguments, Map<String, String> environment, Redirect output)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-classpath", settings.classpath(), "yardstick.Yardstick"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().put("YARDSTICK_DATABASE_URL", databaseUrl);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
