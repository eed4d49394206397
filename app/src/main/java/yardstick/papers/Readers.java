package yardstick.papers;

/** For whom a paper is made. */
enum Readers {
    /** Members of the council: everything of theirs. */
    OWN,

    /**
     * Whoever the council lets read it: no figure that it collects itself, as those are released by
     * a way that protects children; and nobody's name, as others may be everybody.
     */
    OTHERS;

    /** Who signs what others read. */
    static final String THE_COUNCIL = "the council";
}
