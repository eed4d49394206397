package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.DemoPeople;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.routes.RouteMatrix.Row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The other writes in a council's space, as the route matrix sends them: notes, leaving, plans,
 * boards, reviews, inspections. Each is sent three times at once under the key that its page would
 * have put into the form, and the audit trail tells the same of it as of one.
 */
@DisplayName("Sent three times at once elsewhere")
@NeedsPublishedData
class OnceElsewhereTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String ROOMS =
            "POST /councils/\\{council}/(indicators/\\{code}/.*|leaving.*|plans.*|boards.*|reviews.*"
                    + "|inspections.*|sharing.*|self-assessments.*)";

    /** Rows that the matrix sends without what the write needs: refused, they say nothing here. */
    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 413, 415, 422);

    private static final String LEAVES = "released=";

    private static Connection superuser;
    private static String indicator = "";
    private static String period = "";
    private static String visit = "";

    @BeforeAll
    static void begin() throws SQLException {
        superuser = PORTAL.database().connectAsSuperuser();
        indicator = SomethingThere.indicator(PORTAL.database());
        SomethingThere.notes(superuser, indicator);
        try (var owner = PORTAL.database().connect("yardstick_owner")) {
            period = SomethingThere.latestPeriod(owner, indicator);
            visit = SomethingThere.visit(owner);
        }
    }

    @AfterAll
    static void end() throws SQLException {
        SomethingThere.notes(superuser, indicator);
        stay();
        superuser.close();
    }

    /** Nobody has asked to leave. */
    private static void stay() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("delete from council.leaving where done_at is null");
        }
    }

    static Stream<Row> writes() {
        return RouteMatrix.rows().stream()
                .filter(row -> row.route().matches(ROOMS))
                .filter(
                        row ->
                                row.form().equals(LEAVES)
                                        || !REFUSED.contains(row.statuses().get("southend.admin")));
    }

    @Test
    void most_of_them_are_tried() {
        var all =
                RouteMatrix.routesOf(PORTAL).stream()
                        .filter(route -> route.matches(ROOMS))
                        .collect(Collectors.toSet());
        var tried = writes().map(Row::route).collect(Collectors.toSet());

        assertThat(tried).isSubsetOf(all).hasSizeGreaterThan(all.size() * 3 / 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void it_has_one_effect(Row row) throws Exception {
        var once = events(1, row);
        if (row.address().endsWith("/send")) {
            awaitTheLetter();
        }
        var thrice = events(3, row);

        boolean nothingToDo = row.address().matches(".*/(open|call-off)");
        assertThat(once.isEmpty()).as("it has an effect").isEqualTo(nothingToDo);
        assertThat(thrice).isEqualTo(once);
    }

    /**
     * One that came after all was put back would make the next rest: nobody is written to twice.
     */
    private static void awaitTheLetter() throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            try (var statement = superuser.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select count(mailed_at) from council.review_guest"
                                            + " where email = 'route-matrix@example.org'")) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no letter was taken");
    }

    private static Map<String, Integer> events(int times, Row row) throws Exception {
        SomethingThere.notes(superuser, indicator);
        stay();
        var before = last();
        var administrator = new Visitor(PORTAL, "southend.admin");
        var form = form(administrator, row);
        Callable<Integer> write = () -> administrator.post(address(row), form).statusCode();
        var statuses = new HashSet<Integer>();
        try (var pool = Executors.newFixedThreadPool(times)) {
            for (var each : pool.invokeAll(java.util.Collections.nCopies(times, write))) {
                statuses.add(each.get());
            }
        }
        // A second one that comes too late may be told so; none may fail.
        assertThat(statuses).isSubsetOf(200, 303, 404, 409).containsAnyOf(200, 303);
        return after(before);
    }

    /** What the matrix sends, with a key of its own each time: that of the page, if it has one. */
    private static String form(Visitor visitor, Row row) {
        var form =
                row.form()
                        .replace("{period}", period)
                        .replace("{council}", DemoPeople.SOUTHEND)
                        .replace(LEAVES, LEAVES + "stays");
        var given = Stream.of(form.split("&")).map(f -> f.split("=")[0]).toList();
        var key = UUID.randomUUID().toString();
        var page = Jsoup.parse(visitor.get(address(row) + "/new").body());
        for (var name : List.of("key", "id")) {
            var there = page.select("main input[type=hidden][name=%s]".formatted(name)).val();
            var own = there.isEmpty() ? key : there;
            form = given.contains(name) ? form : form + "&%s=%s".formatted(name, own);
        }
        return form;
    }

    private static String address(Row row) {
        return row.address()
                .replace("{council}", DemoPeople.SOUTHEND)
                .replace("{indicator}", indicator)
                .replace("{visit}", visit);
    }

    private static long last() throws SQLException {
        try (var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select coalesce(max(event_no), 0) from council.audit_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Integer> after(long event) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select action || ' ' || table_name, count(*) from council.audit_event"
                                        // That a letter was taken comes when it comes.
                                        + " where event_no > %d and before - 'mailed_at' is distinct"
                                                .formatted(event)
                                        + " from after - 'mailed_at' group by 1")) {
            var found = new HashMap<String, Integer>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
            return found;
        }
    }
}
