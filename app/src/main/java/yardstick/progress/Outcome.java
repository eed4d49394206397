package yardstick.progress;

/** What came of an attempt to write. */
enum Outcome {
    /** It is as was asked for, by this attempt or by the same one before. */
    DONE,
    /** The plan is closed. */
    PLAN_CLOSED,
    /** Somebody else has changed what was to be changed. */
    CHANGED
}
