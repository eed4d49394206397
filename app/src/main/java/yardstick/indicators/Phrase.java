package yardstick.indicators;

import yardstick.comparison.Indicator;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How one indicator's figure is put into a sentence.
 *
 * @param sentence what follows the council's name, with {@code {}} where the figure stands
 * @param more the word for a higher figure, such as "more" of children and "higher" of rates
 * @param fewer the word for a lower figure
 */
record Phrase(String sentence, String more, String fewer) {

    private static final Phrase PLAIN = new Phrase("is at {}", "higher", "lower");

    /** By the publisher's code: indicators that a council looks at most have words of their own. */
    private static final Map<String, Phrase> WRITTEN =
            Map.ofEntries(
                    counted("CPP_rate", "has {} children on a child protection plan per 10,000"),
                    counted("CPP_Num", "has {} children on a child protection plan"),
                    counted("LAC", "looks after {} children per 10,000"),
                    counted("LACnum", "looks after {} children"),
                    counted("CIN", "has {} children in need per 10,000"),
                    counted("CPP_Total_Rateper10,000", "receives {} referrals per 10,000 children"),
                    share("ReReferral", "has {} of referrals come within a year of another"),
                    share("PrevRegCPR", "starts {} of plans for a child who had one before"),
                    share("CPPlans2yrsActive", "has {} of plans last two years or more"),
                    share("Continue_Assess_Comp", "completes {} of assessments in 45 working days"),
                    share("CP_conf_15days", "holds {} of first conferences within 15 working days"),
                    share(
                            "LACStable_2016on",
                            "has {} of its children move through 3 or more placements"),
                    share("LAC_LongStable%", "keeps {} of children in one placement for two years"),
                    share("CareLeaverEET", "has {} of care leavers in education, work or training"),
                    share("CareLeaverAcc", "has {} of care leavers in suitable accommodation"),
                    share("%_of LAC Adopted", "sees {} of children who leave care adopted"));

    /** The words for an indicator; plain ones where nobody has written any. */
    static Phrase of(Indicator indicator) {
        return WRITTEN.getOrDefault(indicator.sourceCode(), PLAIN);
    }

    /** What follows the council's name. */
    String say(Figures figures, BigDecimal value) {
        return sentence.replace(
                "{}", equals(PLAIN) ? figures.inWords(value) : figures.print(value));
    }

    private static Map.Entry<String, Phrase> counted(String sourceCode, String sentence) {
        return Map.entry(sourceCode, new Phrase(sentence, "more", "fewer"));
    }

    private static Map.Entry<String, Phrase> share(String sourceCode, String sentence) {
        return Map.entry(sourceCode, new Phrase(sentence, "higher", "lower"));
    }
}
