package yardstick.publishing;

/** Tidies published prose. */
final class Text {

    private Text() {}

    /** Paragraphs stay, one blank line apart; every other run of blanks becomes one space. */
    static String tidy(String text) {
        return text.replace("\u00a0", " ")
                .replaceAll("\\r+\\n?|\\n", "\n")
                .replaceAll("[ \\t\\x0b\\f]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }
}
