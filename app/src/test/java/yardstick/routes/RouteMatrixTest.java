package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.RunningPortal;
import yardstick.routes.RouteMatrix.Row;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route of the portal, tried by everybody. The expectations stand in route-matrix.csv. */
@DisplayName("At every route")
class RouteMatrixTest {

    private static final String UNKNOWN = "E06999999";

    /** When the session ends, as the page says it; a form is sent in a session of its own. */
    private static final String TIME =
            "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?|\\d{1,2}(:\\d\\d)?[ap]m|midday|midnight|\\b\\d{10,13}\\b";

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static String indicator = "";
    private static String person = "";
    private static String colleague = "";
    private static String visit = "";
    private static String period = "";
    private static boolean touched = true;
    private static Connection owner;
    private static Connection superuser;
    private static final Map<String, Visitor> VISITORS = new TreeMap<>();

    @BeforeAll
    static void putSomethingThere() throws SQLException {
        owner = PORTAL.database().connect("yardstick_owner");
        superuser = PORTAL.database().connectAsSuperuser();
        indicator = SomethingThere.indicator(PORTAL.database());
        person = SomethingThere.person(owner, "thurrock.viewer");
        colleague = SomethingThere.person(owner, "southend.viewer");
        period = SomethingThere.latestPeriod(owner, indicator);
        SomethingThere.notes(superuser, indicator);
        visit = SomethingThere.visit(owner);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        putBack();
        owner.close();
        superuser.close();
    }

    static List<Row> rows() {
        return RouteMatrix.rows();
    }

    static Stream<Row> spaces() {
        return rows().stream().filter(Row::ownSpace);
    }

    static Stream<Row> changes() {
        return rows().stream().filter(Row::changes);
    }

    @Test
    void there_is_a_row_and_for_every_row_a_route() {
        var inTheFile = rows().stream().map(Row::route).collect(Collectors.toSet());
        var inThePortal = RouteMatrix.routesOf(PORTAL);

        assertThat(new TreeSet<>(inTheFile))
                .as(
                        "app/src/test/resources/route-matrix.csv (left) must have a row for each"
                                + " route of the portal (right); its head says how to add one")
                .isEqualTo(inThePortal);
    }

    @Test
    void an_address_leads_to_one_page() {
        assertThat(RouteMatrix.templatesOf(PORTAL)).doesNotHaveDuplicates();
    }

