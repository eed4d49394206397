package yardstick.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.portal.Browser;
import yardstick.portal.Forms;
import yardstick.web.Typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is typed about a peer review, part by part: dates, roles and numbers as the papers print
 * them, the rest in our own words.
 *
 * @param review the form of the review itself
 * @param team role and council or body
 * @param lines lines of enquiry
 * @param methods kind, how many, note
 * @param findings kind, line of enquiry, text
 */
public record Letter(
        Map<String, String> review,
        List<List<String>> team,
        List<String> lines,
        List<List<String>> methods,
        List<List<String>> findings) {

    /** The letter of the region to Southend, 29 September 2015, and the report to its cabinet. */
    public static Letter southend2015() {
        return new Letter(
                review(
                        "Regional peer review 2015",
                        "regional-peer-review",
                        "16/9/2015",
                        "19/9/2015",
                        "29/9/2015",
                        "Safeguarding: the front door, early help, the first contact team and work with partners",
                        "yes"),
                List.of(
                        List.of("Interim Director of Local Delivery", "Essex"),
                        List.of(
                                "Head of Service, Referral, Assessment and Intervention",
                                "Central Bedfordshire"),
                        List.of("Signs of Safety Implementation Manager", "Norfolk"),
                        List.of("A fourth manager whose role the papers do not name", "")),
                List.of(
                        "The way of a child through the service",
                        "Quality of practice, management and supervision",
                        "Leadership and governance, partners and the safeguarding board"),
                List.of(
                        List.of("case-audits", "12", "Concerns about recording in 4 of them"),
                        List.of("interviews", "", "Practitioners, managers, members, partners"),
                        List.of("observation", "4", "Two panels, a conference and a review"),
                        List.of("documents", "", "The list of documents an inspection asks for")),
                southendFindings());
    }

    /** What the review is called in the demo, so that it is entered once. */
    public UUID id() {
        return review.containsKey("id")
                ? UUID.fromString(String.valueOf(review.get("id")))
                : UUID.nameUUIDFromBytes(String.valueOf(review.get("title")).getBytes(UTF_8));
    }

    /** The same before anybody has come, under another title and name. */
    public Letter withoutFindings(String title, UUID id) {
        var form = new LinkedHashMap<>(review);
        form.put("title", title);
        form.put("letter", "");
        form.put("id", id.toString());
        return new Letter(form, team, lines, methods, List.of());
    }

    /** A day of it, such as the first on site. */
    public LocalDate day(String name) {
        return Typed.day(String.valueOf(review.get(name))).orElseThrow();
    }

    /** Its recommendations, in order. */
    public List<String> recommendations() {
        return findings.stream()
                .filter(finding -> finding.getFirst().equals("recommendation"))
                .map(finding -> finding.get(2))
                .toList();
    }

    /** Types it in under its own id, form by form, to the same effect however often. */
    public void enter(Browser browser, String list) {
        var form = new LinkedHashMap<>(review);
        form.put("id", id().toString());
        Forms.send(browser, list, form);
        parts(browser, list + "/" + id());
    }

    /** Types its parts into a review that is there. */
    void parts(Browser browser, String address) {
        int place = 0;
        for (var member : team) {
            Forms.send(
                    browser,
                    address + "/team",
                    Map.of("id", "" + ++place, "role", member.get(0), "from", member.get(1)));
        }
        place = 0;
        for (var line : lines) {
            Forms.send(browser, address + "/lines", Map.of("id", "" + ++place, "body", line));
        }
        place = 0;
        for (var method : methods) {
            Forms.send(
                    browser,
                    address + "/methods",
                    Map.of(
                            "id", "" + ++place,
                            "kind", method.get(0),
                            "howMany", method.get(1),
                            "note", method.get(2)));
        }
        for (var finding : findings) {
            Forms.send(
                    browser,
                    address + "/findings",
                    Map.of(
                            "id",
                                    UUID.nameUUIDFromBytes((address + finding).getBytes(UTF_8))
                                            .toString(),
                            "kind", finding.get(0),
                            "line", finding.get(1),
                            "body", finding.get(2)));
        }
    }

    private static List<List<String>> southendFindings() {
        var all = new ArrayList<List<String>>();
        add(all, "strength", "1", "Staff are committed", "Early help is well developed");
        add(all, "strength", "1", "Referrals are answered promptly");
        add(all, "strength", "2", "Recording is in time", "Staff feel supported");
        add(
                all,
                "strength",
                "3",
                "Performance is well managed",
                "Few posts are held by agency staff");
        add(
                all,
                "area-to-consider",
                "1",
                "Decisions rest on very few people",
                "Some work is closed too quickly",
                "A change of worker at the age of sixteen",
                "Group conferences could come earlier",
                "The way through domestic abuse work is not straight");
        add(
                all,
                "area-to-consider",
                "2",
                "Assessments and recording vary",
                "Supervision is not seen on files",
                "Early help could be one service",
                "Disputes are settled informally",
                "Reports do not fit the conference model");
        add(
                all,
                "area-to-consider",
                "3",
                "Audits should involve team managers",
                "The toolkit is unclear about levels of need",
                "Documents for an inspection have gaps");
        add(
                all,
                "recommendation",
                "",
                "Be confident that practice is consistently good",
                "Open audits to those who do the work",
                "Show on files how staff are managed",
                "Make decisions and who answers for them visible",
                "Understand how deep the practice model goes",
                "Look critically at domestic abuse and at when work is closed");
        return all;
    }

    /** Thurrock's review by Southend, 9 to 11 May 2017. */
    public static Letter thurrock2017() {
        var findings = new ArrayList<List<String>>();
        add(
                findings,
                "strength",
                "",
                "Practice in the hub",
                "Agencies work together",
                "Partners share the threshold",
                "Risk is assessed well",
                "Strategy meetings are called for good reason",
                "Morale is good",
                "Staff feel supported",
                "The new structure works",
                "Weak performance is challenged",
                "Managers know the work",
                "The prevention service is a step forward",
                "Its workers have many skills",
                "Workshops improve what is sent in",
                "Direct work avoids delay");
        add(
                findings,
                "recommendation",
                "",
                "Let records show oversight and supervision",
                "Evidence what life is like",
                "Let the system show drift",
                "Look again at decisions before a conference",
                "Improve thresholds and contacts with partners",
                "Look again at the lead professional",
                "Improve analysis in assessments");
        return new Letter(
                review(
                        "Peer review of the front door 2017",
                        "peer-review",
                        "9/5/2017",
                        "11/5/2017",
                        "",
                        "Contacts, referrals and assessments",
                        "no"),
                List.of(List.of("Review team", "Southend-on-Sea")),
                List.of(
                        "Decisions and response",
                        "How the threshold is applied",
                        "How partners understand it",
                        "What happens below it"),
                List.of(),
                findings);
    }

    /** Thurrock's review of support for special educational needs, 20 and 21 June 2017. */
    public static Letter send2017() {
        var findings = new ArrayList<List<String>>();
        add(findings, "strength", "4", "Work with parents", "Aspirations written together");
        add(findings, "strength", "2", "Forums are well attended");
        add(findings, "strength", "3", "Agencies work together early", "Joint work after sixteen");
        add(findings, "strength", "1", "Early support is a priority");
        add(findings, "strength", "4", "Parents are asked early");
        add(findings, "key-message", "", "Share: joint work with the college");
        add(findings, "key-message", "", "Share: early work across agencies", "Share: outreach");
        add(findings, "recommendation", "1", "Staffing for strategy", "A clear governance");
        add(findings, "recommendation", "1", "Refine the self-evaluation", "A local plan");
        add(findings, "recommendation", "1", "Clear duties", "Better top level analysis");
        add(findings, "recommendation", "1", "Agree how progress is collected", "Hear parents");
        add(findings, "recommendation", "4", "A local offer that is understood", "A broader forum");
        add(findings, "recommendation", "4", "Feedback that is used", "Clarify support");
        add(findings, "recommendation", "2", "A framework for data", "Analysis that informs");
        add(findings, "recommendation", "2", "Agree a new approach to data");
        return new Letter(
                review(
                        "SEND peer review 2017",
                        "send-peer-review",
                        "20 June 2017",
                        "21 June 2017",
                        "",
                        "Whether needs are found and met from birth to twenty-five",
                        "no"),
                List.of(
                        List.of("Reviewer", "Cambridgeshire"),
                        List.of("Reviewer", "Bedford"),
                        List.of("Reviewer", "Southend-on-Sea"),
                        List.of("Reviewer", "Peterborough")),
                List.of("Priority of outcomes", "Evaluation", "Agencies together", "Parents"),
                List.of(
                        List.of("documents", "", "A preview of documents"),
                        List.of("data", "", "A preview of data"),
                        List.of("interviews", "", "On both days"),
                        List.of("other", "", "Focus groups")),
                findings);
    }

    private static void add(List<List<String>> all, String kind, String line, String... bodies) {
        for (var body : bodies) {
            all.add(List.of(kind, line, body));
        }
    }

    private static Map<String, String> review(
            String title,
            String kind,
            String begins,
            String ends,
            String letter,
            String focus,
            String disclosed) {
        var form = new LinkedHashMap<String, String>();
        form.put("title", title);
        form.put("kind", kind);
        form.put("begins", begins);
        form.put("ends", ends);
        form.put("letter", letter);
        form.put("focus", focus);
        form.put("disclosed", disclosed);
        return form;
    }
}
