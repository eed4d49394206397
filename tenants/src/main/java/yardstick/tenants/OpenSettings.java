package yardstick.tenants;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.http.HttpRequest;

/**
 * What the operator opens to those who have not signed in.
 *
 * @param publicComparison whether they may compare councils by what is published, and by what
 *     councils have released to everybody
 */
@ConfigurationProperties("yardstick")
public record OpenSettings(boolean publicComparison) {

    /** Whether the operator lets everybody read what is asked for, signed in or not. */
    boolean isOpen(HttpRequest<?> request) {
        return publicComparison
                && ForgeryFilter.isRead(request.getMethod())
                && (request.getPath() + "/").startsWith("/compare/");
    }

    /** Whether the answer is the same for everybody: what councils publish. */
    public static boolean isPublic(HttpRequest<?> request) {
        return (request.getPath() + "/").startsWith("/public/");
    }
}
