package yardstick.about;

import yardstick.charts.Table;

import java.util.List;

/**
 * What the portal keeps of the people who use it, and for how long.
 *
 * @param what which facts
 * @param why what they are needed for
 * @param until when they go
 */
public record Kept(String what, String why, String until) {

    /** What the table tells about each. */
    public static final List<Table.Column> COLUMNS =
            List.of(
                    new Table.Column("What we keep", false),
                    new Table.Column("Why", false),
                    new Table.Column("Until when", false));

    /** All of it. */
    static final List<Kept> ALL =
            List.of(
                    new Kept(
                            "Your name, user name, e-mail address and last sign-in, as the sign-in"
                                    + " service says them",
                            "To know who is asking and to sign what you write",
                            "As long as something that you signed is kept"),
                    new Kept(
                            "Your role in a council, and since when",
                            "To let you do what you may",
                            "When your access ends; that it was so stays in the trail"),
                    new Kept(
                            "Your session: a random number, when you signed in and last asked",
                            "To keep you signed in",
                            "30 minutes after your last page, 8 hours after you signed in, or when"
                                    + " you sign out"),
                    new Kept(
                            "Your name beside what you wrote: figures, notes, ratings, progress,"
                                    + " decisions, releases",
                            "So that a council can answer for what it wrote",
                            "As long as the council keeps it; 30 days after a council has asked to"
                                    + " leave"),
                    new Kept(
                            "The trail: who changed what and when, by a number instead of a name",
                            "So that a council sees what was done in its space",
                            "As long as the council is here; it is part of its archive"),
                    new Kept(
                            "Which files you took away, and which shared papers you opened",
                            "So that their owner sees who looked",
                            "As long as the council that owns them is here"),
                    new Kept(
                            "The address that an invitation was sent to",
                            "To send it, and to show that it was meant for you",
                            "The link in it is good for seven days; the address stays with the"
                                    + " invitation"),
                    new Kept(
                            "What you chose to be told of, when you last said that you had seen it,"
                                    + " and when a letter last told you",
                            "To tell you what is new, once",
                            "As long as we know you; what there is to tell is worked out each time"
                                    + " and not kept"),
                    new Kept(
                            "Logs of the portal: time, route and answer, without names, addresses"
                                    + " and figures",
                            "To find faults",
                            "As long as whoever runs the portal keeps logs"));
}
