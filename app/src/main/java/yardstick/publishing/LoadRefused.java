package yardstick.publishing;

/** A load that could not be begun. Its message says what to do. */
public final class LoadRefused extends RuntimeException {

    LoadRefused(String message) {
        super(message);
    }
}
