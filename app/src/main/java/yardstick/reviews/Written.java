package yardstick.reviews;

import yardstick.web.FieldError;

import java.util.List;

/** What came of an attempt to change a review. */
sealed interface Written {

    /** It is done, and had been if it was sent before. */
    record Saved() implements Written {}

    /** Something is wrong with what was sent. */
    record Wrong(List<FieldError> errors) implements Written {

        Wrong(String field, String message) {
            this(List.of(new FieldError(field, message)));
        }
    }

    /** Somebody else has changed or removed it. */
    record Overtaken() implements Written {}
}
