package yardstick.notices;

import yardstick.web.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody can be told of. */
enum Kind {
    SHARED(
            "shared",
            "Shared with you",
            "Papers, figures, letters of review teams, and reviews that you were invited to",
            "%d new thing was shared with you.",
            "%d new things were shared with you."),
    DUE(
            "due",
            "Due soon",
            "Figures to give, actions and milestones, meetings to report to, and what has become of"
                    + " findings",
            "%d thing is due soon.",
            "%d things are due soon."),
    STALE(
            "stale",
            "Ratings that are stale",
            "Plans with ratings older than the plan is reported",
            "%d plan has ratings that have become stale.",
            "%d plans have ratings that have become stale."),
    COMMENT(
            "comment",
            "Said in your plans",
            "Progress, comments and decisions that others have written since you last looked",
            "%d thing was said in your plans.",
            "%d things were said in your plans."),
    EDITION(
            "edition",
            "Changed by a new edition",
            "Published figures of your council that a new edition says otherwise",
            "A new edition changed figures of yours of %d indicator.",
            "New editions changed figures of yours of %d indicators.");

    private final String word;
    private final String title;
    private final String hint;
    private final String one;
    private final String several;

    Kind(String word, String title, String hint, String one, String several) {
        this.word = word;
        this.title = title;
        this.hint = hint;
        this.one = one;
        this.several = several;
    }

    /** The kind that a word of the database or of a form means; empty for any other. */
    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** What there is to choose. */
    static List<Choice> choices() {
        return Arrays.stream(values()).map(k -> new Choice(k.word, k.title, k.hint)).toList();
    }

    /** Its word in the database, in forms and as a place on the page. */
    String word() {
        return word;
    }

    String title() {
        return title;
    }

    /** How a letter says how much there is: nothing of what. */
    String told(long count) {
        return (count == 1 ? one : several).formatted(count);
    }
}
