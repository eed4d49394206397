package yardstick.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import yardstick.portal.Chromium;
import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.util.List;
import java.util.Map;

/** A real browser with a window, for as long as a test class needs one. */
public final class Screen implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Chromium.find().orElseThrow())
                                    .setArgs(FLAGS));

    /** A window with cookies of its own. */
    public BrowserContext window(int width, boolean scripts) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(RunningPortal.get().address().toString())
                                .setViewportSize(width, 900)
                                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** Signs a demo person in through Keycloak's own page. */
    public static void signIn(com.microsoft.playwright.Page page, String username) {
        page.navigate("/sign-in?to=/");
        page.fill("#username", username);
        page.fill("#password", KeycloakServer.PASSWORD);
        page.click("#kc-login");
        page.waitForURL(RunningPortal.get().address() + "/**");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
