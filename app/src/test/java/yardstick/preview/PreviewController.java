package yardstick.preview;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows everything that the frame and the components can do. */
@Controller("/preview")
@Requires(env = "preview")
class PreviewController {

    @Get
    @Produces("text/html")
    String show(Page page) {
        return Templates.render("preview/show.jte", frame(page), Sample.sample());
    }

    @Get("/wrong")
    @Produces("text/html")
    HttpResponse<?> wrong(Page page) {
        var errors =
                List.of(new FieldError("value", "Enter a target between 0 and 100, such as 24.5"));
        return HttpResponse.unprocessableEntity()
                .body(
                        Templates.render(
                                "preview/show.jte",
                                frame(page).withErrors(errors),
                                Sample.sample()));
    }

    @Get("/number")
    @Produces("text/html")
    String number(@QueryValue int period) {
        return String.valueOf(period);
    }

    @Get("/broken")
    @Produces("text/html")
    String broken() {
        throw new IllegalStateException("A secret that no page may show");
    }

    @Post
    @Consumes("text/plain")
    @Produces("text/html")
    String read(@Body String text) {
        return String.valueOf(text.length());
    }

    private static Page frame(Page page) {
        var visit = page.visit();
        var example =
                new Visit(visit.nonce(), visit.request(), visit.part(), true, visit.who(), null);
        return Page.of(example)
                .titled("Child protection plans, rate per 10,000")
                .in(new Place("E06000033", "Elmshire", true), Section.INDICATORS)
                .under("Elmshire", "/councils/E06000033")
                .under("Indicators", "/councils/E06000033/indicators")
                .withCharts();
    }

    /** Everybody is signed in here. */
    @Singleton
    @Primary
    @Requires(env = "preview")
    static class Somebody implements TypedRequestArgumentBinder<SignedIn> {

        @Override
        public Argument<SignedIn> argumentType() {
            return Argument.of(SignedIn.class);
        }

        @Override
        public BindingResult<SignedIn> bind(
                ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
            if (!request.getPath().startsWith("/preview")) {
                return BindingResult.empty();
            }
            var council =
                    new Membership(
                            new CouncilId(new UUID(1, 1)), "E06000033", "Elmshire", Role.EDITOR);
            var minutes = request.getUri().toString().contains("ending") ? 4 : 60;
            var ends = Instant.now().plus(Duration.ofMinutes(minutes));
            var somebody =
                    new SignedIn(
                            new UUID(0, 1),
                            null,
                            "Elmshire editor",
                            "token",
                            ends,
                            List.of(council),
                            List.of());
            return () -> Optional.of(somebody);
        }
    }
}
