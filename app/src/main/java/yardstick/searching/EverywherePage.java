package yardstick.searching;

import java.util.List;

/**
 * Exactly what {@code searching/everywhere.jte} prints.
 *
 * @param words what is looked for
 * @param answer the heading
 * @param advice what to do where nothing was found; empty otherwise
 * @param groups what was found, by kind
 */
public record EverywherePage(String words, String answer, String advice, List<Group> groups) {

    /** How many of a kind are shown unless all are asked for. */
    static final int SHOWN = 8;

    /**
     * What was found of one kind.
     *
     * @param anchor its place on the page
     * @param found how many
     * @param lines those that are shown
     * @param more where there are more; empty where all are shown
     */
    public record Group(String anchor, String title, int found, List<Line> lines, String more) {}

    /** Something found. */
    public record Line(String text, String href, String about) {}
}
