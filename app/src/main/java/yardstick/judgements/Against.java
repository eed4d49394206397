package yardstick.judgements;

/** How one judgement stands against another. */
public enum Against {
    /** A better grade of the same area of the same framework. */
    BETTER,
    /** The same grade of the same area of the same framework. */
    SAME,
    /** A worse grade of the same area of the same framework. */
    WORSE,
    /** Of another framework or another area, or not on the framework's scale. */
    NOT_COMPARABLE
}
