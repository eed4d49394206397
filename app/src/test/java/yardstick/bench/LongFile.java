package yardstick.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.postgresql.PGConnection;

import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.Browser;
import yardstick.portal.Multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The longest file that may come, from sending it until its draft can be opened, beside the least
 * that keeping its rows could cost: PostgreSQL's COPY of them.
 */
final class LongFile {

    private static final int ROWS = 20_000;
    private static final int RUNS = 7;
    private static final String SET = "/councils/E06000033/figures/monthly-digest";

    private LongFile() {}

    /** Sends valid files of 20,000 rows, and prints the median of their times. */
    static void measure(Browser editor, EmbeddedDatabase database)
            throws SQLException, IOException, InterruptedException {
        var file = file(database);
        var stored = new ArrayList<Double>();
        var opened = new ArrayList<Double>();
        var copied = new ArrayList<Double>();
        for (int i = 0; i <= RUNS; i++) {
            var csrf = editor.page(SET).select("input[name=csrf]").val();
            long start = System.nanoTime();
            var draft = draft(editor, csrf, file);
            long there = System.nanoTime();
            var page = editor.page(draft);
            if (!page.select("#problems").text().startsWith("0 errors")) {
                throw new IllegalStateException(page.select("#problems").text());
            }
            if (i > 0) {
                // The first warms up.
                stored.add((there - start) / 1e9);
                opened.add((System.nanoTime() - there) / 1e9);
                copied.add(copy(database, draft.replaceFirst(".*/", "")));
            }
        }
        System.out.printf(
                "A file of 20,000 rows, checked and stored: %.2f s; its page: %.2f s; COPY of the rows: %.2f s; ratio %.1f (medians of %d)%n",
                median(stored),
                median(opened),
                median(copied),
                median(stored) / median(copied),
                RUNS);
    }

    private static String draft(Browser editor, String csrf, byte[] file)
            throws InterruptedException {
        var fields = Map.of("key", UUID.randomUUID().toString(), "csrf", csrf);
        var body = Multipart.of(fields, "long.csv", file);
        var answer = editor.upload(SET + "/submissions", body, "Sec-Fetch-Site", "same-origin");
        while (true) {
            var there = answer.headers().firstValue("Location").orElse("");
            if (there.contains("/submissions/")) {
                return there.replaceFirst("\\?.*", "");
            }
            if (answer.statusCode() != 200 && answer.statusCode() != 303) {
                throw new IllegalStateException("The portal answered " + answer.statusCode());
            }
            Thread.sleep(20);
            answer = editor.get(answer.statusCode() == 303 ? there : answer.uri().getPath());
        }
    }

    /**
     * Each indicator and month since 1990 once, then rows that are not filled in, as templates
     * have.
     */
    private static byte[] file(EmbeddedDatabase database) throws SQLException {
        var text = new StringBuilder("Indicator code,Period,Numerator,Denominator,Value,Note\r\n");
        var period = InYearPeriod.read(PeriodKind.MONTH, "1990-01").orElseThrow();
        int rows = 0;
        while (rows < ROWS) {
            boolean ended = period.lastDay().isBefore(LocalDate.now());
            for (var indicator : indicators(database)) {
                if (rows++ < ROWS) {
                    text.append(
                            ended ? indicator.formatted(period.label()) : "m-contacts,,,,,\r\n");
                }
            }
            period = period.next();
        }
        return text.toString().getBytes(UTF_8);
    }

    /** A row of each indicator that can be given by counts, with a place for the period. */
    private static List<String> indicators(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select i.code, i.denominator is null, i.nature = 'average' from shared.collected_indicator i"
                                                + " join shared.data_set d using (data_set_id)"
                                                + " where d.code = 'monthly-digest' order by i.position")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(
                        rows.getString(1)
                                + (rows.getBoolean(3)
                                        ? ",%s,,,50,As counted\r\n"
                                        : rows.getBoolean(2)
                                                ? ",%s,50,,,As counted\r\n"
                                                : ",%s,50,80,,As counted\r\n"));
            }
            return found;
        }
    }

    private static double copy(EmbeddedDatabase database, String submission)
            throws SQLException, IOException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new ByteArrayOutputStream();
            copy.copyOut(
                    "copy (select * from council.submission_row where submission_id = '%s') to stdout"
                            .formatted(UUID.fromString(submission)),
                    rows);
            statement.execute(
                    "create table public.raw_row (like council.submission_row including all)");
            long start = System.nanoTime();
            copy.copyIn(
                    "copy public.raw_row from stdin",
                    new ByteArrayInputStream(rows.toByteArray()),
                    1 << 16);
            double took = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table public.raw_row");
            return took;
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
