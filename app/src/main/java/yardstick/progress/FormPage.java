package yardstick.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.SummaryRow;

import java.util.List;
import java.util.UUID;

/**
 * Exactly what the forms about one action print.
 *
 * @param caption the action
 * @param heading what is being done
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param sent what is in the fields
 * @param key what is added is written under; fresh for each form
 * @param version the version of the action, or of what is changed, that is on the page
 * @param choices what to choose from first: steps, milestones, ways to close
 * @param more what to choose from second: evidence
 * @param now what is there now, when somebody else was quicker; empty when nobody was
 */
public record FormPage(
        String caption,
        String heading,
        String action,
        String back,
        Sent sent,
        String key,
        int version,
        List<Choice> choices,
        List<Choice> more,
        List<SummaryRow> now) {

    /** Below every field in which somebody could name a child. */
    public static final String NO_CHILD = Words.NO_CHILD;

    /** Who may rate. */
    public static final List<Choice> CAPACITIES = RatingForm.CAPACITIES;

    /** A form without anything to choose from. */
    static FormPage of(Subject subject, String heading, String address, Sent sent) {
        return new FormPage(
                subject.name(),
                heading,
                subject.path() + address,
                subject.path(),
                sent,
                sent.id("key").orElseGet(UUID::randomUUID).toString(),
                subject.action().version(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with something to choose from. */
    FormPage choosing(List<Choice> first, List<Choice> second) {
        return new FormPage(caption, heading, action, back, sent, key, version, first, second, now);
    }

    /** The same beside what somebody else has done meanwhile. */
    FormPage beside(String otherHeading, List<SummaryRow> there) {
        return new FormPage(
                caption, otherHeading, action, back, sent, key, version, choices, more, there);
    }

    /** What is in a field. */
    public String text(String field) {
        return sent.text(field);
    }

    /** The form as it is first asked for. */
    HttpResponse<?> asked(Page frame, Subject subject, String view) {
        return HttpResponse.ok(subject.frame(frame, heading).show(view, this));
    }

    /** The form again, with what is wrong. */
    HttpResponse<?> again(Page frame, Subject subject, String view, List<FieldError> errors) {
        return HttpResponse.unprocessableEntity()
                .body(subject.frame(frame, heading).withErrors(errors).show(view, this));
    }

    /** The form again, beside what somebody else has done. */
    HttpResponse<?> conflicting(Page frame, Subject subject, String view) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(subject.frame(frame, heading).show(view, this));
    }
}
