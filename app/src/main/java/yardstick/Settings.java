package yardstick;

import static yardstick.OperatorError.Exit.CONFIGURATION;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the environment says. Names are those of the README; a missing one is an error that says
 * what it is for.
 */
record Settings(Map<String, String> environment) {

    private static final String DATABASE_URL = "YARDSTICK_DATABASE_URL";
    private static final String OWNER_PASSWORD = "YARDSTICK_OWNER_PASSWORD";

    /** What the web process cannot do without, each with what it is for. */
    private static final Map<String, String> NEEDED_TO_SERVE =
            Map.of(
                    "YARDSTICK_APP_PASSWORD", "the password of the database role yardstick_app",
                    "YARDSTICK_ISSUER",
                            "the address of the Keycloak realm, such as"
                                    + " https://sign-in.example/realms/yardstick",
                    "YARDSTICK_CLIENT_SECRET", "the secret of the portal's client in Keycloak",
                    "YARDSTICK_BASE_URL",
                            "the address that people type, such as https://yardstick.example");

    /** JDBC address of the database, without user and password. */
    String databaseUrl() {
        var url =
                required(
                        DATABASE_URL,
                        "the JDBC address of the database, such as"
                                + " jdbc:postgresql://database.example/yardstick");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new OperatorError(
                    CONFIGURATION,
                    "%s is not a JDBC address of PostgreSQL. Set it to one such as jdbc:postgresql://database.example/yardstick"
                            .formatted(DATABASE_URL));
        }
        if (url.contains("password=") || url.contains("user=")) {
            throw new OperatorError(
                    CONFIGURATION,
                    "%s names a user or a password. Leave both out: each command signs in as its own role, with the password of its own variable."
                            .formatted(DATABASE_URL));
        }
        return url;
    }

    String ownerPassword() {
        return required(OWNER_PASSWORD, "the password of the database role yardstick_owner");
    }

    String loaderPassword() {
        return required(
                "YARDSTICK_LOADER_PASSWORD", "the password of the database role yardstick_loader");
    }

    String appPassword() {
        return required(
                "YARDSTICK_APP_PASSWORD", "the password of the database role yardstick_app");
    }

    /** TCP port of the portal. */
    int port() {
        return number("YARDSTICK_PORT", 8080);
    }

    /** How long a stopping portal says that it is not ready before it takes no more requests. */
    int drainSeconds() {
        return number("YARDSTICK_DRAIN_SECONDS", 0);
    }

    /** Refuses an environment that the web process must not run in, or cannot run in. */
    void checkServe() {
        Stream.of(OWNER_PASSWORD, "YARDSTICK_LOADER_PASSWORD")
                .filter(environment::containsKey)
                .findFirst()
                .ifPresent(Settings::refuse);
        databaseUrl();
        NEEDED_TO_SERVE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(needed -> required(needed.getKey(), needed.getValue()));
        number("YARDSTICK_POOL_SIZE", 8);
        number("YARDSTICK_METRICS_PORT", 9464);
    }

    private static void refuse(String variable) {
        throw new OperatorError(
                CONFIGURATION,
                "%s is set, and the web process must not hold it: unset it here and give it only to the commands that need it."
                        .formatted(variable));
    }

    private String required(String name, String meaning) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(
                        () ->
                                new OperatorError(
                                        CONFIGURATION,
                                        "%s is not set. Set it to %s.".formatted(name, meaning)));
    }

    private int number(String name, int otherwise) {
        var text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,5}")) {
            throw new OperatorError(
                    CONFIGURATION,
                    "%s is \"%s\", which is not a whole number. Set it to one such as %d, or leave it out."
                            .formatted(name, text, otherwise));
        }
        return Integer.parseInt(text);
    }
}
