package yardstick.tenants;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How lately somebody must have shown who they are to use a {@link Fresh} route.
 *
 * @param page to open its page; older leads to the sign-in and back
 * @param form to send its form, longer by the time that a form takes
 */
@ConfigurationProperties("yardstick.fresh")
record FreshSettings(
        @Bindable(defaultValue = "5m") Duration page,
        @Bindable(defaultValue = "15m") Duration form) {}
