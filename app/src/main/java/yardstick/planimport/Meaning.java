package yardstick.planimport;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a table is. The words of headings that mean it are in order: the first wins. */
enum Meaning {
    LIKELIHOOD("likelihood", "Risk: likelihood", "likelihood|probability"),
    IMPACT("impact", "Risk: impact", "impact|severity"),
    REVISED("revised", "Risk: revised", "(revised|residual|remaining)( risk)?( rating)?"),
    OVERALL("overall", "Risk: overall", "(overall|inherent)( risk)?( rating)?"),
    MITIGATION("mitigation", "Risk: mitigation", "mitigations?|mitigating actions?|controls?"),
    RISK("risk", "Risk: what might happen", "risks?( description)?"),
    SCORE("score", "Printed score", "(previous|current) period|.*\\bscores?\\b.*"),
    RATING("rating", "Rating", "rag\\b.*|.*\\bratings?|b?rag|status|.*\\brag"),
    OWNER(
            "owner",
            "Owners",
            "(action )?owners?|(action )?leads?( officers?)?( responsible( officers?)?)?|(responsible|accountable)( officers?| person)?|by whom|who"),
    START(
            "start",
            "Start date",
            "(date )?(commenced|begun|started)|(start|starting|commencement)( dates?)?|(work )?begins( on)?|starts( on)?"),
    TARGET(
            "target",
            "Target date",
            "time|timescales?|timeframes?|(target|due|end|completion) dates?|deadlines?|(by )?when|date|.*\\bachieved by"),
    MILESTONE("milestone", "Milestones", "milestones?|steps?"),
    MEASURE(
            "measure",
            "Success measures",
            "success measures?|success measure\\(s\\)|measures?|success criteria|how (will|do) we know.*|evidence|kpis?"),
    PROGRESS(
            "progress",
            "Progress",
            "(progress|latest)?( |-)*(updates?|notes?|comments?)\\b.*|progress"),
    RECOMMENDATION(
            "recommendation",
            "Numbers of recommendations",
            "rec(ommendation)?s?\\.? ?(no\\.?|nos\\.?|numbers?)|ofsted( recommendations?)?"),
    REFERENCE("reference", "Reference", "ref\\.?|reference|no\\.?|number|#|id"),
    ACTION(
            "action",
            "Action",
            "(overarching |key |agreed )?actions?|tasks?|activity|activities|what (will we|we will) do"),
    OUTCOME("outcome", "Outcome", "(expected |intended |priority \\d+ )?outcomes?.*"),
    PRIORITY("priority", "Priority", "priority|priorities|themes?|objectives?|recommendations?"),
    NOTHING("nothing", "Not read", "(?!)");

    private final String word;
    private final String text;
    private final Pattern headings;

    Meaning(String word, String text, String headings) {
        this.word = word;
        this.text = text;
        this.headings = Pattern.compile(headings);
    }

    /** The meaning that a form's word has; nothing for a word that it has not offered. */
    static Meaning of(String word) {
        return Stream.of(values()).filter(m -> m.word.equals(word)).findFirst().orElse(NOTHING);
    }

    /** What a column of this heading most likely is. */
    static Meaning guess(String heading) {
        var words = heading.replaceAll("\\s+", " ").strip().toLowerCase(Locale.UK);
        return Stream.of(values())
                .filter(meaning -> meaning.headings.matcher(words).matches())
                .findFirst()
                .orElse(NOTHING);
    }

    /** Whether a day of report belongs to it. */
    boolean hasDay() {
        return this == RATING || this == SCORE;
    }

    /** Its word in forms. */
    String word() {
        return word;
    }

    /** What a page prints. */
    String text() {
        return text;
    }
}
