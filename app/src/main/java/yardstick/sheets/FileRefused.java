package yardstick.sheets;

/** A file that is not read. The message says why, and what to do about it, in whole sentences. */
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** Refuses a file. Without a stack trace: it is an answer, not a fault. */
    public FileRefused(String sentence) {
        super(sentence, null, false, false);
    }

    /** What to tell the person who sent the file. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
