package yardstick.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.OurClasses;
import yardstick.mail.Letter;
import yardstick.mail.Mailer;
import yardstick.portal.RunningPortal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

@DisplayName("The page of letters")
class MailPagesTest {

    private static final RunningPortal PORTAL = RunningPortal.get();

    @Test
    void shows_in_the_demo_what_was_sent_and_where_its_link_leads() throws Exception {
        var to = "reader-" + UUID.randomUUID() + "@example.org";
        var letter =
                new Letter(
                        to,
                        "A letter <b>& more</b>",
                        List.of("Häuser & <script>alert(1)</script>"),
                        "Open it",
                        "http://localhost/x?a=1&b=2",
                        List.of("Goodbye."));
        PORTAL.context().getBean(Mailer.class).send(letter);
        try (var pages = new MailPages(PORTAL.mail(), 0);
                var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + pages.port())).build();
            var page =
                    Jsoup.parse(client.send(request, HttpResponse.BodyHandlers.ofString()).body());

            var shown = page.select("article:contains(" + to + ")");
            assertThat(shown.select("h2").text()).isEqualTo("A letter <b>& more</b>");
            assertThat(shown.text()).contains("Häuser & <script>alert(1)</script>", "Goodbye.");
            assertThat(shown.select("a").attr("href")).isEqualTo("http://localhost/x?a=1&b=2");
            assertThat(page.select("script")).isEmpty();
        }
        var html = Jsoup.parse(PORTAL.mail().to(to).getFirst().html());
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("a").attr("href")).isEqualTo("http://localhost/x?a=1&b=2");
    }

    @Test
    void is_no_page_of_the_portal() {
        try (var browser = PORTAL.signIn("platform.admin")) {
            for (var address : List.of("/letters", "/mail", "/mails", "/demo", "/mailbox")) {
                assertThat(browser.get(address).statusCode()).as(address).isEqualTo(404);
            }
        }
    }

    @Test
    void is_not_known_to_the_product_nor_is_the_server_behind_it() {
        var product =
                new ClassFileImporter()
                        .withImportOption(new OurClasses())
                        .importPackages("yardstick");
        assertThat(product.contain(Mailer.class)).as("the product is looked at").isTrue();
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.icegreen..", "yardstick.demo..", "yardstick.portal..")
                .check(product);
    }
}
