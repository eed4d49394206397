package yardstick.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.tenants.SignedIn;

import java.util.Arrays;
import java.util.Optional;

/** Lets a controller ask for a {@link Page} as a parameter. */
@Singleton
class PageBinder implements TypedRequestArgumentBinder<Page> {

    private static final ArgumentConversionContext<SignedIn> SIGNED_IN =
            ConversionContext.of(SignedIn.class);

    private final TypedRequestArgumentBinder<SignedIn> signedIn;
    private final ExampleFigures example;
    private final CatalogueBinder catalogues;

    PageBinder(
            TypedRequestArgumentBinder<SignedIn> signedIn,
            ExampleFigures example,
            CatalogueBinder catalogues) {
        this.signedIn = signedIn;
        this.example = example;
        this.catalogues = catalogues;
    }

    @Override
    public Argument<Page> argumentType() {
        return Argument.of(Page.class);
    }

    @Override
    public BindingResult<Page> bind(
            ArgumentConversionContext<Page> context, HttpRequest<?> request) {
        return () -> Optional.of(showsFigures(request) ? withFigures(request) : page(request));
    }

    /** Whether the controller asks for a catalogue: then its page says which editions it shows. */
    private static boolean showsFigures(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(MethodBasedRouteMatch.class::cast)
                .stream()
                .flatMap(route -> Arrays.stream(route.getArguments()))
                .anyMatch(argument -> argument.getType() == Catalogue.class);
    }

    private Page withFigures(HttpRequest<?> request) {
        return page(request).showing(EditionsShown.of(request, catalogues.catalogue(request)));
    }

    /** The frame for the answer to a request. */
    Page page(HttpRequest<?> request) {
        var who =
                signedIn.bind(SIGNED_IN, request)
                        .getValue()
                        .filter(found -> !found.isNobody())
                        .orElse(null);
        return Page.of(
                new Visit(
                        RequestMarks.nonce(request),
                        RequestMarks.number(request),
                        request.getHeaders().contains("HX-Request"),
                        example.areShown(),
                        who,
                        null));
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
