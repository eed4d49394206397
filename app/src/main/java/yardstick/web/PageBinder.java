package yardstick.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import yardstick.tenants.SignedIn;

import java.util.Optional;

/** Lets a controller ask for a {@link Page} as a parameter. */
@Singleton
class PageBinder implements TypedRequestArgumentBinder<Page> {

    private final boolean example;

    PageBinder(@Value("${yardstick.example:false}") boolean example) {
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
        var who = request.getAttribute(SignedIn.class.getName(), SignedIn.class).orElse(null);
        return Page.of(
                new Visit(
                        RequestMarks.nonce(request),
                        RequestMarks.id(request),
                        request.getHeaders().contains("HX-Request"),
                        example,
                        who));
    }
}
