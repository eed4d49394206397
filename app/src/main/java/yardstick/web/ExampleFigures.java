package yardstick.web;

import static yardstick.db.published.Tables.EDITION;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import yardstick.tenants.Tenancy;

/**
 * Knows whether the figures are the built-in example, which every page then says. Asked in the
 * background: a frame must be there at once, even when the database is not.
 */
@Singleton
class ExampleFigures {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleFigures.class);

    private final Tenancy tenancy;
    private volatile boolean shown;

    ExampleFigures(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Whether they were the example when last asked. */
    boolean areShown() {
        return shown;
    }

    @Scheduled(initialDelay = "0s", fixedDelay = "1m")
    void ask() {
        try {
            shown =
                    tenancy.published(
                            sql -> sql.fetchExists(EDITION, EDITION.CONTENT.eq("example")));
        } catch (RuntimeException databaseAway) {
            LOG.debug("Could not ask whether the figures are the example", databaseAway);
        }
    }
}
