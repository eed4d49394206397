package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.KeycloakServer;
import yardstick.portal.Multipart;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Every write on the way of a figure, from an upload to a withdrawal, sent three times: what the
 * audit trail tells of it is the same as of one. The writes are the routes of the portal; one that
 * is not tried here fails the first test.
 */
@DisplayName("Sent three times at once")
@NeedsPublishedData
class OnceTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DATA_SET = "plans-by-category-and-age";
    private static final String COUNCIL = "/councils/E06000033";
    private static final String SET = COUNCIL + "/figures/" + DATA_SET;
    private static final String API = "/api/v1/councils/E06000033/data-sets/";
    private static final Browser EDITOR = PORTAL.signIn("southend.editor");
    private static final Browser ADMIN = PORTAL.signIn("southend.admin");

    /** Other numbers each time, so that no write finds its work done already. */
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private static final String WAYS = "/councils/{council}/figures/{dataSet}";
    private static final String SUBMISSION = WAYS + "/submissions/{submission}";
    private static final String STEP = SUBMISSION + "/{step:submit|approve|return|discard}";
    private static final String ROW = SUBMISSION + "/rows/{row}";

    /**
     * A write that can be sent several times.
     *
     * @param route the portal's route
     * @param name what it does
     * @param prepared makes everything ready for it, then gives what sends it
     */
    record Write(String route, String name, Supplier<Callable<HttpResponse<String>>> prepared) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Write> writes() {
        return List.of(
                new Write("POST " + WAYS + "/submissions", "an upload", () -> upload(2)),
                new Write("POST " + WAYS + "/submissions", "a long upload", () -> upload(2_500)),
                new Write("POST " + WAYS + "/entry", "a typed figure", OnceTest::typed),
                new Write("POST " + ROW, "a mended row", () -> row("", figure())),
                new Write(
                        "POST " + ROW + "/remove", "a removed row", () -> row("/remove", Map.of())),
                new Write("POST " + STEP, "submitting", () -> step("submit", EDITOR, draft(), 0)),
                new Write(
                        "POST " + STEP, "approving", () -> step("approve", ADMIN, submitted(), 1)),
                new Write("POST " + STEP, "returning", () -> step("return", ADMIN, submitted(), 1)),
                new Write("POST " + STEP, "discarding", () -> step("discard", EDITOR, draft(), 0)),
                new Write("POST /councils/{council}/approval", "a rule", OnceTest::rule),
                new Write("POST " + WAYS + "/releases", "a release", OnceTest::release),
                new Write(
                        "POST " + WAYS + "/releases/{release}/withdraw",
                        "a withdrawal",
                        OnceTest::withdrawal),
                new Write(
                        "PUT /api/v1/councils/{code}/data-sets/{dataSet}/figures",
                        "a batch from a computer system",
                        OnceTest::batch));
    }

    @BeforeAll
    static void begin() throws SQLException {
        clear();
    }

    @AfterAll
    static void clear() throws SQLException {
        try (var figures = own()) {
            figures.cleared(DATA_SET);
        }
    }

    @Test
    void every_write_is_tried() {
        var tried = writes().stream().map(Write::route).collect(Collectors.toSet());
        var routes =
                RouteMatrix.routesOf(PORTAL).stream()
                        .filter(route -> !route.startsWith("GET "))
                        // What a board watches is set anew each time, and twice is once.
                        .filter(route -> !route.contains("/regions/"))
                        .filter(
                                route ->
                                        route.matches(
                                                ".*(/figures|/releases|/submissions|/approval|/data-sets).*"))
                        .collect(Collectors.toSet());

        assertThat(new TreeSet<>(tried)).isEqualTo(new TreeSet<>(routes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void it_has_one_effect(Write write) throws Exception {
        var once = events(1, write.prepared().get());
        var thrice = events(3, write.prepared().get());

        assertThat(once).as("it has an effect").isNotEmpty();
        assertThat(thrice).isEqualTo(once);
    }

    /** What the trail tells of a write: how many changes of which kind to which table. */
    private static Map<String, Integer> events(int times, Callable<HttpResponse<String>> write)
            throws Exception {
        var before = last();
        var statuses = new HashSet<Integer>();
        try (var pool = Executors.newFixedThreadPool(times)) {
            var all = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < times; i++) {
                all.add(write);
            }
            for (var each : pool.invokeAll(all)) {
                statuses.add(arrived(each.get()).statusCode());
            }
        }
        // A second one that comes too late may be told so; none may fail.
        assertThat(statuses).isSubsetOf(200, 303, 409).containsAnyOf(200, 303);
        return after(before);
    }

    /** A long file is stored behind a page that says how far it is. */
    private static HttpResponse<String> arrived(HttpResponse<String> answer) throws Exception {
        var there = answer.headers().firstValue("Location").orElse("");
        for (int tries = 0; there.contains("/arrivals/") && tries < 600; tries++) {
            if (EDITOR.get(there).statusCode() == 303) {
                return answer;
            }
            Thread.sleep(100);
        }
        assertThat(there).as("stored").doesNotContain("/arrivals/");
        return answer;
    }

    private static Callable<HttpResponse<String>> upload(int rows) {
        var text = new StringBuilder("Indicator code,Period,Numerator\r\n");
        for (int i = 0; i < rows; i++) {
            text.append("plans-neglect-all,2009-10 Q1,%d\r\n".formatted(NUMBER.get()));
        }
        var fields = Map.of("key", UUID.randomUUID().toString(), "csrf", EDITOR.csrf());
        var body = Multipart.of(fields, "once.csv", text.toString().getBytes(UTF_8));
        return () -> EDITOR.upload(SET + "/submissions", body, "Sec-Fetch-Site", "same-origin");
    }

    private static Callable<HttpResponse<String>> typed() {
        var form = new HashMap<>(figure());
        form.put("key", UUID.randomUUID().toString());
        return post(EDITOR, SET + "/entry", form);
    }

    private static Map<String, String> figure() {
        return Map.of(
                "indicator-code",
                "plans-neglect-all",
                "period",
                "2009-10 Q1",
                "numerator",
                String.valueOf(NUMBER.incrementAndGet()),
                "version",
                "0");
    }

    private static Callable<HttpResponse<String>> row(String what, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("version", "0");
        return post(EDITOR, draft() + "/rows/1" + what, all);
    }

    private static Callable<HttpResponse<String>> step(
            String step, Browser who, String submission, int version) {
        return post(
                who,
                submission + "/" + step,
                Map.of("version", String.valueOf(version), "remark", "Counted again"));
    }

    private static String draft() {
        try {
            var answer = typed().call();
            assertThat(answer.statusCode()).isEqualTo(303);
            return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String submitted() {
        var draft = draft();
        assertThat(EDITOR.post(draft + "/submit", Map.of("version", "0")).statusCode())
                .isEqualTo(303);
        return draft;
    }

    private static Callable<HttpResponse<String>> rule() {
        var page = ADMIN.page(COUNCIL + "/approval");
        // Once it is there: saying it for the first time is an event of another kind.
        if (page.select("input[name=version]").val().isEmpty()) {
            ADMIN.post(COUNCIL + "/approval", Map.of("people", "two", "version", ""));
            page = ADMIN.page(COUNCIL + "/approval");
        }
        var version = page.select("input[name=version]").val();
        return post(ADMIN, COUNCIL + "/approval", Map.of("people", "two", "version", version));
    }

    private static Callable<HttpResponse<String>> release() {
        try (var figures = own()) {
            figures.cleared(DATA_SET).count("plans-neglect-all", "2009-04-01", 96);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        var page = ADMIN.page(SET + "/releases/new?audience=region");
        var form = new HashMap<>(Map.of("when", "now", "time", "9:00"));
        for (var field : List.of("audience", "no", "mark")) {
            form.put(field, page.select("main input[name=" + field + "]").val());
        }
        return post(ADMIN, SET + "/releases", form);
    }

    private static Callable<HttpResponse<String>> withdrawal() {
        try {
            assertThat(release().call().statusCode()).isEqualTo(303);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        var address = ADMIN.page(SET + "/releases").select("a:contains(Withdraw)").attr("href");
        return post(ADMIN, address, Map.of("because", "Counted twice"));
    }

    private static Callable<HttpResponse<String>> batch() {
        var token = PORTAL.token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
        var request =
                HttpRequest.newBuilder(PORTAL.address().resolve(API + DATA_SET + "/figures"))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"figures": [{"indicator": "plans-neglect-all",
                                          "period": "2009-10 Q1", "numerator": %d}]}"""
                                                .formatted(NUMBER.incrementAndGet())))
                        .build();
        return () -> HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Callable<HttpResponse<String>> post(
            Browser who, String address, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("csrf", who.csrf());
        return () -> who.post(address, all, "Sec-Fetch-Site", "same-origin");
    }

    private static OwnFigures own() throws SQLException {
        return new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET);
    }

    private static long last() throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select coalesce(max(event_no), 0) from council.audit_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Integer> after(long event) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select action || ' ' || table_name, count(*) from council.audit_event"
                                        + " where event_no > %d group by 1".formatted(event))) {
            var found = new HashMap<String, Integer>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
            return found;
        }
    }
}
