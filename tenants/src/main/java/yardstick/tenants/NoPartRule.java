package yardstick.tenants;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;

import java.util.List;

/** Somebody who has signed in but plays no part here sees only what everybody may see. */
@Singleton
class NoPartRule implements SecurityRule<HttpRequest<?>> {

    private final OpenSettings open;

    NoPartRule(OpenSettings open) {
        this.open = open;
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 1;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            HttpRequest<?> request, @Nullable Authentication authentication) {
        var refused =
                authentication instanceof Caller caller
                        && caller.signedIn().hasNoPart()
                        && !isForEverybody(request)
                        && !open.isOpen(request);
        return Mono.just(refused ? SecurityRuleResult.REJECTED : SecurityRuleResult.UNKNOWN);
    }

    private static boolean isForEverybody(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> List.of(route.getAnnotationMetadata().stringValues(Secured.class)))
                .map(
                        words ->
                                words.contains(SecurityRule.IS_ANONYMOUS)
                                        || words.contains(Parts.NEWCOMER))
                .orElse(true);
    }
}
