package yardstick.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Hands out the description of the API that the build wrote from the controllers. */
@Controller("/openapi.yaml")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class OpenApiController {

    private final String description = Description.ofTheApi();

    /** The description, without a token. */
    @Get(produces = "application/yaml")
    HttpResponse<String> yaml() {
        return HttpResponse.ok(description);
    }
}
