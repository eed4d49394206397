package yardstick.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import yardstick.tenants.SignedIn;

import java.util.Optional;

/** Lets a controller ask for a {@link Page} as a parameter. */
@Singleton
class PageBinder implements TypedRequestArgumentBinder<Page> {

    private static final ArgumentConversionContext<SignedIn> SIGNED_IN =
            ConversionContext.of(SignedIn.class);

    private final TypedRequestArgumentBinder<SignedIn> signedIn;
    private final ExampleFigures example;

    PageBinder(TypedRequestArgumentBinder<SignedIn> signedIn, ExampleFigures example) {
        this.signedIn = signedIn;
        this.example = example;
    }

    @Override
    public Argument<Page> argumentType() {
        return Argument.of(Page.class);
    }

    @Override
    public BindingResult<Page> bind(
            ArgumentConversionContext<Page> context, HttpRequest<?> request) {
        return () -> Optional.of(page(request));
    }

    /** The frame for the answer to a request. */
    Page page(HttpRequest<?> request) {
        var who = signedIn.bind(SIGNED_IN, request).getValue().orElse(null);
        return Page.of(
                new Visit(
                        RequestMarks.nonce(request),
                        RequestMarks.number(request),
                        request.getHeaders().contains("HX-Request"),
                        example.areShown(),
                        who));
    }

    /** The same, about the council that the address names, if it is one of the caller's. */
    Page aboutPath(HttpRequest<?> request) {
        var page = page(request);
        var who = page.visit().who();
        var parts = request.getPath().split("/", 4);
        if (who == null || parts.length < 3 || !parts[1].equals("councils")) {
            return page;
        }
        return who.findMembership(parts[2])
                .map(membership -> page.in(Place.of(membership), Section.NONE))
                .orElse(page);
    }
}
