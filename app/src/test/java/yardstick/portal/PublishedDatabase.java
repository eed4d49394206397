package yardstick.portal;

import io.micronaut.context.ApplicationContext;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.publishing.DataFolder;
import yardstick.publishing.Load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * PostgreSQL with all of the published files in it, loaded once for all tests of a JVM that ask for
 * it; and the portal's beans over it, as {@code yardstick_app}, without a web server.
 */
public final class PublishedDatabase {

    private static final class Lazy {
        static final PublishedDatabase DATABASE = new PublishedDatabase();
    }

    private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private final ApplicationContext context;

    private PublishedDatabase() {
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        try {
            Load.load(database.url(), EmbeddedDatabase.PASSWORD, folder(), line -> {});
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The published files were not loaded", e);
        }
        context = ApplicationContext.builder().properties(settings()).banner(false).start();
    }

    /** The folder of published files; a test that asks says so with {@link NeedsPublishedData}. */
    public static Path folder() {
        return DataFolder.find(System.getenv()).orElseThrow();
    }

    /** The database of this JVM; the first call loads it. */
    public static EmbeddedDatabase database() {
        return Lazy.DATABASE.database;
    }

    /** A bean of the portal over the database. */
    public static <T> T bean(Class<T> type) {
        return Lazy.DATABASE.context.getBean(type);
    }

    private Map<String, Object> settings() {
        return Map.of(
                "datasources.default.url",
                database.url(),
                "datasources.default.password",
                EmbeddedDatabase.PASSWORD,
                "yardstick.base-url",
                "http://localhost",
                "yardstick.issuer",
                "http://localhost/realms/yardstick",
                "yardstick.client-secret",
                "none",
                "yardstick.metrics.port",
                0);
    }
}
