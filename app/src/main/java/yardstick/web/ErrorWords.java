package yardstick.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is said about each way in which a request can fail: what happened, and what to do next. */
final class ErrorWords {

    private static final String TYPED = "Check that you have typed or pasted the whole address.";
    private static final String FROM_LINK =
            "If you came by a link, tell whoever gave it to you. Otherwise start again from the front page.";

    private ErrorWords() {}

    /**
     * The words for a status.
     *
     * @param cause what was thrown, when something was: only a message that was written for people,
     *     or the name of a parameter, is taken from it
     * @param number the request's number in the logs
     */
    static PlainPage about(
            HttpRequest<?> request, HttpStatus status, @Nullable Throwable cause, String number) {
        return switch (status) {
            case BAD_REQUEST ->
                    page(
                            "We could not read this address",
                            said(request, cause, "Something in it is not what belongs there."),
                            FROM_LINK);
            case FORBIDDEN ->
                    page(
                            "You can read this but not change it",
                            said(
                                    request,
                                    cause,
                                    "Ask your council’s administrator for the editor role if you need to change it."));
            case NOT_FOUND -> page("Page not found", said(request, cause, TYPED), FROM_LINK);
            case METHOD_NOT_ALLOWED ->
                    page(
                            "This page cannot be used that way",
                            "It does not take "
                                    + request.getMethodName()
                                    + ". Go back, reload the page and try again.");
            case REQUEST_ENTITY_TOO_LARGE ->
                    page(
                            "What you sent is too large",
                            "Nothing was saved. The limit is 5 megabytes: send less at a time, such as one file for each year.");
            case UNSUPPORTED_MEDIA_TYPE ->
                    page(
                            "This cannot be read",
                            "Nothing was saved. Send the form from its page in the portal.");
            case UNPROCESSABLE_ENTITY ->
                    page(
                            "Something you entered needs changing",
                            said(request, cause, "Go back, change it and send it again."));
            case CONFLICT ->
                    page(
                            "Somebody else changed this first",
                            said(
                                    request,
                                    cause,
                                    "Nothing of theirs was overwritten. Go back, reload the page and enter your change again."));
            case SERVICE_UNAVAILABLE ->
                    page(
                            "Try again in a moment",
                            said(
                                    request,
                                    cause,
                                    "A part of the portal does not answer just now. It usually comes back by itself."),
                            "What you entered may not have been saved: check it when the page is back.");
            default -> otherwise(status, number);
        };
    }

    private static PlainPage otherwise(HttpStatus status, String number) {
        if (status.getCode() < 500) {
            return page(
                    "This did not work",
                    "The portal could not do what was asked (%d). Go back and try again."
                            .formatted(status.getCode()));
        }
        return new PlainPage(
                "Sorry, there is a problem with the portal",
                List.of(
                        "It is not your doing. Try again later.",
                        "If it stays, tell whoever runs the portal, and give the reference below."),
                number);
    }

    private static String said(
            HttpRequest<?> request, @Nullable Throwable cause, String otherwise) {
        // The framework's own subclasses carry its words, not ours.
        if (cause != null && cause.getClass() == HttpStatusException.class) {
            var forPeople = cause.getMessage();
            return forPeople == null ? otherwise : forPeople;
        }
        return cause == null ? otherwise : Parameter.complaint(request, cause).orElse(otherwise);
    }

    private static PlainPage page(String heading, String... sentences) {
        return new PlainPage(heading, List.of(sentences), "");
    }
}
