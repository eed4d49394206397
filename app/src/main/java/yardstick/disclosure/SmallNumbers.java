package yardstick.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds small numbers of children in free text, which no protector sees: "three siblings", "2 of
 * the girls". It warns; people decide.
 */
public final class SmallNumbers {

    private static final String NUMBER = "(?:[1-5]|one|two|three|four|five|both)";
    private static final String CHILDREN =
            "(?:child(?:ren)?|young (?:people|person|wom[ae]n|m[ae]n)|boys?|girls?|bab(?:y|ies)|"
                    + "infants?|toddlers?|teenagers?|pupils?|siblings?|brothers?|sisters?|twins?|"
                    + "care leavers?|famil(?:y|ies)|sons?|daughters?|adoptions?|cases?|plans?|"
                    + "placements?|referrals?)";
    private static final String FEW_WORDS = "(?:[\\s,;:–-]+[\\p{L}’']+){0,3}[\\s,;:–-]+";

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
