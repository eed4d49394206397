package yardstick.platform;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code platform/boards.jte} prints.
 *
 * @param rows who sits on a board, by region
 * @param regions to choose from
 * @param form as typed
 * @param banner what has just been done; empty for nothing
 */
public record BoardPeoplePage(
        List<Row> rows, List<Choice> regions, BoardPersonForm form, String banner) {

    /** Somebody on a board; the last day is empty where no end is known. */
    public record Row(
            String region, String person, String name, String email, String since, String until) {}
}
