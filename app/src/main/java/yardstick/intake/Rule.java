package yardstick.intake;

/** What every entry is held to. */
public enum Rule {
    FORMULA("Formula"),
    COLUMNS("Columns"),
    CODE("Indicator code"),
    PERIOD("Period"),
    FUTURE("Period has ended"),
    NUMBER("Number"),
    COUNT("Whole number"),
    REASON("Reason for no figure"),
    STATUS("Status"),
    LENGTH("Length"),
    MISSING("Something is missing"),
    DUPLICATE("Entered twice"),
    NUMERATOR("Numerator above denominator"),
    PERCENTAGE("Percentage from 0 to 100"),
    DISAGREES("Value agrees with its counts"),
    SUM("Sum of parts"),
    WITHOUT_COUNTS("Value without counts"),
    JUMP("Jump against earlier periods"),
    NEIGHBOURS("Far from neighbours"),
    GAP("Gap"),
    SMALL_NUMBERS("Small number of children in a note");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** What a page calls it. */
    public String words() {
        return words;
    }

    /** Whether a reason in the note settles it. */
    public boolean wantsReason() {
        return this == JUMP || this == NEIGHBOURS;
    }
}
