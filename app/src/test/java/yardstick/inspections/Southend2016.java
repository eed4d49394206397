package yardstick.inspections;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.portal.Browser;
import yardstick.portal.Forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Southend's inspection of 2016 and the review of its board, as printed in the papers of its
 * Cabinet: numbers, dates, grades and paragraphs as they stand there, everything else in words of
 * our own. Source: Ofsted, report of 7 July 2016, Southend-on-Sea.
 */
public final class Southend2016 {

    /** What the inspection is called in the demo, so that it is entered once. */
    public static final UUID ID = id("Southend 2016");

    /** The same of the review of the board. */
    public static final UUID BOARD = id("Southend 2016, board");

    /** Thurrock's of March 2016. */
    public static final UUID THURROCK = id("Thurrock 2016");

    private Southend2016() {}

    private static UUID id(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8));
    }

    /** Types both in under their own ids, form by form, to the same effect however often. */
    public static void enter(Browser browser, String line) {
        enter(browser, line, ID, inspection());
        RECOMMENDATIONS.forEach(asked -> enter(browser, line, ID, asked));
        FACTS.forEach(fact -> enter(browser, line, fact));
        enter(browser, line, BOARD, board());
        OF_THE_BOARD.forEach(asked -> enter(browser, line, BOARD, asked));
    }

    /**
     * Types in Thurrock's, of which the papers say the month, the grade, the day of the report and
     * the numbers of its recommendations.
     */
    public static void enterThurrock(Browser browser, String line) {
        var form = visit("SIF", "inspection");
        form.put("on", "1 March 2016");
        form.remove("until");
        form.put("publishedOn", "24 May 2016");
        form.put("source", "Council paper of 13 February 2018, which names the month only");
        form.put("summary", "Entered from a paper that names the grade and sixteen numbers.");
        form.put("area-1", "Requires improvement");
        enter(browser, line, THURROCK, form);
        THURROCKS.forEach(asked -> enter(browser, line, THURROCK, asked));
    }

    private static void enter(Browser browser, String line, UUID id, Map<String, String> form) {
        var named = new LinkedHashMap<>(form);
        named.put("id", id.toString());
        Forms.send(browser, line, named);
    }

    private static void enter(Browser browser, String line, UUID id, Asked asked) {
        Forms.send(
                browser,
                line + "/" + id + "/recommendations",
                Map.of(
                        "id", id(id + " " + asked.number()).toString(),
                        "number", "" + asked.number(),
                        "body", asked.body(),
                        "paragraphs", asked.paragraphs()));
    }

    private static void enter(Browser browser, String line, Stated fact) {
        Forms.send(
                browser,
                line + "/" + ID + "/facts",
                Map.of(
                        "id", id(fact.toString()).toString(),
                        "label", fact.label(),
                        "value", fact.value(),
                        "asAt", fact.asAt(),
                        "paragraph", fact.heading()));
    }

    /** What is typed about the inspection of the council; areas in the order of the SIF. */
    static Map<String, String> inspection() {
        var form = visit("SIF", "inspection");
        form.put("area-1", "Requires improvement");
        form.put("area-2", "Requires improvement");
        form.put("area-3", "Requires improvement");
        form.put("area-4", "Good");
        form.put("area-5", "Good");
        form.put("area-6", "Requires improvement");
        return form;
    }

    /** What is typed about the review of the board. */
    static Map<String, String> board() {
        var form = visit("LSCB", "review");
        form.put("area-1", "Requires improvement");
        return form;
    }

    private static Map<String, String> visit(String framework, String kind) {
        var form = new LinkedHashMap<String, String>();
        form.put("framework", framework);
        form.put("kind", kind);
        form.put("on", "25 April 2016");
        form.put("until", "19 May 2016");
        form.put("publishedOn", "7 July 2016");
        form.put("source", "Ofsted, report of 7 July 2016");
        form.put("summary", "Some services are led well; change was too slow where it mattered.");
        return form;
    }

    /** Number, what is asked, and the paragraphs that lead to it. */
    public record Asked(int number, String body, String paragraphs) {}

    public static final List<Asked> RECOMMENDATIONS =
            List.of(
                    new Asked(1, "Managers at all levels oversee and decide better", "120"),
                    new Asked(2, "Audits say what practice does for children", "119"),
                    new Asked(3, "Visit children as their plans say", "28, 60"),
                    new Asked(4, "Apply thresholds alike, after checks with others", "18"),
                    new Asked(5, "Children come into care in time", "49"),
                    new Asked(6, "Go on helping children in need until it is enough", "22"),
                    new Asked(7, "Finish child protection enquiries in time", "24"),
                    new Asked(8, "Step down to early help without gaps", "16"),
                    new Asked(9, "Better assessments and plans", "26, 27, 35, 58, 59"),
                    new Asked(10, "Look after children placed with their parents", "63"),
                    new Asked(11, "Give members the full picture", "125"),
                    new Asked(12, "Children and young people take part", "127"));

    static final List<Asked> OF_THE_BOARD =
            List.of(
                    new Asked(132, "See for itself how thresholds are applied", ""),
                    new Asked(133, "Schools are heard on the executive", ""),
                    new Asked(134, "Say who governs the group on exploitation", ""),
                    new Asked(135, "Tie learning to the priorities", ""));

    /** Thurrock's plan names them by number; it does not print what they ask. */
    public static final List<Asked> THURROCKS =
            IntStream.rangeClosed(1, 16)
                    .mapToObj(n -> new Asked(n, "Ofsted " + n + ", not printed in the paper", ""))
                    .toList();

    /** What is stated, the value as printed, of when, and under which heading. */
    record Stated(String label, String value, String asAt, String heading) {}

    private static final String LIVING = "Children living in this area";
    private static final String PROTECTED = "Child protection in this area";
    private static final String CARED_FOR = "Children looked after in this area";
    private static final String MAY = "12 May 2016";
    private static final String MARCH = "31 March 2015";
    private static final String YEAR = "last 12 months";

    static final List<Stated> FACTS =
            List.of(
                    new Stated("Children under 18", "38,216", "", LIVING),
                    new Stated("Share of the population", "21.5%", "", LIVING),
                    new Stated("Children in poverty", "18.8%", "August 2013", LIVING),
                    new Stated("Free meals, primary schools", "15.4%", "", LIVING),
                    new Stated("Free meals, secondary schools", "9.8%", "", LIVING),
                    new Stated("Minority ethnic groups in schools", "22.9%", "", LIVING),
                    new Stated("English as an additional language, primary", "13.3%", "", LIVING),
                    new Stated("English as an additional language, secondary", "12.7%", "", LIVING),
                    new Stated("Children in need", "999", MAY, PROTECTED),
                    new Stated("Children in need", "1,024", MARCH, PROTECTED),
                    new Stated("Child protection plans", "183", MAY, PROTECTED),
                    new Stated("Child protection plans", "184", MARCH, PROTECTED),
                    new Stated("Privately fostered", "five", MAY, PROTECTED),
                    new Stated("Privately fostered", "nine", MARCH, PROTECTED),
                    new Stated("Looked after", "263", MAY, CARED_FOR),
                    new Stated("Looked after, rate per 10,000", "68.8", MAY, CARED_FOR),
                    new Stated("Looked after", "230", MARCH, CARED_FOR),
                    new Stated("Looked after, rate per 10,000", "60", MARCH, CARED_FOR),
                    new Stated("Live outside the area", "118 (or 44.9%)", MAY, CARED_FOR),
                    new Stated("In children’s homes", "11", MAY, CARED_FOR),
                    new Stated("In a residential special school", "Two", MAY, CARED_FOR),
                    new Stated("With foster families", "205", MAY, CARED_FOR),
                    new Stated("With parents", "10", MAY, CARED_FOR),
                    new Stated("Unaccompanied asylum-seeking children", "Four", MAY, CARED_FOR),
                    new Stated("Adoptions", "24", YEAR, CARED_FOR),
                    new Stated("Special guardianship orders", "19", YEAR, CARED_FOR),
                    new Stated("Ceased to be looked after", "114", YEAR, CARED_FOR),
                    new Stated("Of these came back", "10.5%", YEAR, CARED_FOR),
                    new Stated("Moved on to independent living", "26", YEAR, CARED_FOR),
                    new Stated("In houses in multiple occupation", "Two", YEAR, CARED_FOR));
}
