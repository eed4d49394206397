package yardstick.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the demo keeps its data and listens.
 *
 * @param folder kept between runs
 * @param classpath of the product as it would be deployed: no test, no embedded server
 */
record DemoSettings(
        Path folder,
        String classpath,
        int portalPort,
        int keycloakPort,
        int databasePort,
        int metricsPort,
        int smtpPort,
        int lettersPort) {

    static DemoSettings of(Path checkout, String classpath, Map<String, String> environment) {
        return new DemoSettings(
                checkout.resolve(".yardstick"),
                classpath,
                port(environment, "YARDSTICK_PORT", 8080),
                port(environment, "YARDSTICK_KEYCLOAK_PORT", 8180),
                port(environment, "YARDSTICK_DEMO_DATABASE_PORT", 5543),
                port(environment, "YARDSTICK_METRICS_PORT", 9464),
                port(environment, "YARDSTICK_DEMO_SMTP_PORT", 3025),
                port(environment, "YARDSTICK_DEMO_LETTERS_PORT", 8025));
    }

    URI portal() {
        return URI.create("http://localhost:" + portalPort);
    }

    /**
     * Keycloak keeps where people may be sent back to and where its letters go, so another address
     * needs another folder.
     */
    Path keycloakFolder() {
        return folder.resolve("keycloak-%d-%d".formatted(portalPort, smtpPort));
    }

    /** Keycloak's own port for its health; above the one that people see. */
    int keycloakManagementPort() {
        return keycloakPort + 1000;
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var text = environment.getOrDefault(name, "");
        return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    }
}
