package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import yardstick.operations.JsonLine;
import yardstick.portal.DemoPeople;
import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Numbers that occur nowhere else are put behind figures that must be suppressed. Then everything
 * is fetched that somebody who is not of the council can reach, and none of them may be in it. The
 * addresses are those of the route matrix, so that one that is added is searched as well, and what
 * their pages lead to.
 */
@DisplayName("What is suppressed")
class ByteSearchTest {

    private static final int MOST_LINKED_PAGES = 200;
    private static final int PIECE = 1 << 20;

    /** With commas between its thousands. */
    private static final int LONGEST_NUMBER = 16;

    /** Everybody who is not of Southend. */
    private static final List<String> OTHERS =
            List.of(
                    "thurrock.viewer",
                    "thurrock.editor",
                    "thurrock.admin",
                    Visitor.OTHER_SYSTEM,
                    "eastern.board",
                    "peer.reviewer",
                    "platform.admin",
                    Visitor.NO_PART,
                    Visitor.ANONYMOUS);

    /** Pages of published figures lead to thousands of others that hold nothing of a council's. */
    private static final Pattern ABOUT_OWN_FIGURES =
            Pattern.compile(".*(figures|data-sets|completeness|releases|collected).*");

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();
    private static final Listener LISTENER = new Listener();
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("yardstick");
    private static final Logger ROOT =
            (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static Connection owner;
    private static Planted planted;
    private static String indicator = "";
    private static String person = "";
    private static String colleague = "";
    private static String visit = "";

    /** Hears what the portal logs, line by line as it is written. */
    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private final JsonLine json = new JsonLine();

        @Override
        protected void append(ILoggingEvent event) {
            LOGGED.add(new String(json.encode(event), StandardCharsets.UTF_8));
        }
    }

    /** What kinds of answers there must have been, or the search has not looked everywhere. */
    private static final List<String> KINDS =
            List.of(
                    "text/html",
                    "application/json",
                    "application/problem+json",
                    "text/csv",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "image/svg+xml",
                    "image/png");

    @BeforeAll
    static void plant() throws SQLException {
        owner = PORTAL.database().connect("yardstick_owner");
        indicator = SomethingThere.indicator(PORTAL.database());
        person = SomethingThere.person(owner, "thurrock.viewer");
        colleague = SomethingThere.person(owner, "southend.viewer");
        try (var superuser = PORTAL.database().connectAsSuperuser()) {
            SomethingThere.notes(superuser, indicator);
        }
        visit = SomethingThere.visit(owner);
        LISTENER.setContext(LOG.getLoggerContext());
        LISTENER.start();
        // Tests are quieter than the portal is; what it logs by itself is heard here only.
        LOG.setLevel(Level.INFO);
        LOG.setAdditive(false);
        LOG.addAppender(LISTENER);
        ROOT.addAppender(LISTENER);
        planted = new Planted(PORTAL, owner);
    }

    @AfterAll
    static void leave() throws SQLException {
        ROOT.detachAppender(LISTENER);
        LOG.detachAppender(LISTENER);
        LOG.setAdditive(true);
        LOG.setLevel(null);
        planted.remove();
        owner.close();
    }

    @Test
    void is_nowhere_that_others_can_reach() {
        var hits = new ArrayList<String>();
        int answers = 0;
        var letters = new AtomicLong();
        var reached = new HashSet<String>();
        var kinds = new TreeMap<String, Integer>();
        var charts = new HashSet<String>();
        for (var name : OTHERS) {
            var visitor = new Visitor(PORTAL, name);
            var waiting = new ArrayDeque<>(addresses());
            var seen = new HashSet<String>(waiting);
            int most = waiting.size() + MOST_LINKED_PAGES;
            for (int pages = 0; !waiting.isEmpty() && pages < most; pages++) {
                var address = waiting.remove();
                var answer = visitor.bytes(address);
                answers++;
                kinds.merge(kind(answer), 1, Integer::sum);
                var itself = text(answer);
                charts.addAll(planted.shownIn(chartData(answer, itself)));
                links(address, answer, itself).filter(seen::add).forEach(waiting::add);
                eachPiece(
                        answer,
                        text -> {
                            letters.addAndGet(text.length());
                            reached.addAll(planted.shownIn(text));
                            planted.suppressedIn(text)
                                    .forEach(
                                            s -> hits.add(name + " finds " + s + " at " + address));
                            planted.sumsIn(text)
                                    .forEach(
                                            s ->
                                                    hits.add(
                                                            name
                                                                    + " finds the sum "
                                                                    + s
                                                                    + " at "
                                                                    + address));
                        });
            }
        }
        var log = String.join("\n", LOGGED);
        planted.suppressedIn(log).forEach(s -> hits.add("the log holds " + s));
        assertThat(hits)
                .as(
                        "%d planted, %d answers of %d letters and %d lines of log searched: %s",
                        Planted.SUPPRESSED, answers, letters.get(), LOGGED.size(), kinds)
                .isEmpty();
        assertThat(kinds.keySet()).containsAll(KINDS);
        assertThat(LOGGED).hasSizeGreaterThan(answers / 2);
        assertThat(reached).as("what was released stands on pages that were searched").isNotEmpty();
        assertThat(charts).as("what was released is drawn").isNotEmpty();
        assertThat(answers).isGreaterThan(OTHERS.size() * 40);
    }

