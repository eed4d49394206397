package yardstick.searching;

import yardstick.web.Choice;

import java.util.List;
import java.util.Set;

/**
 * What was searched for and what was found.
 *
 * @param action where the form goes
 * @param words what was searched for; empty before anything is
 * @param kinds what can be left out
 * @param chosen what is searched
 * @param answer what came of it in a sentence; empty before anything is searched for
 * @param found what was found, the best fit first
 */
public record SearchPage(
        String action,
        String words,
        List<Choice> kinds,
        Set<String> chosen,
        String answer,
        List<Line> found) {

    /** Something found: a link, what it is, and the words around. */
    public record Line(String where, String kind, String excerpt, String href) {}
}
