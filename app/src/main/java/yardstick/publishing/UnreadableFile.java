package yardstick.publishing;

import java.io.IOException;

/** A file that cannot be read as what it seems to be. Its message completes "The file …". */
final class UnreadableFile extends IOException {

    private final int line;

    UnreadableFile(int line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    UnreadableFile(String message, Throwable cause) {
        this(0, message, cause);
    }

    /** Row in the file; 0 for the file as a whole. */
    int line() {
        return line;
    }
}
