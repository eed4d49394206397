package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.FreePort;
import yardstick.portal.KeycloakServer;
import yardstick.portal.Tokens;
import yardstick.publishing.DataFolder;
import yardstick.publishing.Load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * {@code mvn -Pbench}: on this machine and in one run, how fast the portal is next to what its
 * database can do. Database, portal, Keycloak and the load generator share the machine.
 */
public final class Bench {

    /** {@code YARDSTICK_BENCH_ONLY=own} leaves out everything about published figures. */
    private static final boolean ONLY_OWN =
            System.getenv().getOrDefault("YARDSTICK_BENCH_ONLY", "").equals("own");

    private static final int CONNECTIONS = 8;
    private static final int USERS = 50;
    private static final int FEW_USERS = 20;

    /** The portal's hottest code is compiled well only after some ten thousand calls. */
    private static final Duration FROM_COLD = Duration.ofSeconds(15);

    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));

    private final EmbeddedDatabase database;
    private final KeycloakServer keycloak;
    private final URI address;

    private final Path log;

    private Bench(EmbeddedDatabase database, KeycloakServer keycloak, URI address, Path log) {
        this.database = database;
        this.keycloak = keycloak;
        this.address = address;
        this.log = log;
    }

    /** Starts everything, measures, prints, stops everything. */
    public static void main(String[] arguments) throws Exception {
        var data = DataFolder.find(System.getenv());
        if (data.isEmpty()) {
            System.err.println(
                    "There are no published files: name their folder in YARDSTICK_DATA.");
            System.exit(1);
        }
        var folder = Files.createTempDirectory("yardstick-bench");
        var address = URI.create("http://localhost:" + FreePort.find());
        System.out.printf(
                "%d cores, Java %s, %s for each measurement after half of that to warm up%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), TIME);
        try (var keycloak =
                        KeycloakServer.start(
                                folder, FreePort.find(), FreePort.find(), address, 25);
                var database = EmbeddedDatabase.temporary()) {
            keycloak.awaitReady();
            var bench = new Bench(database, keycloak, address, folder.resolve("portal.log"));
            bench.load(data.get());
            try (var owner = database.connect("yardstick_owner")) {
                DemoPeople.arrive(owner, keycloak.issuer());
            }
            bench.portal();
            if (!ONLY_OWN) {
                bench.views();
            }
        }
    }

    private void portal() throws Exception {
        try (var portal = Portal.start(address, database.url(), keycloak.issuer(), log)) {
            if (!ONLY_OWN) {
                api(portal);
                pages(portal);
            }
            own(portal);
            System.out.printf("Memory of the portal's process: %d MB%n", portal.memory());
        }
    }

    /** What a council keeps for itself: the longest plan and the longest file. */
    private void own(Portal portal) throws Exception {
        try (var browser = new Browser(address)) {
            browser.signIn("southend.editor");
            var plan = List.of(LongPlan.there(database));
            var header = "Cookie: " + cookies(browser) + "\r\nAccept-Encoding: gzip";
            var what = "Plan of 500 actions and five years, 20 users, one a second";
            Crowd.run(2, FROM_COLD, Duration.ZERO, number -> new Caller(address, plan, header));
            var time = TIME.plus(EVERY_SECOND.multipliedBy(4));
            System.out.println(
                    what + ": " + measured(portal, FEW_USERS, time, EVERY_SECOND, plan, header));
            LongFile.measure(browser, database);
        }
    }

    /**
     * The pages that show most, at once, ten and a hundred times the published figures: {@code
     * YARDSTICK_BENCH_SCALES=1,10,100}, of which only the first is measured unless asked for, since
     * the last needs 15 GB of disk and half an hour.
     */
    private void views() throws Exception {
        var scales = System.getenv().getOrDefault("YARDSTICK_BENCH_SCALES", "1").split(",");
        for (var scale : scales) {
            long observations = Growth.to(database, Integer.parseInt(scale.strip()));
            System.out.printf("%nWith %,d published observations:%n", observations);
            try (var portal = Portal.start(address, database.url(), keycloak.issuer(), log);
                    var browser = new Browser(address)) {
                browser.signIn("southend.editor");
                var header = "Cookie: " + cookies(browser) + "\r\nAccept-Encoding: gzip";
                for (var view : Views.of(database).entrySet()) {
                    var what = view.getKey() + ", " + FEW_USERS + " users, one a second";
                    var time = TIME.plus(EVERY_SECOND.multipliedBy(4));
                    System.out.println(
                            what
                                    + ": "
                                    + measured(
                                            portal,
                                            FEW_USERS,
                                            time,
                                            EVERY_SECOND,
                                            view.getValue(),
                                            header));
                }
                System.out.printf("Memory of the portal's process: %d MB%n", portal.memory());
            }
        }
    }

    private static String cookies(Browser browser) {
        return browser.cookies().entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private void load(Path folder) throws IOException, SQLException {
        long began = System.nanoTime();
        Load.load(database.url(), EmbeddedDatabase.PASSWORD, folder, line -> {});
        double load = (System.nanoTime() - began) / 1e9;
        double copy = RawCopy.time(database).toNanos() / 1e9;
        System.out.printf(
                "Loading all published files: %.1f s; COPY of the rows it wrote: %.1f s; ratio %.1f%n",
                load, copy, load / copy);
    }

    private void api(Portal portal) throws Exception {
        var token =
                Tokens.ofSystem(
                        keycloak.issuer(), "southend-integration", KeycloakServer.SOUTHEND_SECRET);
        var header = "Authorization: Bearer " + token;
        var paths = comparisons();
        Crowd.run(
                CONNECTIONS,
                FROM_COLD,
                Duration.ZERO,
                number -> new Caller(address, Crowd.shuffled(paths, number), header));
        var everything = calls(portal, paths, header);
        System.out.println("API, comparisons of any council on any indicator:   " + everything);
        var one =
                paths.stream().filter(p -> p.startsWith(paths.getFirst().split("\\?")[0])).toList();
        var remembered = calls(portal, one, header);
        System.out.println("API, comparisons of any council on one indicator:   " + remembered);
        // The portal keeps all figures, so it asks the database only who is asking.
        beside("who is asking (all that the API asks by now)", remembered, false);
        beside("also two years of figures (the API asks them once)", everything, true);
    }

    private void beside(String what, Run api, boolean withFigures) throws Exception {
        var jdbc =
                Crowd.warm(
                        CONNECTIONS,
                        TIME,
                        Duration.ZERO,
                        number -> new Statements(database, withFigures));
        System.out.printf("Plain JDBC, %s: %s%n", what, jdbc);
        System.out.printf("    API by plain JDBC: %.2f%n", api.perSecond() / jdbc.perSecond());
        var script =
                Statements.WHO
                        + ";\n"
                        + (withFigures
                                ? "\\set i random(1, 434)\n"
                                        + Statements.FIGURES.replace("?", ":i")
                                        + ";\n"
                                : "");
        OptionalDouble pgbench =
                PgBench.perSecond(database, CONNECTIONS, (int) TIME.toSeconds(), script);
        if (pgbench.isPresent()) {
            System.out.printf(
                    "pgbench, %s: %,.0f a second; API by pgbench: %.2f%n",
                    what, pgbench.getAsDouble(), api.perSecond() / pgbench.getAsDouble());
        }
    }

    private void pages(Portal portal) throws Exception {
        try (var browser = new Browser(address)) {
            browser.signIn("southend.editor");
            var cookies = cookies(browser);
            var header = "Cookie: " + cookies + "\r\nAccept-Encoding: gzip";
            var pages = pagesOfSouthend();
            // Without a pause first, which also warms up: 50 connections, 50 questions waiting.
            users(portal, "Comparison page, 50 users without pause", pages, header, Duration.ZERO);
            users(portal, "Comparison page, 50 users, one a second", pages, header, EVERY_SECOND);
            var home = List.of("/councils/" + DemoPeople.SOUTHEND);
            users(portal, "Front page, 50 users, one a second", home, header, EVERY_SECOND);
            System.out.printf(
                    "First view of a comparison page, compressed: %,d bytes%n",
                    FirstView.bytes(address.resolve(pages.getFirst()), cookies));
        }
    }

    private void users(Portal portal, String what, List<String> pages, String header, Duration pace)
            throws Exception {
        var time = TIME.plus(pace.multipliedBy(4));
        System.out.println(what + ": " + measured(portal, USERS, time, pace, pages, header));
    }

    private Run calls(Portal portal, List<String> paths, String header) throws Exception {
        return measured(portal, CONNECTIONS, TIME, Duration.ZERO, paths, header);
    }

    /** Also prints the portal's own processor time, which a busy machine changes little. */
    private Run measured(
            Portal portal,
            int many,
            Duration time,
            Duration pace,
            List<String> paths,
            String header)
            throws Exception {
        IntFunction<Crowd.Doing> each =
                number -> new Caller(address, Crowd.shuffled(paths, number), header);
        Crowd.run(many, time.dividedBy(2), pace, each);
        var before = portal.processorTime();
        var run = Crowd.run(many, time, pace, each);
        var used = portal.processorTime().minus(before).toNanos() / 1e6;
        System.out.printf("  (processor time of the portal: %.2f ms each)%n", used / run.done());
        return run;
    }

    private List<String> comparisons() throws SQLException {
        return paths(
                """
                select '/api/v1/indicators/' || i.code || '/comparison?council=' || a.code
                  from published.indicator i
                  cross join (select code from published.area where kind = 'council' order by code limit 40) a
                 order by i.indicator_id, a.code
                """);
    }

    private List<String> pagesOfSouthend() throws SQLException {
        return paths(
                """
                select '/councils/E06000033/indicators/' || code
                  from published.indicator where not discontinued order by indicator_id
                """);
    }

    private List<String> paths(String sql) throws SQLException {
        var paths = new ArrayList<String>();
        try (var connection = database.connect("yardstick_app");
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }
}
