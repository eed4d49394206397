package yardstick.plans;

import yardstick.web.FieldError;

import java.util.List;

/** What came of an attempt to change a plan. */
sealed interface Written {

    /** It is done. */
    record Done() implements Written {}

    /** Something is wrong with what was sent. */
    record Wrong(List<FieldError> errors) implements Written {

        Wrong(String field, String message) {
            this(List.of(new FieldError(field, message)));
        }
    }

    /** Somebody else has changed it. */
    record Overtaken() implements Written {}

    /** It is gone. */
    record Gone() implements Written {}

    /** Somebody has closed the plan. */
    record Closed() implements Written {}
}
