package yardstick.tenants;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * Lets a controller ask for the caller's {@link Membership} of the council that the address names
 * in its part {@code {council}}. A council that is not the caller's and one that does not exist
 * give the same answer, so nobody learns who uses the portal.
 */
@Singleton
class MembershipBinder implements TypedRequestArgumentBinder<Membership> {

    @Override
    public Argument<Membership> argumentType() {
        return Argument.of(Membership.class);
    }

    @Override
    public BindingResult<Membership> bind(
            ArgumentConversionContext<Membership> context, HttpRequest<?> request) {
        var membership =
                SignedInBinder.signedIn(request)
                        .flatMap(who -> council(request).flatMap(who::findMembership))
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return () -> Optional.of(membership);
    }

    private static Optional<String> council(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("council"))
                .map(Object::toString);
    }
}
