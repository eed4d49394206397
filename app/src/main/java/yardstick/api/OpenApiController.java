package yardstick.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands out the description of the API that the build wrote from the controllers. */
@Controller("/openapi.yaml")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class OpenApiController {

    private static final String DESCRIPTION = "/META-INF/swagger/yardstick-api.yml";

    private final byte[] description = description();

    /** The description, without a token. */
    @Get(produces = "application/yaml")
    HttpResponse<byte[]> yaml() {
        return HttpResponse.ok(description);
    }

    private static byte[] description() {
        try (var file = OpenApiController.class.getResourceAsStream(DESCRIPTION)) {
            if (file == null) {
                throw new IllegalStateException("The build has not written " + DESCRIPTION);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
