package yardstick.operations;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

/** Tells whoever spreads requests over several portals that this one is about to stop. */
@Singleton
@Readiness
public class Draining implements HealthIndicator {

    private volatile boolean begun;

    /** From now on this portal is not ready, while it still answers. */
    public void begin() {
        begun = true;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(
                HealthResult.builder("stopping", begun ? HealthStatus.DOWN : HealthStatus.UP)
                        .build());
    }
}