    @Test
    void a_councils_own_space_is_marked_as_such() {
        assertThat(rows())
                .filteredOn(
                        row ->
                                row.address().startsWith("/councils/{council}")
                                        || row.address().startsWith("/api/v1/councils/{council}/"))
                .allMatch(Row::ownSpace);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everybody_gets_what_is_theirs(Row row) throws SQLException {
        var got = new TreeMap<String, Integer>();
        var surprise = "";
        for (var visitor : row.statuses().keySet()) {
            var answer = send(visitor, row, DemoPeople.SOUTHEND);
            got.put(visitor, answer.statusCode());
            if (!row.statuses().get(visitor).equals(answer.statusCode())) {
                surprise = visitor + " got " + Jsoup.parse(answer.body()).text();
            }
        }

        assertThat(got).as(surprise).isEqualTo(new TreeMap<>(row.statuses()));
    }

    /** Where the operator opens comparisons, what is published may be read and nothing more. */
    @Test
    void comparisons_can_be_opened_to_everybody_and_open_nothing_else() throws SQLException {
        try (var open = PORTAL.anotherInstance(Map.of("yardstick.public-comparison", true));
                var anybody = new Browser(open.getURI())) {
            for (var row : rows()) {
                if (!row.changes()) {
                    boolean compares = row.address().startsWith("/compare");
                    var as = compares ? "southend.viewer" : "anonymous";
                    assertThat(anybody.get(address(row, DemoPeople.SOUTHEND)).statusCode())
                            .as(row.toString())
                            .isEqualTo(row.statuses().get(as));
                    if (compares) {
                        var there = open.getURI() + address(row, DemoPeople.SOUTHEND);
                        assertThat(visitor(Visitor.NO_PART).get(there).statusCode())
                                .as(row + " for somebody without a part")
                                .isEqualTo(row.statuses().get(as));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void a_foreign_council_and_an_unknown_one_answer_alike(Row row) throws SQLException {
        for (var visitor : row.statuses().keySet()) {
            var other = visitor.startsWith("southend") ? DemoPeople.THURROCK : DemoPeople.SOUTHEND;

            var foreign = send(visitor, row, other);
            var unknown = send(visitor, row, UNKNOWN);

            assertThat(answer(foreign, other)).as(visitor).isEqualTo(answer(unknown, UNKNOWN));
            if (!asksToSignIn(foreign)) {
                assertThat(foreign.statusCode()).as(visitor).isIn(401, 403, 404);
            }
        }
    }

    /** Of another council everybody is alike to this one: who may least and who may most there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void everybody_of_another_council_gets_what_its_editor_gets(Row row) throws SQLException {
        var expected = row.statuses().get("thurrock.editor");
        for (var visitor : List.of("thurrock.viewer", "thurrock.admin")) {
            assertThat(send(visitor, row, DemoPeople.SOUTHEND).statusCode())
                    .as(visitor)
                    .isEqualTo(expected);
        }
        // A system has no pages; at an address for programs it is as foreign as its people.
        boolean forPrograms = row.address().startsWith("/api/");
        assertThat(send(Visitor.OTHER_SYSTEM, row, DemoPeople.SOUTHEND).statusCode())
                .as(Visitor.OTHER_SYSTEM)
                .isEqualTo(forPrograms ? expected : row.statuses().get(Visitor.SYSTEM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_form_that_is_not_ours_changes_nothing(Row row) throws SQLException {
        putBack();
        // One who may change everything that is the council’s.
        var administrator = visitor("southend.admin");
        var address = address(row, DemoPeople.SOUTHEND);
        var ours = PORTAL.address().toString();
        var refused = new ArrayList<HttpResponse<String>>();
        refused.add(administrator.sendWithoutToken(row.method(), address, form(row)));
        refused.add(
                administrator.sendWithoutToken(row.method(), address, form(row) + "&csrf=guessed"));
        for (var headers :
                List.of(
                        Map.of("Sec-Fetch-Site", "cross-site", "Origin", ours),
                        Map.of("Sec-Fetch-Site", "same-site"),
                        Map.of("Sec-Fetch-Site", "none"),
                        Map.of("Origin", "https://elsewhere.example"),
                        Map.of("Origin", "null"),
                        Map.<String, String>of())) {
            refused.add(administrator.sendWithToken(row.method(), address, form(row), headers));
        }

        touched = true;
        assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(403);
        assertThat(
                        administrator
                                .sendWithToken(
                                        row.method(), address, form(row), Map.of("Origin", ours))
                                .statusCode())
                .as("the same form from our own page")
                .isNotEqualTo(403);
    }

    private static HttpResponse<String> send(String name, Row row, String council)
            throws SQLException {
        var address = address(row, council);
        putBack();
        if (!row.changes()) {
            return visitor(name).get(address);
        }
        var answer = visitor(name).send(row.method(), address, form(row));
        touched = !REFUSED.contains(answer.statusCode()) && !asksToSignIn(answer);
        return answer;
    }

    /** Whoever was refused has changed nothing; if they had, those who come next would see it. */
    private static void putBack() throws SQLException {
        if (touched) {
            SomethingThere.notes(superuser, indicator);
            touched = false;
        }
    }

    private static boolean asksToSignIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
    }

    private static String form(Row row) {
        return row.form().replace("{period}", period).replace("{council}", DemoPeople.SOUTHEND);
    }

    private static Visitor visitor(String name) {
        return VISITORS.computeIfAbsent(name, n -> new Visitor(PORTAL, n));
    }

    private static String address(Row row, String council) {
        return row.address()
                .replace("{council}", council)
                .replace("{indicator}", indicator)
                .replace("{person}", person)
                .replace("{colleague}", colleague)
                .replace("{visit}", visit);
    }

    /** All that an answer tells, without what differs from request to request by design. */
    private static String answer(HttpResponse<String> response, String council) {
        var marks = new ArrayList<String>();
        response.headers().firstValue("X-Request-Id").ifPresent(marks::add);
        response.headers()
                .firstValue("Content-Security-Policy")
                .map(policy -> policy.replaceFirst("(?s).*'nonce-([^']*)'.*", "$1"))
                .ifPresent(marks::add);
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("x-session-ends");
        var text = response.statusCode() + "\n" + headers + "\n" + response.body();
        for (var mark : marks) {
            text = text.replace(mark, "…");
        }
        return text.replace(council, "{council}").replaceAll(TIME, "…");
    }
}
