package yardstick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.NeedsChromium;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;
import yardstick.reviews.Letter;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The three reviews of the council papers, from the invitation to the plan, in a browser. What the
 * team drafts is what the papers print, in our own words.
 */
@DisplayName("A peer review")
@NeedsChromium
class ReviewedByPeersTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String GUEST = "peer.reviewer@example.org";

    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = new Screen();
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    /** A review, of whom, and how wide and with what the window is. */
    static Stream<Arguments> reviews() {
        return Stream.of(
                Arguments.of(
                        "Southend 2015",
                        "E06000033",
                        "southend",
                        Letter.southend2015(),
                        1280,
                        true),
                Arguments.of(
                        "Thurrock 2017",
                        "E06000034",
                        "thurrock",
                        Letter.thurrock2017(),
                        360,
                        false),
                Arguments.of("SEND 2017", "E06000034", "thurrock", Letter.send2017(), 360, true));
    }

    @ParameterizedTest(name = "{0}, {4} wide, scripts {5}")
    @MethodSource("reviews")
    void goes_from_the_invitation_to_the_plan(
            String name, String code, String council, Letter paper, int width, boolean scripts)
            throws SQLException {
        var title = "Journey: " + name;
        var promised = new Promised(PORTAL.database(), code, council + ".editor");
        promised.plan(SmallPlan.of("Plan after " + name));
        var id = UUID.randomUUID();
        var host = "/councils/%s/reviews/%s".formatted(code, id);
        var team = "/reviews/%s/%s".formatted(code, id);
        try (var editor = PORTAL.signIn(council + ".editor")) {
            paper.withoutFindings(title, id).enter(editor, "/councils/" + code + "/reviews");
        }

        try (var hosts = screen.window(width, scripts);
                var guests = screen.window(width, scripts)) {
            var administrator = hosts.newPage();
            Screen.signIn(administrator, council + ".admin");
            invite(administrator, host);
            var letter = PORTAL.mail().await(GUEST, "invites you to a review team");
            assertThat(letter.plain()).contains(title, PORTAL.address() + "/reviews");

            var reviewer = guests.newPage();
            Screen.signIn(reviewer, "peer.reviewer");
            reviewer.navigate("/reviews");
            reviewer.click("main a:has-text('%s')".formatted(title));
            assertThat(reviewer.textContent("main")).contains(paper.lines().getFirst());

            draft(reviewer, team, paper);
            administrator.navigate(host);
            assertThat(administrator.textContent("main"))
                    .as("drafts are the team's")
                    .doesNotContain(paper.recommendations().getFirst());

            release(reviewer, team);
            take(administrator, host, paper);
            becomeActions(administrator, host, paper, "Plan after " + name);
            end(administrator, host);
            assertThat(reviewer.navigate(team).status()).as("access has ended").isEqualTo(404);
            assertThat(PORTAL.mail().await(GUEST, "Your access to a review").plain())
                    .contains(title, "has ended");
        }
    }

    private static void invite(Page page, String host) {
        page.navigate(host.replace("/reviews/", "/sharing/reviews/"));
        page.fill("#email", GUEST);
        page.fill("#part", "Head of Service, Essex");
        page.click("button:has-text('Invite')");
        assertThat(page.textContent("main")).contains("Invited", GUEST);
    }

    /** Evidence by line of enquiry, then what the letter will say. */
    private static void draft(Page page, String team, Letter paper) {
        page.navigate(team + "/entries/new?use=evidence&line=1");
        page.check("text=Interview");
        page.fill("#howMany", "12");
        page.fill("#body", "What staff of the front door said about its way of working");
        save(page);
        for (var finding : chosen(paper)) {
            page.navigate(team + "/entries/new?use=draft&line=" + finding.get(1));
            page.check("input[name=kind][value=%s]".formatted(finding.getFirst()));
            page.fill("#body", finding.get(2));
            save(page);
        }
        assertThat(page.textContent("main")).contains(chosen(paper).size() + " drafts");
    }

    /** All recommendations, and the first of every other kind. */
    private static List<List<String>> chosen(Letter paper) {
        var kinds = new HashSet<String>();
        return paper.findings().stream()
                .filter(f -> f.getFirst().equals("recommendation") || kinds.add(f.getFirst()))
                .toList();
    }

    private static void save(Page page) {
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("What you wrote has been added");
    }

    private static void release(Page page, String team) {
        page.navigate(team);
        page.click("text=Look at the letter and release it");
        assertThat(page.textContent("main"))
                .contains("Recommendations", "How the team found out", "12");
        page.click("button:has-text('Release the letter')");
        assertThat(page.textContent("main")).contains("The letter has been released to the host");
        var released = page.locator("#letters ~ ul a").getAttribute("href");
        for (var ending : List.of(".docx", ".pdf")) {
            assertThat(page.request().get(PORTAL.address() + released + ending).status())
                    .isEqualTo(200);
        }
    }

    private static void take(Page page, String host, Letter paper) {
        page.navigate(host);
        page.click("main a:has-text('Letter of')");
        assertThat(page.textContent("main")).contains(paper.recommendations().getLast());
        page.navigate(host);
        page.click("button:has-text('Take its findings into this record')");
        assertThat(page.textContent("main"))
                .contains("The findings of the letter are in the record now")
                .contains(paper.recommendations().getFirst());
        assertThat(page.locator("article:has-text('Recommendation ')").count())
                .isGreaterThanOrEqualTo(paper.recommendations().size());
    }

    private static void becomeActions(Page page, String host, Letter paper, String plan) {
        page.navigate(host);
        page.locator(
                        "article:has-text('%s') a:has-text('or answer')"
                                .formatted(paper.recommendations().getFirst()))
                .first()
                .click();
        page.check("input[name=answer][value=accepted]");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("A status is wanted from");
        page.locator(
                        "article:has-text('%s') a:has-text('Make it an action')"
                                .formatted(paper.recommendations().getFirst()))
                .first()
                .click();
        page.selectOption(
                "#place",
                page.locator("#place option:has-text('%s')".formatted(plan))
                        .first()
                        .getAttribute("value"));
        page.locator("main form button").last().click();
        assertThat(page.textContent("main")).contains("are actions of the plan now");
        page.navigate(host);
        assertThat(page.textContent("main")).contains("It has become:");
        page.locator("article:has-text('It has become') a:has-text('Say what has become of it')")
                .first()
                .click();
        page.fill("#body", "Records are audited every month");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Records are audited every month");
    }

    private static void end(Page page, String host) {
        page.navigate(host.replace("/reviews/", "/sharing/reviews/"));
        page.click("button:has-text('End now')");
        assertThat(page.textContent("main")).contains("Access ended");
    }
}
