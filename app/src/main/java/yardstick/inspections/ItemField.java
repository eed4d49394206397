package yardstick.inspections;

/**
 * A field of something that hangs on an inspection.
 *
 * @param name what the form sends
 * @param label what the reader sees
 * @param hint a line below it; empty for none
 * @param input how it is typed
 * @param missing what to say where it is empty and must not be; empty where it may
 * @param longest how many characters it may have
 */
record ItemField(String name, String label, String hint, Input input, String missing, int longest) {

    /** How a field is typed. */
    enum Input {
        NUMBER,
        LINE,
        TEXT
    }
}
