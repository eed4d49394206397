package yardstick.boards;

import yardstick.web.FieldError;

import java.util.List;

/** What came of an attempt to save something. */
sealed interface Saved {

    /** It is as it was sent, now or since it was sent the first time. */
    record Done() implements Saved {}

    /** It cannot be as it was sent. */
    record Wrong(List<FieldError> errors) implements Saved {}

    /** Somebody else has changed or removed it meanwhile. */
    record Overtaken() implements Saved {}

    Saved DONE = new Done();
    Saved OVERTAKEN = new Overtaken();

    static Saved wrong(String field, String message) {
        return new Wrong(List.of(new FieldError(field, message)));
    }
}
