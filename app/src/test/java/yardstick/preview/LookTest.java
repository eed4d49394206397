package yardstick.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.NeedsChromium;

import java.util.List;

@NeedsChromium
@DisplayName("A page in a browser")
class LookTest {

    private static final int FIRST_VIEW_BYTES = 350_000;

    private static EmbeddedServer portal;
    private static Chrome chrome;

    @BeforeAll
    static void start() {
        portal = Preview.start(0);
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        portal.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "/preview, 1280",
        "/preview, 320",
        "/preview/wrong, 1280",
        "/preview/wrong, 320",
        "/preview?ending, 1280",
        "/, 1280",
        "/, 320",
        "/help, 320",
        "/accessibility, 1280",
        "/cookies, 320",
        "/changelog, 1280",
        "/nowhere, 320"
    })
    void has_no_barrier_that_axe_can_find_and_breaks_no_policy(String path, int width) {
        var page = open(path, width);
        var found =
                new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze();
        assertThat(found.getViolations())
                .map(v -> v.getId() + ": " + v.getNodes().stream().map(n -> n.getHtml()).toList())
                .isEmpty();
        assertThat(found.getPasses()).as("axe has looked").isNotEmpty();
        assertThat(chrome.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/preview, 320",
        "/preview/wrong, 320",
        "/, 320",
        "/help, 320",
        "/cookies, 320",
        "/accessibility, 320",
        "/preview, 640"
    })
    void does_not_scroll_sideways(String path, int width) {
        var page = open(path, width);
        var overhang =
                (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overhang).isLessThanOrEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void does_not_move_while_it_loads(int width) {
        var page = open("/preview", width);
        var shift =
                page.evaluate(
                        """
                        () => new Promise(resolve => {
                          let total = 0;
                          new PerformanceObserver(list => list.getEntries().forEach(e => total += e.value))
                              .observe({type: "layout-shift", buffered: true});
                          setTimeout(() => resolve(total), 300);
                        })
                        """);
        assertThat(((Number) shift).doubleValue()).isZero();
    }

    @Test
    void draws_its_pictures_and_fetches_nothing_from_elsewhere() {
        var page = open("/preview", 1280);
        assertThat(page.locator("[data-chart] svg").count()).isEqualTo(2);
        assertThat(page.locator("[data-chart]").first().getAttribute("aria-label"))
                .contains("Elmshire: 24.5", "Saltmarsh");
        assertThat(chrome.asked())
                .isNotEmpty()
                .allMatch(
                        url ->
                                url.startsWith(portal.getURL().toString())
                                        || url.startsWith("data:"));
        assertThat(chrome.asked()).noneMatch(url -> url.contains("font"));
    }

    @Test
    void comes_in_few_bytes() {
        var page = open("/preview", 1280);
        var bytes =
                page.evaluate(
                        "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, e) => sum + e.transferSize, 0)");
        assertThat(((Number) bytes).intValue())
                .as("bytes of the first view")
                .isBetween(100_000, FIRST_VIEW_BYTES);
        System.out.println("First view: " + bytes + " bytes");
    }

    @Test
    void warns_before_the_session_ends_and_stays_when_asked() {
        var page = open("/preview?ending", 1280);
        var dialog = page.locator("#session-warning");
        assertThat(dialog.isVisible()).isTrue();
        assertThat(dialog.textContent()).contains("in 4 minutes");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Stay signed in");
        page.keyboard().press("Enter");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void does_not_warn_while_there_is_time() {
        assertThat(open("/preview", 1280).locator("#session-warning").isVisible()).isFalse();
    }

    @Test
    void says_without_scripts_when_the_session_ends_and_shows_tables_for_pictures() {
        var page = chrome.window(1280, false);
        page.navigate(portal.getURL() + "/preview");
        assertThat(page.locator(".app-footer__session").textContent())
                .contains("you will be signed out at");
        assertThat(page.locator("[data-chart]").first().isVisible()).isFalse();
        page.locator("summary").first().click();
        assertThat(page.locator("details table").first().textContent())
                .contains("Elmshire", "24.5", "suppressed for confidentiality");
    }

    @Test
    void is_reached_by_the_keyboard_from_the_skip_link_on() {
        var page = open("/preview", 1280);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent"))
                .isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-chart')"))
                .isEqualTo(true);
    }

    @Test
    void draws_again_what_htmx_has_swapped_in() {
        var page = open("/preview", 1280);
        page.evaluate(
                """
                () => {
                  document.querySelectorAll("[data-chart]").forEach(chart => chart.id = "old");
                  return htmx.ajax("GET", "/preview", {target: "#main", select: "#main", swap: "outerHTML"});
                }
                """);
        page.locator("[data-chart]:not(#old) svg").nth(1).waitFor();
        assertThat(page.locator("#old").count()).isZero();
        assertThat(page.locator("[data-chart] svg").count()).isEqualTo(2);
        assertThat(page.title()).isEqualTo("Child protection plans, rate per 10,000 – Yardstick");
        assertThat(chrome.complaints()).isEmpty();
    }

    @Test
    void shows_an_error_page_when_what_htmx_asked_for_fails() {
        var page = open("/preview", 1280);
        page.evaluate("() => { htmx.ajax('GET', '/preview/number?period=x', {target: '#main'}); }");
        page.locator("h1", new Page.LocatorOptions().setHasText("We could not read this address"))
                .waitFor();
        assertThat(page.url()).endsWith("/preview/number?period=x");
    }

    @Test
    void prints_its_tables_and_leaves_out_what_nobody_can_press_on_paper() {
        var page = open("/preview", 1280);
        var table = page.locator("details table").first();
        assertThat(table.isVisible()).as("closed on the screen").isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(table.isVisible()).isTrue();
        assertThat(page.locator(".app-navigation").isVisible()).isFalse();
        assertThat(page.locator("[data-chart] svg").first().isVisible()).isTrue();
    }

    private static Page open(String path, int width) {
        var page = chrome.window(width, true);
        page.navigate(portal.getURL() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
