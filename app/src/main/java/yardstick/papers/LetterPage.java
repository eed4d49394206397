package yardstick.papers;

import yardstick.team.TeamQueries.Letter;

/**
 * Exactly what {@code papers/letter.jte} prints.
 *
 * @param paper what it says
 * @param caption whose letter it is
 * @param terms since when the host can read it, or that it cannot yet
 * @param files its address, to which the endings of documents are added; empty for a draft
 * @param changed whether the team has written since the reader looked
 * @param action where it is released; empty where it was, or where there is nothing to release
 * @param key names the letter, so that sending twice releases once
 * @param mark what was looked at
 */
public record LetterPage(
        Paper paper,
        String caption,
        String terms,
        String files,
        boolean changed,
        String action,
        String key,
        String mark) {

    /** A letter that was released, on a page below the one of its review. */
    static LetterPage of(Letter letter, PaperJson json, String path) {
        return new LetterPage(
                json.read(letter.content()),
                "Released by " + letter.by(),
                "The host has been able to read it since %s."
                        .formatted(Days.moment(letter.at().toInstant())),
                "%s/letters/%s".formatted(path, letter.id()),
                false,
                "",
                "",
                "");
    }
}
