package yardstick.notices;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import yardstick.portal.OpenSession;
import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody made up for one test, who has chosen nothing yet. */
final class Somebody {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final UUID id = UUID.randomUUID();
    private final String name = "somebody-" + id;
    private final OpenSession session;

    /**
     * Writes them down.
     *
     * @param council ONS code of the council that they work for; null for none
     */
    Somebody(@Nullable String council) throws SQLException {
        change(
                "insert into access.person (person_id, issuer, subject, username, name, email)"
                        + " values ('%s', 'test', '%s', '%s', 'Somebody', '%s')",
                id, id, name, email());
        if (council != null) {
            change(
                    "insert into access.membership (council_id, person_id, role)"
                            + " select c.council_id, '%s', 'viewer' from published.council c"
                            + " join published.area a using (area_id) where a.code = '%s'",
                    id, council);
        }
        try (var superuser = PORTAL.database().connectAsSuperuser()) {
            session = OpenSession.of(superuser, name);
        }
    }

    UUID id() {
        return id;
    }

    String email() {
        return name + "@example.org";
    }

    /** Everything of one kind, as the page says it. */
    List<String> told(Kind kind) {
        return page("/notifications?all=" + kind.word())
                .select("section:has(#" + kind.word() + ") li")
                .eachText();
    }

    /** The line that holds some words. */
    Element line(Kind kind, String words) {
        var found =
                page("/notifications?all=" + kind.word())
                        .select("section:has(#" + kind.word() + ") li:contains(" + words + ")");
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines with " + words + ": " + told(kind));
        }
        return found.getFirst();
    }

    Document page(String address) {
        return Jsoup.parse(get(address).body());
    }

    HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    /** Says that they have seen what is there. */
    void sees() {
        var moment = page("/notifications").select("input[name=seen]").val();
        expect(303, post("/notifications/seen", "seen=" + moment));
    }

    /** Chooses kinds, and letters. */
    void chooses(String mail, Kind... kinds) {
        expect(303, post("/notifications/choices", "mail=" + mail + boxes(kinds)));
    }

    static String boxes(Kind... kinds) {
        return Stream.of(kinds).map(kind -> "&kinds=" + kind.word()).collect(Collectors.joining());
    }

    /** Sends a form, as it is encoded, with the session's token. */
    HttpResponse<String> post(String address, String form) {
        return send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form + "&csrf=" + session.csrf())));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(PORTAL.address().resolve(address))
                .header("Cookie", session.cookie());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.statusCode() + ": " + Jsoup.parse(answer.body()).text());
        }
    }

    /** Does something past the policies and guards: what they let in is tested elsewhere. */
    static void change(String statement, Object... values) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var change = superuser.createStatement()) {
            change.execute("set session_replication_role = replica");
            change.execute(statement.formatted(values));
        }
    }

    static String value(String query, Object... values) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var asked = superuser.createStatement();
                var row = asked.executeQuery(query.formatted(values))) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
