package yardstick.intake;

/** What came of an attempt to change a submission. */
public enum Outcome {
    /** It is done. */
    DONE,
    /** Somebody else has changed it, or its state, first. */
    OVERTAKEN,
    /** It has errors that must be mended first. */
    HAS_ERRORS,
    /** Whoever submitted it may not approve it too. */
    NEEDS_ANOTHER_PERSON,
    /** It has warnings that want a reason, and none is given. */
    WANTS_REASON,
    /** It would replace figures approved since it came in, which nobody has looked at yet. */
    REPLACES_NEWER
}
