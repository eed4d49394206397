package yardstick.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says which part of an address could not be read, what it held, and what belongs there. */
final class Parameter {

    private static final int LONGEST = 40;

    private Parameter() {}

    /** A sentence about the part of the address that made a request fail; empty when none did. */
    static Optional<String> complaint(HttpRequest<?> request, Throwable cause) {
        return switch (cause) {
            case ConversionErrorException unread ->
                    Optional.of(unread(request, unread.getArgument()));
            case UnsatisfiedRouteException missing ->
                    Optional.of(missing(request, missing.getArgument()));
            default -> Optional.empty();
        };
    }

    private static String unread(HttpRequest<?> request, Argument<?> argument) {
        var name = argument.getName();
        var sent = request.getParameters().getFirst(name);
        return sent.map(
                        value ->
                                "“%s” is “%s”, which is not %s."
                                        .formatted(name, shown(value), wanted(argument)))
                .orElseGet(() -> "“%s” is not %s.".formatted(name, wanted(argument)));
    }

    private static String missing(HttpRequest<?> request, Argument<?> argument) {
        return request.getParameters().contains(argument.getName())
                ? unread(request, argument)
                : "“%s” is missing: add %s.".formatted(argument.getName(), wanted(argument));
    }

    private static String wanted(Argument<?> argument) {
        var type =
                argument.isOptional()
                        ? argument.getFirstTypeVariable().map(Argument::getType).orElse(null)
                        : argument.getType();
        if (type == null) {
            return "something that we can read";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "a number such as 2025";
        }
        if (type == LocalDate.class) {
            return "a date such as 2025-03-31";
        }
        return type == UUID.class
                ? "an identifier as our links have it"
                : "something that we can read";
    }

    static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
