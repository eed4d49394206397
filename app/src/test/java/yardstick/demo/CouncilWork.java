package yardstick.demo;

import static yardstick.portal.DemoPeople.SOUTHEND;
import static yardstick.portal.DemoPeople.THURROCK;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.inspections.Southend2016;
import yardstick.migrations.EmbeddedDatabase;
import yardstick.planimport.SeedPlans;
import yardstick.portal.Browser;
import yardstick.portal.Forms;
import yardstick.reviews.Letter;
import yardstick.submissions.AdoptionScorecard;
import yardstick.submissions.ThurrocksDigest;

import java.net.URI;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the two councils of the demo have done so far: the council papers, entered at the pages by
 * their own people. Each thing has a key of its own, so that it is entered once, also where a start
 * was broken off.
 */
final class CouncilWork {

    private final URI portal;
    private final EmbeddedDatabase database;

    CouncilWork(URI portal, EmbeddedDatabase database) {
        this.portal = portal;
        this.database = database;
    }

    /** Enters it, unless the last thing of it is there. */
    void enter() throws SQLException {
        try (var southend = signIn("southend.editor");
                var thurrock = signIn("thurrock.editor");
                var administrator = signIn("thurrock.admin");
                var southends = signIn("southend.admin")) {
            var last = boards(THURROCK) + "/" + key("Overview and scrutiny");
            if (thurrock.get(last).statusCode() == 200) {
                return;
            }
            Southend2016.enter(southend, "/councils/" + SOUTHEND + "/inspections");
            Letter.southend2015().enter(southend, "/councils/" + SOUTHEND + "/reviews");
            Southend2016.enterThurrock(thurrock, "/councils/" + THURROCK + "/inspections");
            Letter.thurrock2017().enter(thurrock, "/councils/" + THURROCK + "/reviews");
            Letter.send2017().enter(thurrock, "/councils/" + THURROCK + "/reviews");
            invite(southends, Letter.southend2015());
            SeedPlans.enter(database);
            figures(
                    southend,
                    southends,
                    SOUTHEND,
                    "adoption-scorecard",
                    AdoptionScorecard.southend());
            figures(
                    thurrock,
                    administrator,
                    THURROCK,
                    "adoption-scorecard",
                    AdoptionScorecard.thurrock());
            figures(thurrock, administrator, THURROCK, "monthly-digest", ThurrocksDigest.csv());
            release(administrator, "monthly-digest");
            measures(thurrock);
            southendsBoard(southend);
            join(southends, SOUTHEND);
            join(administrator, THURROCK);
            ThurrocksAssessment.enter(thurrock, administrator);
            thurrocksBoards(thurrock, administrator);
        }
    }

    /** Both councils are on the board of their region; what is joined already stays. */
    private static void join(Browser administrator, String council) {
        administrator.post("/councils/%s/sharing/board".formatted(council), Map.of());
    }

    private Browser signIn(String username) {
        var browser = new Browser(portal);
        browser.signIn(username);
        return browser;
    }

    /** A file, submitted and approved by two people. */
    private static void figures(
            Browser editor, Browser administrator, String council, String dataSet, byte[] file) {
        var submissions = "/councils/%s/figures/%s/submissions".formatted(council, dataSet);
        var key = Map.of("key", key(council + dataSet));
        var taken = editor.upload(submissions, key, dataSet + ".csv", file);
        if (taken.statusCode() != 303) {
            throw new IllegalStateException(dataSet + " was not taken: " + taken.body());
        }
        var draft = taken.headers().firstValue("Location").orElseThrow().replaceFirst("[?#].*", "");
        step(editor, draft, "/submit");
        step(administrator, draft, "/approve");
    }

    /** Takes a step that the page offers; one that was taken before is offered no more. */
    private static void step(Browser who, String draft, String step) {
        var page = who.page(draft);
        if (!page.select("form[action=" + draft + step + "]").isEmpty()) {
            var form = Forms.fields(page, draft + step);
            form.computeIfPresent("remark", (field, empty) -> "As the council’s paper prints them");
            Forms.send(who, draft + step, form);
        }
    }

    /** Lets the demo's peer reviewer work on a review for a fortnight. */
    private static void invite(Browser administrator, Letter review) {
        var team = "/councils/%s/sharing/reviews/%s".formatted(SOUTHEND, review.id());
        var form = Forms.fields(administrator.page(team), team + "/guests");
        form.put("key", key("A guest of " + review.id()));
        form.put("email", "peer.reviewer@example.org");
        form.put("part", "Head of Service, Essex");
        Forms.send(administrator, team + "/guests", form);
    }

    /** What a committee paper has printed is public. */
    private static void release(Browser administrator, String dataSet) {
        var releases = "/councils/%s/figures/%s/releases".formatted(THURROCK, dataSet);
        if (!administrator.page(releases).select("main table").isEmpty()) {
            return;
        }
        var form = Forms.fields(administrator.page(releases + "/new?audience=public"), releases);
        form.put("note", "As reported to the committee on 13 February 2018");
        Forms.send(administrator, releases, form);
    }

    /** What two actions of Thurrock's plan promise to move. */
    private static void measures(Browser editor) {
        var plan = "/councils/%s/plans/%s".formatted(THURROCK, SeedPlans.developmentPlan());
        measure(
                editor,
                plan,
                "Edge of care",
                Map.of(
                        "indicator", "m-long-term-stability",
                        "baseline", "60.19",
                        "baselinePeriod", "November 2016",
                        "target", "68",
                        "targetPeriod", "March 2018",
                        "evidencedBy", "Performance report of February 2018"));
        measure(
                editor,
                plan,
                "Conferences answer risk",
                Map.of(
                        "indicator", "m-protection-plans",
                        "baseline", "311",
                        "baselinePeriod", "November 2016",
                        "evidencedBy", "Performance report of February 2018"));
    }

    private static void measure(
            Browser editor, String plan, String action, Map<String, String> typed) {
        var link =
                editor.page(plan).expectFirst("main a[href*=/actions/]:contains(" + action + ")");
        var form = new LinkedHashMap<>(typed);
        form.put("id", key(action));
        form.put("action", link.attr("href").replaceAll(".*/|[?#].*", ""));
        Forms.send(editor, plan + "/parts/measures", form);
    }

    private static void southendsBoard(Browser editor) {
        var plan = SeedPlans.improvementPlan().toString();
        board(editor, SOUTHEND, "Improvement board", "every-2-months", plan);
    }

    private static void thurrocksBoards(Browser editor, Browser administrator) {
        var plan = SeedPlans.developmentPlan().toString();
        board(editor, THURROCK, "Development and performance board", "monthly", plan);
        var committee = boards(THURROCK) + "/" + key("Overview and scrutiny");
        board(editor, THURROCK, "Overview and scrutiny", "every-8-weeks", plan);
        var meeting = key("13 February 2018");
        Forms.send(editor, committee + "/meetings", Map.of("key", meeting, "on", "13/2/2018"));
        Forms.send(
                administrator,
                "/councils/%s/plans/%s/versions".formatted(THURROCK, plan),
                Map.of("key", key("as presented"), "meeting", meeting));
    }

    private static void board(
            Browser editor, String council, String name, String rhythm, String plan) {
        Forms.send(
                editor,
                boards(council),
                Map.of("key", key(name), "name", name, "rhythm", rhythm, "plan", plan));
    }

    private static String boards(String council) {
        return "/councils/" + council + "/boards";
    }

    private static String key(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
    }
}
