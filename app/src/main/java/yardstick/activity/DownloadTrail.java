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

import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

/**
 * Writes down every file that somebody takes out of a council's space, before the first byte goes.
 * It stands before every route of a council, so that a new download cannot forget it; a file whose
 * line cannot be written is not given.
 */
@ServerFilter("/councils/**")
class DownloadTrail {

    private static final ArgumentConversionContext<SignedIn> SIGNED_IN =
            ConversionContext.of(SignedIn.class);
    private static final String SPACES = "/councils/";

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
        var below = request.getUri().toString().substring(SPACES.length());
        var code = below.replaceFirst("[/?].*", "");
        signedIn.bind(SIGNED_IN, request)
                .getValue()
                .filter(who -> who.person() != null)
                .ifPresent(
                        who ->
                                who.findMembership(code)
                                        .ifPresent(
                                                m -> note(who, m, below.substring(code.length()))));
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
