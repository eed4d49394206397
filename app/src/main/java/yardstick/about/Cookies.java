package yardstick.about;

import yardstick.charts.Table;

import java.util.List;

/** The cookies that the portal sets. */
public final class Cookies {

    /** What the table of cookies tells about each. */
    public static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("Name", false),
                    new Table.Column("What it is for", false),
                    new Table.Column("When it goes", false));

    /** Every one of them. */
    public static final List<Described> ALL =
            List.of(
                    new Described(
                            "__Host-yardstick",
                            "Keeps you signed in. It holds a random number and nothing about you.",
                            "When you sign out or close the browser; the session behind it ends"
                                    + " after 30 minutes without use or 8 hours"),
                    new Described(
                            "__Host-yardstick-sign-in-…",
                            "Lets us see that the sign-in that comes back is the one you began.",
                            "When you have signed in, or after 30 minutes"));

    private Cookies() {}

    /**
     * A cookie, described.
     *
     * @param name what it is called; without "__Host-" where the portal is not reached by HTTPS
     * @param purpose what it is for
     * @param expires when it goes
     */
    public record Described(String name, String purpose, String expires) {}
}
