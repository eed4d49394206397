package yardstick.tenants;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;

/** Lets a controller ask for {@link SignedIn} as a parameter. */
@Singleton
class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {

    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(
            ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
        return () -> signedIn(request);
    }

    /** Who is asking; empty for somebody who has not signed in. */
    static Optional<SignedIn> signedIn(HttpRequest<?> request) {
        return request.getUserPrincipal(Caller.class).map(Caller::signedIn);
    }
}
