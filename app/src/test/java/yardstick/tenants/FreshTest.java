package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What publishes, gives access or takes everything away. The strict portal stands beside the tests'
 * own, over the same database and under the same address, so that sessions hold on both.
 */
@DisplayName("Who has not shown lately who they are")
class FreshTest {

    private static final String PEOPLE = "/councils/E06000033/people/invitations";
    private static final Pattern AREAS =
            Pattern.compile(
                    "/councils/\\{council}/(people|sharing|leaving|figures/.*/releases).*|/platform/.*|/reviews/.*/letter");
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final EmbeddedServer STRICT =
            PORTAL.anotherInstance(
                    Map.of("yardstick.fresh.page", "10s", "yardstick.fresh.form", "10s"));

    private static Browser administrator;
    private static Browser returning;
    private static Browser viewer;

    /**
     * Both signed in longer ago than the strict portal takes, and longer than the 30 seconds by
     * which clocks may differ on top of that. Whoever signs in during a test has ten seconds, which
     * a busy machine wants.
     */
    @BeforeAll
    static void signInAndWait() throws InterruptedException {
        administrator = PORTAL.signIn("southend.admin");
        returning = PORTAL.signIn("southend.admin");
        viewer = PORTAL.signIn("southend.viewer");
        Thread.sleep(42_500);
    }

    @AfterAll
    static void stop() {
        STRICT.close();
    }

    private static String strict(String path) {
        return STRICT.getURI() + path;
    }

    @Test
    void is_led_to_the_sign_in_asked_for_the_password_and_led_back() throws Exception {
        var led = returning.get(strict(PEOPLE + "/new"));
        assertThat(led.statusCode()).isEqualTo(303);
        var to = led.headers().firstValue("Location").orElseThrow();
        assertThat(to).startsWith("/sign-in?again=true&to=");
        var asked = returning.get(strict(to));
        var keycloak = asked.headers().firstValue("Location").orElseThrow();
        assertThat(keycloak).contains("max_age=10");
        var form = returning.open(keycloak);
        assertThat(Jsoup.parse(form.body()).select("input[type=password]"))
                .as("the password, though Keycloak knows the browser")
                .hasSize(1);

        var back =
                returning.follow(
                        returning.sendLogin(form, "southend.admin", KeycloakServer.PASSWORD));

        assertThat(back.uri().getPath()).isEqualTo(PEOPLE + "/new");
        assertThat(returning.get(strict(PEOPLE + "/new")).statusCode()).isEqualTo(200);
    }

    @Test
    void is_refused_whatever_the_browser_makes_of_the_question() throws Exception {
        var asked = administrator.get(strict("/sign-in?again=true&to=" + PEOPLE + "/new"));
        var keycloak = asked.headers().firstValue("Location").orElseThrow();
        var answer = administrator.open(keycloak.replace("max_age=10&", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Sign-in did not succeed");
    }

    @Test
    void changes_nothing_and_is_told_what_to_do() throws Exception {
        var people = PORTAL.signIn("southend.admin").page("/councils/E06000033/people").text();

        var late =
                administrator.post(
                        strict(PEOPLE), Map.of("email", "late@example.org", "role", "viewer"));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("Sign in again to do this", "Nothing was changed");
        assertThat(PORTAL.signIn("southend.admin").page("/councils/E06000033/people").text())
                .isEqualTo(people);
    }

    @Test
    void reads_on_where_nothing_is_decided_and_so_do_those_who_decide_nothing() throws Exception {
        assertThat(administrator.get(strict("/councils/E06000033/plans")).statusCode())
                .isEqualTo(200);
        assertThat(
                        viewer.get(
                                        strict(
                                                "/councils/E06000033/figures/monthly-digest/releases/new"))
                                .statusCode())
                .isEqualTo(200);
    }

    /** Of these areas every change wants a fresh sign-in, but for those that only take away. */
    @Test
    void may_not_use_any_route_that_gives_access_publishes_or_takes_everything() {
        var changes =
                PORTAL.context()
                        .getBean(Router.class)
                        .uriRoutes()
                        .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                        .filter(route -> AREAS.matcher(template(route)).matches())
                        .toList();

        assertThat(
                        changes.stream()
                                .filter(route -> !isFresh(route))
                                .map(FreshTest::template)
                                .distinct())
                .containsExactlyInAnyOrder(
                        "/councils/{council}/figures/{dataSet}/releases/{release}/withdraw",
                        "/councils/{council}/leaving/call-off",
                        "/councils/{council}/people/invitations/{invitation}/withdraw",
                        "/councils/{council}/sharing/board/leave",
                        "/councils/{council}/sharing/papers/{paper}/take-back",
                        "/councils/{council}/sharing/reviews/{review}/guests/{guest}/end",
                        "/platform/boards/end",
                        "/platform/domains/remove",
                        "/platform/memberships/{council}/{person}/end");
        assertThat(changes).filteredOn(FreshTest::isFresh).hasSizeGreaterThan(10);
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString();
    }

    private static boolean isFresh(UriRouteInfo<?, ?> route) {
        return route.getAnnotationMetadata().hasAnnotation(Fresh.class);
    }
}
