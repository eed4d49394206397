package yardstick.plans;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

import yardstick.plan.Plan;

/** What is said to somebody who would change a plan that is closed. */
final class Closing {

    static final String CLOSED =
            "This plan is closed, so it stays as it is. An administrator of your council can open it again.";

    private Closing() {}

    /** Refuses a form that could not be sent. */
    static void refuse(Plan plan) {
        if (!plan.isOpen()) {
            throw new HttpStatusException(HttpStatus.CONFLICT, CLOSED);
        }
    }
}
