package yardstick.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/**
 * What the API says about itself; the rest of {@code /openapi.yaml} is read off the controllers.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Yardstick",
                        version = "1",
                        description =
                                """
                                National figures on children's services, compared council by \
                                council. Numbers are as published or as computed, never rounded \
                                for show. Errors are application/problem+json with a detail that \
                                says what to do.""",
                        license = @License(name = "Open Government Licence v3.0 (the figures)")),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token of the realm, such as a council's system gets by client credentials")
final class ApiDescription {

    private ApiDescription() {}
}
