package yardstick.papers;

import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;

/** Who may read a shared paper, as a form offers it. */
final class Audience {

    /** What the database calls the team of a review. */
    static final String TEAM = "review-team";

    /** What the database calls everybody, signed in or not. */
    static final String PUBLIC = "public";

    /** What stands before a review's name in the form. */
    static final String REVIEW = "review-";

    private Audience() {}

    /** All there are to choose from, beside the teams of these reviews; the board for a member. */
    static List<Choice> choices(List<Choice> reviews, boolean onTheBoard) {
        var choices = new ArrayList<>(reviews);
        if (onTheBoard) {
            choices.add(
                    new Choice("board", "The regional board", "Who sits on your region’s board"));
        }
        choices.add(new Choice("region", "The region", "Councils of your region and its board"));
        choices.add(new Choice("all-councils", "All councils", "All councils and regional boards"));
        choices.add(
                new Choice(
                        PUBLIC,
                        "The public",
                        "Everybody, without signing in. Search engines and others may keep copies:"
                                + " when you take it back, it is gone here within five minutes, and"
                                + " theirs stay. You do not see who reads it"));
        return choices;
    }
}
