package yardstick.migrations;

import org.flywaydb.core.Flyway;

/** Runs the migrations as the owner of the schema, then stops. The web process never runs them. */
public final class Migrate {

    private Migrate() {}

    /**
     * Brings the database at {@code url} to the schema of this build.
     *
     * @param url JDBC address of the database, without user and password
     * @param ownerPassword password of the role {@code yardstick_owner}
     * @return how many migrations were run; zero when the schema was up to date
     */
    public static int migrate(String url, String ownerPassword) {
        return Flyway.configure()
                .dataSource(url, "yardstick_owner", ownerPassword)
                .locations("classpath:db/migration", "classpath:db/repeatable")
                .connectRetries(10)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
