package yardstick.notices;

import yardstick.web.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How often somebody gets a letter, if there is something new. */
enum ByMail {
    NEVER("never", "Not at all", "Look at the page when you like"),
    DAILY("daily", "Daily", "At about 8am, on days on which there is something new"),
    WEEKLY("weekly", "Weekly", "On Mondays at about 8am, if there is something new");

    private final String word;
    private final String text;
    private final String hint;

    ByMail(String word, String text, String hint) {
        this.word = word;
        this.text = text;
        this.hint = hint;
    }

    /** What a word of the database or of a form means; empty for any other. */
    static Optional<ByMail> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values()).map(m -> new Choice(m.word, m.text, m.hint)).toList();
    }

    String word() {
        return word;
    }

    String text() {
        return text;
    }
}
