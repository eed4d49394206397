package yardstick.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds small numbers of children in free text, which no protector sees: "three siblings", "2 of
 * the girls". It warns; people decide.
 */
public final class SmallNumbers {

    private static final String NUMBER =
            "(?:[1-5]|one|two|three|four|five|both|single|(?:a )?couple of|(?:a )?handful of)";
    private static final String CHILDREN =
            "(?:child(?:ren)?|young (?:people|person|adults?|wom[ae]n|m[ae]n)|boys?|girls?|kids?|"
                    + "youngsters?|bab(?:y|ies)|newborns?|infants?|toddlers?|teenagers?|"
                    + "adolescents?|minors?|pupils?|students?|siblings?|brothers?|sisters?|twins?|"
                    + "triplets?|care leavers?|famil(?:y|ies)|mothers?|sons?|daughters?|"
                    + "asylum seekers?|uasc|lac|cla|adoptions?|cases?|plans?|placements?|"
                    + "referrals?|deaths?)";
    private static final String BETWEEN = "[\\s,;:–=()\\[\\]“”\"-]+";
    private static final String FEW_WORDS = "(?:" + BETWEEN + "[\\p{L}’']+){0,3}" + BETWEEN;

    // Not part of a longer number, a date, a percentage or a rate.
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![\\d.,/-])\\b"
                            + NUMBER
                            + "\\b(?![.,/-]?\\d|\\s*(?:%|per ?cent))"
                            + FEW_WORDS
                            + CHILDREN
                            + "\\b");

    private static final Pattern AFTER =
            Pattern.compile(
                    "\\b"
                            + CHILDREN
                            + "\\b"
                            + FEW_WORDS
                            + "\\b"
                            + NUMBER
                            + "\\b(?![.,/-]?\\d|\\s*(?:%|per ?cent|years?|months?|weeks?|days?))");

    private SmallNumbers() {}

    /**
     * What to say to somebody who has typed it; nothing where nothing is found.
     *
     * @param what what the text is called, with a capital
     */
    public static Optional<String> warning(String what, String text) {
        return find(text)
                .map(
                        words ->
                                "%s says “%s”. Write it without the number, or tick below that it gives no child away"
                                        .formatted(what, words));
    }

    /** The first place where a number from one to five stands beside a word for children. */
    public static Optional<String> find(String text) {
        var words = text.toLowerCase(Locale.UK);
        for (var pattern : new Pattern[] {BEFORE, AFTER}) {
            var found = pattern.matcher(words);
            if (found.find()) {
                return Optional.of(text.substring(found.start(), found.end()));
            }
        }
        return Optional.empty();
    }
}
