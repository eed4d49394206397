package yardstick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.NeedsChromium;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.List;

@DisplayName("Southend's editor and Thurrock's viewer")
@NeedsChromium
@NeedsPublishedData
class BrowserTest {

    private static final String NOTE = "Agreed with the safeguarding partners";

    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = new Screen();
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @ParameterizedTest(name = "scripts {0}, target for {1}")
    @CsvSource({"true, 2034, 21.34", "false, 2035, 21.35"})
    void see_the_same_figures_and_not_each_others_targets(
            boolean scripts, String period, String value) {
        var marked = NOTE + " " + period;
        try (var window = screen.window(1280, scripts)) {
            var page = window.newPage();
            Screen.signIn(page, "southend.editor");
            reachTheRate(page);
            addThurrock(page);
            setATarget(page, period, value, marked);
            page.click("text=Sign out");
            page.navigate("/councils/E06000033");
            assertThat(page.url()).as("signed out at Keycloak too").contains("/realms/yardstick/");
        }
        try (var window = screen.window(1280, scripts)) {
            var page = window.newPage();
            Screen.signIn(page, "thurrock.viewer");
            seesNothingOf(page, marked, value);
        }
    }

    private static void reachTheRate(Page page) {
        assertThat(page.url()).endsWith("/councils/E06000033");
        page.click("main a:has-text('Child Protection Plans rate per 10,000')");
        assertThat(page.textContent("h1")).contains("Southend-on-Sea has 24.5 children on a child");
    }

    private static void addThurrock(Page page) {
        page.selectOption("#with", "E06000034");
        page.click("button:has-text('Show')");
        assertThat(page.url()).contains("with=E06000034");
        assertThat(page.textContent("figure table")).contains("Thurrock").contains("26.2");
    }

    private static void setATarget(Page page, String period, String value, String note) {
        page.click("text=Add a target");
        page.selectOption("#period", period);
        page.fill("#value", "much less");
        page.fill("#note", note);
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Target must be a number");
        assertThat(page.inputValue("#note")).as("what was typed is kept").isEqualTo(note);
        page.fill("#value", value);
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-notification-banner")).contains("Target added");
        assertThat(page.textContent(".app-own")).contains(period, note);
    }

    private static void seesNothingOf(Page page, String note, String value) {
        for (var address :
                List.of(
                        "/compare/E06000033/indicators/cpp-rate",
                        "/councils/E06000034/indicators/cpp-rate?with=E06000033",
                        "/councils/E06000033/indicators/cpp-rate")) {
            page.navigate(address);
            assertThat(page.content()).doesNotContain(note).doesNotContain(value);
        }
        assertThat(page.textContent("h1")).as("a foreign space").isEqualTo("Page not found");
        for (var address :
                List.of(
                        "/compare/E06000033/indicators/cpp-rate.csv",
                        "/api/v1/councils/E06000034/targets",
                        "/api/v1/councils/E06000033/targets")) {
            var answer = page.request().get(RunningPortal.get().address() + address);
            assertThat(answer.text()).doesNotContain(note).doesNotContain(value);
        }
    }
}
