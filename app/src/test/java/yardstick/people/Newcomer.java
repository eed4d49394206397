package yardstick.people;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import yardstick.portal.Browser;
import yardstick.portal.MailServer;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody whom Keycloak has never heard of, with a mailbox and a browser. */
final class Newcomer implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery";

    private final RunningPortal portal = RunningPortal.get();
    private final Browser browser = portal.browser();
    private final String address;

    Newcomer() {
        address = "new-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    String address() {
        return address;
    }

    Browser browser() {
        return browser;
    }

    /** The letter that invites; waits for it. */
    MailServer.Arrived invitation() {
        return portal.mail().await(address, "invites you");
    }

    /** Chooses a password by way of Keycloak's letter, then opens the invitation and signs in. */
    Document arrive() {
        choosePassword();
        var login = browser.open(path(invitation()));
        var answer = browser.follow(browser.sendLogin(login, address, PASSWORD));
        return afterKeycloaksQuestions(parsed(answer));
    }

    /** Arrives and accepts. */
    HttpResponse<String> accept() {
        var page = arrive();
        if (!page.text().contains("invites you")) {
            throw new AssertionError(
                    "Not the invitation: " + page.location() + page.select("form"));
        }
        return send(page, Map.of());
    }

    /** Where a letter's link leads, within the portal of this test. */
    String path(MailServer.Arrived letter) {
        return letter.link().substring(portal.address().toString().length());
    }

    private void choosePassword() {
        var letter = portal.mail().await(address, "Update");
        var asked = browser.page(letter.link());
        var proceed = asked.selectFirst("a[href*=action-token]");
        var page = proceed == null ? asked : browser.page(proceed.absUrl("href"));
        afterKeycloaksQuestions(page);
    }

    /** Keycloak asks for a name and a password before it lets somebody in for the first time. */
    private Document afterKeycloaksQuestions(Document first) {
        var page = first;
        for (int i = 0; i < 4; i++) {
            if (page.select("input[name=firstName]").isEmpty()
                    && page.select("input[name=password-new]").isEmpty()) {
                return page;
            }
            var answers =
                    page.select("input[name=password-new]").isEmpty()
                            ? Map.of("firstName", "New", "lastName", "Officer")
                            : Map.of("password-new", PASSWORD, "password-confirm", PASSWORD);
            page = parsed(send(page, answers));
        }
        throw new AssertionError("Keycloak asks again and again: " + page.text());
    }

    private static Document parsed(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** Sends the page's form with what stands in it and these fields. */
    private HttpResponse<String> send(Document page, Map<String, String> fields) {
        // The portal's header has a form too: the one that signs out.
        var form = page.selectFirst(page.select("main form").isEmpty() ? "form" : "main form");
        if (form == null) {
            throw new AssertionError("No form on " + page.location() + ": " + page.text());
        }
        return browser.follow(
                browser.post(
                        form.absUrl("action"),
                        filled(form, fields),
                        "Sec-Fetch-Site",
                        "same-origin"));
    }

    private static Map<String, String> filled(Element form, Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>();
        form.select("input[name]").stream()
                .filter(input -> !input.attr("type").equals("checkbox"))
                .forEach(input -> all.put(input.attr("name"), input.val()));
        all.putAll(fields);
        return all;
    }

    @Override
    public void close() {
        browser.close();
    }
}