    /** What is refused, mistyped or changed where nothing may be changed says nothing either. */
    @Test
    void is_in_no_answer_to_a_mistake() {
        var hits = new ArrayList<String>();
        var statuses = new TreeSet<Integer>();
        for (var name : OTHERS) {
            var visitor = new Visitor(PORTAL, name);
            for (var row : RouteMatrix.rows()) {
                var address = filled(row.address(), DemoPeople.SOUTHEND);
                // Of others' spaces nothing is changed, so that everybody can try everything.
                boolean tried = row.changes() && row.ownSpace();
                var answer =
                        tried
                                ? visitor.send(row.method(), address, row.form())
                                : visitor.get(mistyped(address));
                statuses.add(answer.statusCode());
                planted.suppressedIn(answer.headers().map() + answer.body())
                        .forEach(s -> hits.add(name + " finds " + s + " at " + address));
            }
        }
        planted.suppressedIn(String.join("\n", LOGGED))
                .forEach(s -> hits.add("the log holds " + s));
        assertThat(hits).isEmpty();
        assertThat(statuses).contains(400, 401, 403, 404, 422);
    }

    private static String mistyped(String address) {
        return address.contains("?")
                ? address.replaceAll("=[^&]*", "=%27%22%3C-1")
                : address + "?period=%27%22&indicator=-1&region=%3C&audience=none&all=yes";
    }

    @Test
    void is_all_on_the_page_of_whoever_it_belongs_to() {
        var own = new Visitor(PORTAL, "southend.viewer");

        var page = text(own.bytes(Planted.RELEASES + "/new?audience=public&all=yes"));

        assertThat(planted.suppressedIn(page)).hasSize(Planted.SUPPRESSED);
    }

    private static final Pattern OF_A_DATA_SET =
            Pattern.compile("(.*/(?:figures|data-sets)/)[a-z]+-[a-z-]+(.*)");

    private static final Pattern OF_AN_INDICATOR =
            Pattern.compile("(.*/(?:figures|data-sets)/[a-z-]+/indicators/)[a-z0-9-]+(.*)");

    /** An address as it is, and for the data set in question with each of its indicators. */
    private static Stream<String> ofTheDataSet(String address) {
        var here = OF_A_DATA_SET.matcher(address).replaceFirst("$1" + Planted.DATA_SET + "$2");
        var indicator = OF_AN_INDICATOR.matcher(here);
        return Stream.concat(
                Stream.of(address, here),
                indicator.matches()
                        ? planted.codes().stream()
                                .map(c -> indicator.group(1) + c + indicator.group(2))
                        : Stream.empty());
    }

