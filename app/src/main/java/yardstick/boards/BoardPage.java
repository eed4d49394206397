package yardstick.boards;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code boards/show.jte} prints: what a board needs to know in one minute.
 *
 * @param caption the question of the page
 * @param name what the board is called
 * @param banner what has just been done; empty for nothing
 * @param minute all of it in one sentence
 * @param at the day it is looked at, as typed
 * @param since the day since which changes are told; empty for the meeting before
 * @param meetings meetings to count changes from; empty where any day may be typed
 * @param address where the choice is sent
 * @param parts question, answer, and the list behind it
 * @param after the same, of what comes next
 * @param changes what has changed, kind by kind
 * @param changesAnswer what has changed, counted
 * @param changesQuestion since when
 * @param links what can be done here: text and address
 */
public record BoardPage(
        String caption,
        String name,
        String banner,
        String minute,
        String at,
        String since,
        List<Choice> meetings,
        String address,
        List<Part> parts,
        List<Part> after,
        List<Part> changes,
        String changesAnswer,
        String changesQuestion,
        List<Choice> links) {

    /**
     * A question with its answer.
     *
     * @param id names it on the page
     * @param question what is asked
     * @param answer the answer, as a heading
     * @param list what it rests on
     * @param more what did not fit, to be opened; without rows where all fitted
     * @param note how it is to be read; empty for as it stands
     */
    public record Part(
            String id, String question, String answer, Listing list, Listing more, String note) {

        Part noting(String how) {
            return new Part(id, question, answer, list, more, how);
        }

        static Part of(String id, String question, String answer, Listing list) {
            if (list.rows().size() <= FIT) {
                return new Part(
                        id,
                        question,
                        answer,
                        list,
                        new Listing(list.caption(), list.columns(), List.of()),
                        "");
            }
            return new Part(
                    id,
                    question,
                    answer,
                    new Listing(list.caption(), list.columns(), list.rows().subList(0, FIT)),
                    new Listing(
                            list.caption() + ", continued",
                            list.columns(),
                            list.rows().subList(FIT, list.rows().size())),
                    "");
        }
    }

    /** How many rows are read in a minute. */
    private static final int FIT = 10;
}
