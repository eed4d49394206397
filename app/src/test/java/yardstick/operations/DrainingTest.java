package yardstick.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.health.HealthStatus;

import org.junit.jupiter.api.Test;

import reactor.core.publisher.Mono;

class DrainingTest {

    private final Draining draining = new Draining();

    @Test
    void a_portal_that_is_about_to_stop_says_that_it_is_not_ready() {
        assertThat(status()).isEqualTo(HealthStatus.UP);

        draining.begin();

        assertThat(status()).isEqualTo(HealthStatus.DOWN);
    }

    private HealthStatus status() {
        return Mono.from(draining.getResult()).blockOptional().orElseThrow().getStatus();
    }
}
