package yardstick.demo;

import static yardstick.portal.DemoPeople.THURROCK;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.planimport.SeedPlans;
import yardstick.portal.Browser;
import yardstick.portal.Forms;
import yardstick.reviews.Letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A self-assessment of Thurrock, made up for the demo from what its committee papers of 2017 and
 * 2018 say: the peer review of May 2017, the development plan and the monthly figures.
 */
final class ThurrocksAssessment {

    private static final String LIST = "/councils/" + THURROCK + "/self-assessments";

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put(
                "what-we-know",
                """
                At the front door agencies work together and share the threshold. Risk is weighed well, and strategy meetings are called for good reason.

                Records do not yet show oversight and supervision well enough, nor what life is like for a child. Analysis in assessments is uneven.

                More children than a year ago stay in the same home for long, and fewer than we want: long-term stability was 64.13% in November 2017, after 60.19% in November 2016.""");
        ANSWERS.put(
                "how-we-know",
                """
                Another council looked at contacts, referrals and assessments in May 2017: it spoke with staff and partners and read records.

                The monthly figures went to the overview and scrutiny committee in February 2018.""");
        ANSWERS.put(
                "what-we-plan",
                """
                The development plan answers every recommendation of the peer review: fuller records, better analysis, and a fresh look at decisions before a conference.

                Support at the edge of care is to help more children to stay where they are well: we want long-term stability to reach 68%.""");
    }

    private ThurrocksAssessment() {}

    /** Writes it, with evidence, and signs it off; what is there already stays. */
    static void enter(Browser editor, Browser administrator) {
        var key = key("self-assessment");
        Forms.send(
                editor,
                LIST,
                Map.of(
                        "key", key,
                        "year", "2018",
                        "questions", "annual-engagement",
                        "author", "Head of Quality Assurance",
                        "begin", "empty"));
        var here = LIST + "/" + key;
        if (administrator.page(here).select("a[href$=/sign]").isEmpty()) {
            return;
        }
        ANSWERS.forEach((question, body) -> answer(editor, here + "/questions/" + question, body));
        var review = "/reviews/" + Letter.thurrock2017().id();
        var plan = "/plans/" + SeedPlans.developmentPlan();
        evidence(editor, here, "how-we-know", review, "What the team found, line by line");
        evidence(editor, here, "how-we-know", "/scorecard", "How we stand beside others");
        evidence(editor, here, "what-we-plan", plan, "Each action, its owner and its progress");
        var sign = Forms.fields(administrator.page(here + "/sign"), here + "/sign");
        sign.put("key", key("sign-off"));
        Forms.send(administrator, here + "/sign", sign);
    }

    private static void answer(Browser editor, String address, String body) {
        var form = Forms.fields(editor.page(address), address);
        form.put("body", body);
        Forms.send(editor, address, form);
    }

    private static void evidence(
            Browser editor, String here, String question, String page, String why) {
        Forms.send(
                editor,
                "%s/questions/%s/evidence".formatted(here, question),
                Map.of("key", key(question + page), "page", page, "why", why));
    }

    private static String key(String words) {
        return UUID.nameUUIDFromBytes(("Thurrock " + words).getBytes(UTF_8)).toString();
    }
}
