package yardstick.leaving;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import yardstick.tenants.Tenancy;

/** Deletes, every hour, the spaces of councils that asked for it thirty days ago or longer. */
@Singleton
class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final Tenancy tenancy;

    Departures(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void hourly() {
        int gone = deleteDue();
        if (gone > 0) {
            LOG.info("Deleted the spaces of {} councils that had asked for it", gone);
        }
    }

    /** Deletes what is due now; says of how many councils. */
    int deleteDue() {
        return tenancy.byItself(LeavingQueries::deleteDue);
    }
}
