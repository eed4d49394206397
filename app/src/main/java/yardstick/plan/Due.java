package yardstick.plan;

/** How an action or a milestone stands against its day. */
public enum Due {
    DONE("Done"),
    OVERDUE("Overdue"),
    SOON("Due soon"),
    LATER("Due later"),
    NO_DAY("No day set");

    /** Within how many days what is due is due soon. */
    public static final int SOON_DAYS = 28;

    private final String text;

    Due(String text) {
        this.text = text;
    }

    /** What a page prints. */
    public String text() {
        return text;
    }
}
