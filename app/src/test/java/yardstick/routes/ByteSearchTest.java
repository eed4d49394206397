package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private static final int PLANTED = 1_000;
    private static final int MOST_PAGES = 250;
    private static final LocalDate FIRST = LocalDate.of(2010, 4, 1);
    private static final String DATA_SET = "regional-quarterly";
    private static final String RELEASES = "/councils/E06000033/figures/" + DATA_SET + "/releases";

    /** Everybody who is not of Southend. */
    private static final List<String> OTHERS =
            List.of(
                    "thurrock.viewer",
                    "thurrock.editor",
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
    private static final Set<String> SENTINELS = new LinkedHashSet<>();
    private static final Listener LISTENER = new Listener();

    private static Connection owner;
    private static Visitor administrator;
    private static String indicator = "";
    private static String person = "";

    /** Hears what the portal logs. */
    private static final class Listener extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            LOGGED.add(event.getFormattedMessage() + " " + event.getThrowableProxy());
        }
    }

    @BeforeAll
    static void plant() throws SQLException {
        owner = PORTAL.database().connect("yardstick_owner");
        administrator = new Visitor(PORTAL, "southend.admin");
        indicator = SomethingThere.indicator(PORTAL.database());
        person = SomethingThere.person(owner, "thurrock.viewer");
        try (var superuser = PORTAL.database().connectAsSuperuser()) {
            SomethingThere.notes(superuser, indicator);
        }
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LISTENER.setContext(log.getLoggerContext());
        LISTENER.start();
        log.addAppender(LISTENER);
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.cleared(DATA_SET);
            plant(own);
        }
        release();
    }

    /** Each one of two or three among a number of children that occurs nowhere else. */
    private static void plant(OwnFigures own) throws SQLException {
        var percentages = percentages();
        for (int i = 0; i < PLANTED; i++) {
            var sentinel = String.valueOf(731_000_000_000L + 104_729_017L * i);
            var quarter = FIRST.plusMonths(3L * (i / percentages.size()));
            own.figure(
                    percentages.get(i % percentages.size()),
                    quarter.toString(),
                    "0.0" + sentinel,
                    "3",
                    sentinel);
            SENTINELS.add(sentinel);
        }
        for (int i = 0; i < 60; i++) {
            // These are shown, so that there is something to reach.
            own.count("q-referrals", FIRST.plusMonths(3L * i).toString(), 4_400 + i);
        }
    }

    private static void release() {
        var preview = Jsoup.parse(administrator.get(RELEASES + "/new?audience=public").body());
        var form =
                "audience=public&when=now&no=%s&mark=%s"
                        .formatted(
                                preview.select("input[name=no]").val(),
                                preview.select("input[name=mark]").val());
        assertThat(administrator.post(RELEASES, form).statusCode()).isEqualTo(303);
    }

    /** Percentages of which no two share a denominator in what is planted. */
    private static List<String> percentages() throws SQLException {
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select code from shared.collected_indicator"
                                        + " where data_set_id = 1 and per = 100 order by position")) {
            var codes = new ArrayList<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    @AfterAll
    static void leave() throws SQLException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .detachAppender(LISTENER);
        try (var own = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, DATA_SET)) {
            own.cleared(DATA_SET);
        }
        owner.close();
    }

    @Test
    void is_nowhere_that_others_can_reach() {
        var hits = new ArrayList<String>();
        int answers = 0;
        long letters = 0;
        for (var name : OTHERS) {
            var visitor = new Visitor(PORTAL, name);
            var waiting = new ArrayDeque<>(addresses());
            var seen = new HashSet<String>(waiting);
            for (int pages = 0; !waiting.isEmpty() && pages < MOST_PAGES; pages++) {
                var address = waiting.remove();
                var answer = visitor.bytes(address);
                var text = text(answer);
                answers++;
                letters += text.length();
                found(text).forEach(s -> hits.add(name + " finds " + s + " at " + address));
                links(address, answer, text).filter(seen::add).forEach(waiting::add);
            }
        }
        var log = String.join("\n", LOGGED);
        found(log).forEach(s -> hits.add("the log holds " + s));
        assertThat(hits)
                .as(
                        "%d planted, %d answers of %d letters and %d lines of log searched",
                        SENTINELS.size(), answers, letters, LOGGED.size())
                .isEmpty();
        assertThat(answers).isGreaterThan(OTHERS.size() * 40);
    }

    @Test
    void is_all_on_the_page_of_whoever_it_belongs_to() {
        var own = new Visitor(PORTAL, "southend.viewer");

        var page = text(own.bytes(RELEASES + "/new?audience=public&all=yes"));

        assertThat(found(page)).hasSize(PLANTED);
    }

    /** The addresses of the matrix that read, for the council itself and for one of the others. */
    private static List<String> addresses() {
        return RouteMatrix.rows().stream()
                .filter(row -> !row.changes())
                .map(RouteMatrix.Row::address)
                .flatMap(
                        address ->
                                Stream.of(DemoPeople.SOUTHEND, DemoPeople.THURROCK)
                                        .map(council -> filled(address, council)))
                .flatMap(
                        address ->
                                Stream.of(
                                        address,
                                        address.replaceAll(
                                                "(children-missing-education|plans-by-category-and-age|monthly-digest)",
                                                DATA_SET)))
                .distinct()
                .toList();
    }

    private static String filled(String address, String council) {
        return address.replace("{council}", council)
                .replace("{indicator}", indicator)
                .replace("{person}", person)
                .replaceAll("\\{\\w+}", "1");
    }

    private static Stream<String> links(String address, HttpResponse<byte[]> answer, String text) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            var base = PORTAL.address().resolve(address);
            return Jsoup.parse(text, base.toString())
                    .select("a[href], img[src], [data-chart]")
                    .stream()
                    .map(a -> a.hasAttr("href") ? a.absUrl("href") : a.absUrl("src"))
                    .filter(url -> url.startsWith(PORTAL.address().toString()))
                    .map(url -> url.substring(PORTAL.address().toString().length()))
                    .map(url -> url.replaceFirst("#.*", ""))
                    .filter(url -> ABOUT_OWN_FIGURES.matcher(url).matches());
        }
        return Stream.empty();
    }

    /** All letters of an answer, with its headers; of a spreadsheet, what is in it. */
    private static String text(HttpResponse<byte[]> answer) {
        var body = answer.body();
        var text = new StringBuilder(answer.headers().map().toString());
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            unpack(body, text);
        }
        return text.append(new String(body, StandardCharsets.UTF_8)).toString();
    }

    private static void unpack(byte[] archive, StringBuilder text) {
        try {
            // As a file: a stream cannot be read where the sizes stand at the end.
            var file = Files.createTempFile("searched", ".xlsx");
            Files.write(file, archive);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException notAnArchive) {
            throw new UncheckedIOException(notAnArchive);
        }
    }

    /** So long that it does not come about by chance in a picture's coordinates. */
    private static final Pattern NUMBER = Pattern.compile("(?=(\\d{12}))");

    /** The sentinels in a text, with or without commas between thousands. */
    private static Set<String> found(String text) {
        var found = new LinkedHashSet<String>();
        var numbers = NUMBER.matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""));
        while (numbers.find()) {
            if (SENTINELS.contains(numbers.group(1))) {
                found.add(numbers.group(1));
            }
        }
        return found;
    }
}
