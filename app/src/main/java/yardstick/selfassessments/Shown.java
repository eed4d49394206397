package yardstick.selfassessments;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import yardstick.assessment.SelfAssessment;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;

/** How the forms of a self-assessment are answered. */
final class Shown {

    static final String OVERTAKEN =
            "Somebody else has changed this since you opened it. What you typed has not been saved."
                    + " Theirs is here; yours is below. Save it to replace theirs, or go back to keep"
                    + " theirs.";

    private static final String SIGNED =
            "It is signed off and cannot be changed. What you typed has not been saved.";

    private Shown() {}

    /** The form as it is. */
    static HttpResponse<?> form(Page frame, Space space, SelfAssessment assessment, FormPage page) {
        return form(frame, HttpStatus.OK, space, assessment, page, List.of());
    }

    /** The form with what is wrong with it. */
    static HttpResponse<?> form(
            Page frame,
            HttpStatus status,
            Space space,
            SelfAssessment assessment,
            FormPage page,
            List<FieldError> errors) {
        return HttpResponse.status(status)
                .body(
                        space.below(frame, assessment, page.heading())
                                .withErrors(errors)
                                .show("selfassessments/form", page));
    }

    /** The form beside what somebody else has done. */
    static HttpResponse<?> conflict(
            Page frame, Space space, SelfAssessment assessment, FormPage page) {
        return form(frame, HttpStatus.CONFLICT, space, assessment, page, List.of());
    }

    /** The form of what does not change any more. */
    static HttpResponse<?> signed(
            Page frame, Space space, SelfAssessment assessment, FormPage page) {
        return conflict(frame, space, assessment, page.overtaken(SIGNED, List.of()));
    }
}
