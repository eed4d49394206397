package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.charts.TrendLine;

import java.util.List;

/**
 * Exactly what {@code working/action.jte} prints.
 *
 * @param caption the action
 * @param heading the answer
 * @param measures its success measures, in order
 * @param milestones its milestones, numbered
 * @param action the action's address
 * @param plan the address of the same question about the whole plan
 */
public record ActionWorking(
        String caption,
        String heading,
        List<Part> measures,
        List<MilestoneLine> milestones,
        String action,
        String plan) {

    /**
     * One success measure.
     *
     * @param id names its section
     * @param title what is watched
     * @param body the plan's words; empty where the title has them
     * @param answer the answer, where the heading of the page is not the same
     * @param sentences what may be said
     * @param evidenced how it is evidenced; may be empty
     * @param picture its line; null where there is nothing to draw
     * @param svg address of the picture as a file
     * @param png the same in dots
     * @param outside milestones for which the picture has no place, in words
     * @param indicator address of the indicator's own page; empty where there is none
     * @param released the latest in-year figures that neighbours have released
     * @param sources where the figures come from
     */
    public record Part(
            String id,
            String title,
            String body,
            String answer,
            List<String> sentences,
            String evidenced,
            @Nullable TrendLine picture,
            String svg,
            String png,
            List<String> outside,
            String indicator,
            List<String> released,
            List<String> sources) {}

    /** A milestone: its number, what is reached, by when, and how it stands. */
    public record MilestoneLine(String number, String body, String planned, String state) {}
}
