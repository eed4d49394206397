package yardstick.preview;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import yardstick.portal.Chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser without a window. It writes down what a page did that it should not have. */
final class Chrome implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    Chrome() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(Chromium.find().orElseThrow())
                                        .setArgs(FLAGS));
    }

    /** A window this wide, in pixels, with or without scripts. */
    Page window(int width, boolean scripts) {
        complaints.clear();
        asked.clear();
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("status of")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
        return page;
    }

    /** Errors of scripts and refusals of the content security policy since the window opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address that was fetched since the window opened. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
