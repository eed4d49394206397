package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.journeys.Screen;
import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsChromium;
import yardstick.portal.RunningPortal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every page of the portal in a real browser, wide and narrow. The pages are the rows of the route
 * matrix, which fails when a route has none; pages that answer a mistake stand below.
 */
@DisplayName("Every page")
@NeedsChromium
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What no person looks at. */
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/api/.*|/assets/.*|/robots\\.txt|/sitemap\\.xml|/health.*|/openapi.*|/metrics.*|/oauth/.*|.*/file|.*\\.(csv|xlsx|svg|png|zip|docx|pdf)(\\?.*)?");

    private static final List<String> READERS =
            List.of(
                    "southend.editor",
                    "southend.admin",
                    "platform.admin",
                    "southend.viewer",
                    "peer.reviewer",
                    "anonymous");

    private static final RunningPortal PORTAL = RunningPortal.get();

    private static final Map<String, Window> WINDOWS = new HashMap<>();

    private static Screen screen;
    private static Connection owner;
    private static String indicator = "";
    private static String person = "";
    private static String colleague = "";
    private static String visit = "";

    @BeforeAll
    static void open() throws SQLException {
        owner = PORTAL.database().connect("yardstick_owner");
        indicator = SomethingThere.indicator(PORTAL.database());
        person = SomethingThere.person(owner, "thurrock.viewer");
        colleague = SomethingThere.person(owner, "southend.viewer");
        try (var superuser = PORTAL.database().connectAsSuperuser()) {
            SomethingThere.notes(superuser, indicator);
        }
        visit = SomethingThere.visit(owner);
        screen = new Screen();
    }

    @AfterAll
    static void close() throws SQLException {
        screen.close();
        owner.close();
    }

    /** Members and others see the same page of a council, or of all, at two addresses. */
    private static final Pattern SPACE = Pattern.compile("^/(councils|compare)?");

    /** What each title was first seen on: no two pages have the same. */
    private static final Map<String, String> TITLES = new ConcurrentHashMap<>();

    /** A page, and who reads it. */
    record Reading(String reader, String address) {}

    static List<Reading> pages() {
        var pages = new ArrayList<Reading>();
        for (var row : RouteMatrix.rows()) {
            if (!row.changes() && !NO_PAGE.matcher(row.address()).matches()) {
                reader(row).ifPresent(reader -> pages.add(new Reading(reader, row.address())));
            }
        }
        pages.addAll(mistakes());
        return pages;
    }

    private static List<Reading> mistakes() {
        return Stream.of(
                        "/councils/{council}/indicators/{indicator}?period=1066&with=nobody",
                        "/councils/{council}/indicators/{indicator}?with=E06000034",
                        "/councils/{council}/indicators?q=nothing+has+these+words",
                        "/councils/{council}/key-indicators?q=plan",
                        "/compare?council=nowhere",
                        "/councils/E99999999")
                .map(address -> new Reading("southend.editor", address))
                .toList();
    }

    private static Optional<String> reader(RouteMatrix.Row row) {
        return READERS.stream()
                .filter(reader -> Integer.valueOf(200).equals(row.statuses().get(reader)))
                .findFirst();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void can_be_used_by_everybody_wide_and_narrow(Reading reading) {
        for (int width : List.of(1280, 320)) {
            check(window(reading.reader(), width), reading, width);
        }
    }

    /**
     * A page that its reader goes on using, which costs less than another one each time.
     *
     * @param refused what the browser refused since it was last asked
     */
    private record Window(Page page, List<String> refused) {
        static Window of(BrowserContext context) {
            var window = new Window(context.newPage(), new ArrayList<>());
            window.page.onConsoleMessage(
                    message -> {
                        if (message.text().contains("Content Security Policy")
                                || message.text().contains("Content-Security-Policy")) {
                            window.refused.add(message.text());
                        }
                    });
            window.page.onPageError(window.refused::add);
            return window;
        }
    }

    /** One window for each reader and width: whoever reads on has the scripts already. */
    private static Window window(String reader, int width) {
        return WINDOWS.computeIfAbsent(
                reader + " " + width,
                which -> {
                    var window = screen.window(width, true);
                    var cookie = new Visitor(PORTAL, reader).cookie();
                    if (!cookie.isEmpty()) {
                        window.addCookies(
                                List.of(
                                        new Cookie("yardstick", cookie)
                                                .setUrl(PORTAL.address().toString())));
                    }
                    return Window.of(window);
                });
    }

    private static void check(Window window, Reading reading, int width) {
        var page = window.page();
        var refused = window.refused();
        refused.clear();
        page.navigate(
                reading.address()
                        .replace("{council}", DemoPeople.SOUTHEND)
                        .replace("{person}", person)
                        .replace("{colleague}", colleague)
                        .replace("{visit}", visit)
                        .replace("{indicator}", indicator));
        // Charts are drawn before the page has loaded; nothing is fetched later by itself.
        page.waitForLoadState(LoadState.LOAD);

        assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
        assertThat(page.title()).matches("(Error: )?\\S.* – Yardstick");
        var subject = SPACE.matcher(reading.address()).replaceFirst("").replaceFirst("\\?.*", "");
        assertThat(TITLES.computeIfAbsent(page.title(), any -> subject))
                .as("the page whose title is " + page.title())
                .isEqualTo(subject);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing to scroll to the right at " + width)
                .isEqualTo(width);
        assertThat(refused).as("scripts and styles that the browser refused").isEmpty();
        assertThat(analyzed(page).getViolations())
                .as("at " + width)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    // In one piece: no page has frames, and to bring pieces together takes another page each time.
    private static AxeResults analyzed(Page page) {
        return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    }
}
