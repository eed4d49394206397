package yardstick.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Both councils' adoption timeliness, as far as it can be read somewhere. Southend: Ofsted,
 * inspection of children's services of April and May 2016, paragraph 80; its 119 days are of one
 * year, not of three, and are not entered. Thurrock: local press on the year 2018-19.
 */
public final class AdoptionScorecard {

    private static final String HEADINGS = "Indicator code,Period,Value,Status,Note\n";

    private AdoptionScorecard() {}

    /** Southend's, as a file to upload. */
    public static byte[] southend() {
        return (HEADINGS
                        + """
                        a1,2012-15,505,final,"Adoption scorecard before the inspection of 2016, as its report of 2016 quotes it in paragraph 80"
                        a1,2013-16,386,provisional,"Inspection report of 2016, paragraph 80: the council's provisional figure"
                        a2,2012-15,144,final,"Inspection report of 2016, paragraph 80"
                        """)
                .getBytes(UTF_8);
    }

    /** Thurrock's. */
    public static byte[] thurrock() {
        return (HEADINGS
                        + """
                        a1,2016-19,423,final,"Local newspaper on 2018-19, the last year of the three; 45 days above the region"
                        """)
                .getBytes(UTF_8);
    }
}
