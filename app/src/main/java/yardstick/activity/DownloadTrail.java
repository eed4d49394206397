package yardstick.activity;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;

import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.Optional;

/**
 * Writes down every file that somebody takes out of a council's space, before the first byte goes.
 * It stands before every route of a council, so that a new download cannot forget it; a file whose
 * line cannot be written is not given.
 */
@ServerFilter("/councils/**")
class DownloadTrail {

    private static final ArgumentConversionContext<SignedIn> SIGNED_IN =
            ConversionContext.of(SignedIn.class);

    private final TypedRequestArgumentBinder<SignedIn> signedIn;
    private final Tenancy tenancy;

    DownloadTrail(TypedRequestArgumentBinder<SignedIn> signedIn, Tenancy tenancy) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void note(HttpRequest<?> request, HttpResponse<?> response) {
        if (!isFile(request, response)) {
            return;
        }
        signedIn.bind(SIGNED_IN, request)
                .getValue()
                .filter(who -> who.person() != null)
                .ifPresent(
                        who ->
                                council(request)
                                        .flatMap(who::findMembership)
                                        .ifPresent(m -> note(who, m, address(request))));
    }

    /** As the route read it, which knows every way in which an address can be written. */
    private static Optional<String> council(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("council"))
                .map(Object::toString);
    }

    /** What was asked for, below the council's own address. */
    private static String address(HttpRequest<?> request) {
        var uri = request.getUri();
        var query = uri.getRawQuery();
        return uri.getRawPath().replaceFirst("^/councils/[^/]*", "")
                + (query == null ? "" : "?" + query);
    }

    private void note(SignedIn who, Membership membership, String address) {
        tenancy.write(who, membership, sql -> ActivityQueries.note(sql, address));
    }

    private static boolean isFile(HttpRequest<?> request, HttpResponse<?> response) {
        var disposition = response.getHeaders().get(HttpHeaders.CONTENT_DISPOSITION);
        return request.getMethod() == HttpMethod.GET
                && response.code() == HttpStatus.OK.getCode()
                && disposition != null
                && disposition.startsWith("attachment");
    }
}
