package yardstick.tenants;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;

/**
 * Where Keycloak tells us that somebody signed out there, or was signed out. Open to everybody: the
 * token that is sent says by its signature who sends it.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class BackChannelController {

    /** Known to {@link ForgeryFilter}: no browser sends this. */
    static final String PATH = "/oidc/backchannel-logout";

    private final LogoutTokens tokens;

    BackChannelController(LogoutTokens tokens) {
        this.tokens = tokens;
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(@Body Map<String, Object> sent) {
        boolean obeyed = tokens.obey(String.valueOf(sent.getOrDefault("logout_token", "")));
        return (obeyed ? HttpResponse.ok() : HttpResponse.badRequest())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
