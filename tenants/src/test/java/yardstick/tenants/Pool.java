package yardstick.tenants;

import io.micronaut.context.ApplicationContext;

import java.util.Map;

/**
 * The portal's own beans over the seeded database, as the web role, with a pool of a given size.
 */
final class Pool {

    private Pool() {}

    static ApplicationContext of(int connections) {
        return ApplicationContext.run(
                Map.of(
                        "datasources.default.url", SeededDatabase.database().url(),
                        "datasources.default.username", "yardstick_app",
                        "datasources.default.password", "yardstick",
                        "datasources.default.driver-class-name", "org.postgresql.Driver",
                        "datasources.default.dialect", "POSTGRES",
                        "datasources.default.maximum-pool-size", connections,
                        "datasources.default.connection-timeout", 5000,
                        "jooq.datasources.default.sql-dialect", "POSTGRES"),
                "isolation");
    }
}
