package yardstick.tenants;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * What the operator opens to those who have not signed in.
 *
 * @param publicComparison whether they may compare councils by what is published, and by what
 *     councils have released to everybody
 */
@ConfigurationProperties("yardstick")
public record OpenSettings(boolean publicComparison) {}
