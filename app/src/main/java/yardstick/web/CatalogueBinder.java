package yardstick.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.exceptions.HttpStatusException;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Edition;
import yardstick.comparison.Vintage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a controller ask for the {@link Catalogue} as a parameter: as the address wants it, with
 * {@code asPublishedOn=2024-12-31}, with {@code editions=24}, or today's. What cannot be had is
 * refused in words.
 */
@Singleton
class CatalogueBinder implements TypedRequestArgumentBinder<Catalogue> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String BOUND = "yardstick.catalogue";

    private final Catalogues catalogues;

    CatalogueBinder(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Argument<Catalogue> argumentType() {
        return Argument.of(Catalogue.class);
    }

    @Override
    public BindingResult<Catalogue> bind(
            ArgumentConversionContext<Catalogue> context, HttpRequest<?> request) {
        return () -> Optional.of(catalogue(request));
    }

    /** The catalogue that a request wants; the same one each time it is asked about a request. */
    Catalogue catalogue(HttpRequest<?> request) {
        return request.getAttribute(BOUND, Catalogue.class).orElseGet(() -> bound(request));
    }

    private Catalogue bound(HttpRequest<?> request) {
        var vintage =
                new Vintage(
                        sent(request, Vintage.AS_PUBLISHED_ON)
                                .map(day -> day(request, day))
                                .orElse(null),
                        sent(request, Vintage.EDITIONS)
                                .map(number -> edition(request, number))
                                .orElse(null));
        var catalogue = catalogues.at(vintage);
        if (!vintage.isNow()
                && catalogue.editions().values().stream().noneMatch(Edition::hasFigures)) {
            throw refused(request, nothingYet());
        }
        request.setAttribute(BOUND, catalogue);
        return catalogue;
    }

    private static Optional<String> sent(HttpRequest<?> request, String name) {
        return request.getParameters()
                .getFirst(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static LocalDate day(HttpRequest<?> request, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw refused(
                    request,
                    "“%s” is “%s”, which is not a day. Write it as year-month-day, such as 2024-12-31."
                            .formatted(Vintage.AS_PUBLISHED_ON, Parameter.shown(text)));
        }
    }

    private int edition(HttpRequest<?> request, String text) {
        var known = catalogues.current();
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (!known.editions().containsKey(number)) {
            throw refused(
                    request,
                    "“%s” is “%s”, which is the number of no edition. The newest is %d: copy the whole of a permanent link, or leave “%s” out."
                            .formatted(
                                    Vintage.EDITIONS,
                                    Parameter.shown(text),
                                    known.lastEdition(),
                                    Vintage.EDITIONS));
        }
        return number;
    }

    private String nothingYet() {
        return catalogues.current().editions().values().stream()
                .filter(Edition::hasFigures)
                .map(Edition::certainlyPublishedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(
                        first ->
                                "No figures had been published here by then: the first were by %s. Choose that day or a later one, such as %s=%s."
                                        .formatted(
                                                DAY.format(first), Vintage.AS_PUBLISHED_ON, first))
                .orElse("No figures have been published here yet.");
    }

    private static HttpStatusException refused(HttpRequest<?> request, String words) {
        return new HttpStatusException(
                request.getPath().startsWith("/api/")
                        ? HttpStatus.BAD_REQUEST
                        : HttpStatus.UNPROCESSABLE_ENTITY,
                words);
    }
}