    /** The addresses of the matrix that read, for the council itself and for one of the others. */
    private static List<String> addresses() {
        return Stream.of(
                        ofTheMatrix(),
                        ofPrograms(),
                        Planted.PUBLISHED.stream()
                                .map(code -> "/compare/E06000033/indicators/" + code),
                        Stream.of(
                                "/councils/%s/figures/%s/indicators/q-referrals/process.png"
                                        .formatted(DemoPeople.THURROCK, Planted.DATA_SET)))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Every question that a program can ask about the planted figures. */
    private static Stream<String> ofPrograms() {
        var figures = "/api/v1/data-sets/" + Planted.DATA_SET + "/figures?";
        return Stream.concat(
                Stream.of(
                        figures + "council=" + DemoPeople.SOUTHEND,
                        figures + "period=2010-11%20Q1",
                        figures + "period=2019-20%20Q2&council=" + DemoPeople.SOUTHEND),
                planted.codes().stream().map(code -> figures + "indicator=" + code));
    }

    private static Stream<String> ofTheMatrix() {
        return RouteMatrix.rows().stream()
                .filter(row -> !row.changes())
                .map(RouteMatrix.Row::address)
                .flatMap(
                        address ->
                                Stream.of(DemoPeople.SOUTHEND, DemoPeople.THURROCK)
                                        .map(council -> filled(address, council)))
                .flatMap(ByteSearchTest::ofTheDataSet)
                .flatMap(ByteSearchTest::asText);
    }

    /** A picture's dots cannot be read; what they are drawn from stands in its other form. */
    private static Stream<String> asText(String address) {
        return Stream.of(address.replaceFirst("\\.png\\b", ".svg"));
    }

    private static String kind(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    /** What a page's charts are drawn from. */
    private static String chartData(HttpResponse<byte[]> answer, String text) {
        return kind(answer).equals("text/html")
                ? Jsoup.parse(text)
                        .select("[data-chart], script[type=application/json]")
                        .outerHtml()
                : "";
    }

    private static String filled(String address, String council) {
        return address.replace("{council}", council)
                .replace("{indicator}", indicator)
                .replace("{person}", person)
                .replace("{colleague}", colleague)
                .replace("{visit}", visit)
                .replaceAll("\\{\\w+}", "1");
    }

    private static Stream<String> links(String address, HttpResponse<byte[]> answer, String text) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            var base = PORTAL.address().resolve(address);
            var page = Jsoup.parse(text, base.toString());
            var addresses =
                    page.select("a[href], img[src]").stream()
                            .map(a -> a.hasAttr("href") ? a.absUrl("href") : a.absUrl("src"));
            return Stream.concat(addresses, choices(page))
                    .filter(url -> url.startsWith(PORTAL.address().toString()))
                    .map(url -> url.substring(PORTAL.address().toString().length()))
                    .map(url -> url.replaceFirst("#.*", ""))
                    .filter(url -> ABOUT_OWN_FIGURES.matcher(url).matches())
                    .flatMap(ByteSearchTest::asText);
        }
        return Stream.empty();
    }

    /** Where a form leads that only asks, with each of its first choices. */
    private static Stream<String> choices(Document page) {
        return page.select("form[method=get] select").stream()
                .flatMap(
                        select ->
                                select.select("option").stream()
                                        .limit(3)
                                        .map(
                                                option ->
                                                        "%s?%s=%s"
                                                                .formatted(
                                                                        Objects.requireNonNull(
                                                                                        select
                                                                                                .closest(
                                                                                                        "form"))
                                                                                .absUrl("action"),
                                                                        select.attr("name"),
                                                                        URLEncoder.encode(
                                                                                option.val(),
                                                                                StandardCharsets
                                                                                        .UTF_8))));
    }

    /** All letters of an answer, with its headers. */
    private static String text(HttpResponse<byte[]> answer) {
        return answer.headers().map() + new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The same, and of an archive all that is in it. */
    private static void eachPiece(HttpResponse<byte[]> answer, Consumer<String> search) {
        var body = answer.body();
        search.accept(text(answer));
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            unpack(body, search);
        }
    }

    private static void unpack(byte[] archive, Consumer<String> search) {
        try {
            // As a file: a stream cannot be read where the sizes stand at the end.
            var file = Files.createTempFile("searched", ".zip");
            Files.write(file, archive);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    pieces(
                            new InputStreamReader(
                                    zip.getInputStream(entry), StandardCharsets.UTF_8),
                            search);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException notAnArchive) {
            throw new UncheckedIOException(notAnArchive);
        }
    }

    /**
     * A council's whole archive is too long for one text; each piece begins with the last's end.
     */
    private static void pieces(Reader entry, Consumer<String> search) throws IOException {
        var letters = new char[PIECE];
        int kept = 0;
        int read;
        while ((read = entry.read(letters, kept, PIECE - kept)) >= 0) {
            int there = kept + read;
            search.accept(new String(letters, 0, there));
            kept = Math.min(there, LONGEST_NUMBER);
            System.arraycopy(letters, there - kept, letters, 0, kept);
        }
    }
}
