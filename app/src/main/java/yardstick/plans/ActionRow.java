package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.Due;
import yardstick.plan.Rating;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.List;

/**
 * One action in a list.
 *
 * @param reference how papers refer to it; may be empty
 * @param title what will be done
 * @param href its page
 * @param priority the number of its priority
 * @param owners the roles that answer for it
 * @param target when it is to be done
 * @param due how it stands against that
 * @param stale that its rating is old or missing; empty when it is fresh or not needed
 * @param rating its owner's rating
 * @param board the board's rating and its day, where the owner's is another or none; null where not
 * @param before its owner's rating at the report before; null where there was none
 */
public record ActionRow(
        String reference,
        String title,
        String href,
        String priority,
        List<String> owners,
        String target,
        Tag due,
        String stale,
        Tag rating,
        @Nullable Tag board,
        @Nullable Tag before) {

    private static final int LONGEST_TITLE = 220;

    /** A word with a colour beside it. */
    public record Tag(String text, String colour) {

        /** A step of a plan's scale. */
        static Tag of(WholePlan plan, @Nullable Rating rating) {
            if (rating == null) {
                return new Tag("Not rated", "grey");
            }
            var step = plan.step(rating.step());
            return new Tag(step.label(), colour(step.tone()));
        }

        /** GOV.UK's name for a tone. */
        static String colour(String tone) {
            return tone.equals("amber") ? "yellow" : tone;
        }

        static Tag of(Due due) {
            return new Tag(
                    due.text(),
                    switch (due) {
                        case OVERDUE -> "red";
                        case SOON -> "yellow";
                        case DONE -> "green";
                        case LATER, NO_DAY -> "grey";
                    });
        }
    }

    static ActionRow of(Where where, Overview overview, Action action) {
        var plan = overview.plan();
        var standing = action.standing();
        return new ActionRow(
                action.reference(),
                Words.shortened(action.title(), LONGEST_TITLE),
                where.action(action.id()),
                number(plan, action),
                action.owners(),
                target(action.targetOn(), action.targetWords()),
                Tag.of(overview.due(action)),
                overview.isStale(action) ? stale(standing.now()) : "",
                Tag.of(plan, standing.now()),
                board(plan, standing),
                standing.before() == null ? null : Tag.of(plan, standing.before()));
    }

    private static @Nullable Tag board(WholePlan plan, Action.Standing standing) {
        var board = standing.board();
        if (board == null || !standing.boardSaysMore()) {
            return null;
        }
        var tag = Tag.of(plan, board);
        return new Tag(
                "%s, for %s".formatted(tag.text(), Words.day(board.ratedFor())), tag.colour());
    }

    private static String stale(@Nullable Rating now) {
        return now == null ? "Never rated" : "Stale: rated for " + Words.day(now.ratedFor());
    }

    private static String number(WholePlan plan, Action action) {
        return plan.priorities().stream()
                .filter(p -> p.id().equals(action.priority()))
                .map(p -> String.valueOf(p.position()))
                .findFirst()
                .orElse("");
    }

    /** A target date, or what stands in its place. */
    static String target(@Nullable LocalDate on, String words) {
        if (on == null) {
            return words.isEmpty() ? "No day set" : words;
        }
        return words.isEmpty() ? Words.day(on) : "%s (%s)".formatted(Words.day(on), words);
    }
}
