package yardstick.api;

import io.micronaut.http.HttpStatus;

import java.util.Collection;

/** Why a request of a program cannot be answered, and what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private Refusal(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, detail);
    }

    static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    static Refusal unprocessable(String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, detail);
    }

    static Refusal noCouncil() {
        return badRequest(
                "Say which council: add council= and a current ONS code, such as"
                        + " ?council=E06000033. /api/v1/councils lists the codes.");
    }

    /** Something that is one of a few known words or labels, and this is not one of them. */
    static Refusal unknown(String what, String given, Collection<String> known) {
        return notFound(
                "There is no %s %s here. Use one of: %s."
                        .formatted(what, shown(given), String.join(", ", known)));
    }

    /** What was given, short and without anything that is not to be printed. */
    static String shown(String given) {
        var printable = given.replaceAll("[^\\p{Print}]", "?");
        return '"' + (printable.length() > 60 ? printable.substring(0, 60) + "…" : printable) + '"';
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
