package yardstick;

/**
 * Something that whoever runs the product has to mend. Its message is one sentence: what was tried,
 * as whom, what to do. It is printed without a stack trace.
 */
public final class OperatorError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the process ends with, after the BSD convention in {@code sysexits.h}. */
    public enum Exit {
        /** The command line makes no sense. */
        USAGE(64),
        /** Some of the data that was given is not good. */
        DATA(65),
        /** Something outside, such as PostgreSQL, cannot be reached. */
        UNAVAILABLE(69),
        /** The environment is set up wrongly. */
        CONFIGURATION(78);

        private final int code;

        Exit(int code) {
            this.code = code;
        }
    }

    private final int exitCode;

    public OperatorError(Exit exit, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exit.code;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
