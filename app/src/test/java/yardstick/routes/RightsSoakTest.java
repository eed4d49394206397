package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.Browser;
import yardstick.portal.DemoPeople;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Rights that come and go under people who read all the time. Whoever gives and takes them keeps a
 * log of his own, and each answer is held against it afterwards. {@code
 * -Dyardstick.soak.sessions=50 -Dyardstick.soak.seconds=600} for the long run.
 */
@DisplayName("A right that has ended")
class RightsSoakTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final int SESSIONS = Integer.getInteger("yardstick.soak.sessions", 8);
    private static final int SECONDS = Integer.getInteger("yardstick.soak.seconds", 10);
    private static final String SHARING = "/councils/" + DemoPeople.SOUTHEND + "/sharing";

    /**
     * A right that is given and taken.
     *
     * @param who the person who has it
     * @param address what it lets them read
     * @param give the statement that gives it
     * @param take the one that ends it at once
     * @param expire the one after which it ends by itself in 300 milliseconds
     */
    private record Right(String who, String address, String give, String take, String expire) {}

    /** Between two moments of the machine's clock the right was surely there, or surely not. */
    private record Span(Right right, boolean there, long from, long until) {
        boolean holds(Answer answer) {
            return answer.right == right && answer.asked > from && answer.given < until;
        }
    }

    private record Answer(Right right, long asked, long given, int status) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Span> log = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void serves_nothing_more() throws Exception {
        var rights = rights();
        try (var threads = Executors.newFixedThreadPool(SESSIONS + rights.size())) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < SESSIONS; i++) {
                var right = rights.get(i % rights.size());
                var browser = PORTAL.signIn(right.who());
                work.add(threads.submit(() -> read(browser, right)));
            }
            for (var right : rights) {
                work.add(threads.submit(() -> giveAndTake(right)));
            }
            TimeUnit.SECONDS.sleep(SECONDS);
            over = true;
            await(work);
        } finally {
            change(rights.stream().map(Right::give).toList());
        }
        judge();
    }

    private void judge() {
        var ended = log.stream().filter(span -> !span.there()).toList();
        var there = log.stream().filter(Span::there).toList();
        var late =
                answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .filter(answer -> ended.stream().anyMatch(span -> span.holds(answer)));
        long refused =
                answers.stream()
                        .filter(answer -> ended.stream().anyMatch(span -> span.holds(answer)))
                        .count();
        var served =
                answers.stream()
                        .filter(answer -> there.stream().anyMatch(span -> span.holds(answer)))
                        .toList();
        System.out.printf(
                "%d sessions, %d s: %,d answers, %,d of them surely after a right had ended, %,d"
                        + " surely while it held; %,d changes of rights%n",
                SESSIONS, SECONDS, answers.size(), refused, served.size(), log.size());
        assertThat(late).as("served after the right had ended").isEmpty();
        assertThat(refused).as("answers that could have been late").isGreaterThan(SESSIONS);
        assertThat(served).as("answers while it held").hasSizeGreaterThan(SESSIONS);
        assertThat(served).allMatch(answer -> answer.status() == 200);
    }

    private void read(Browser browser, Right right) {
        while (!over) {
            long asked = System.nanoTime();
            int status = browser.get(right.address()).statusCode();
            answers.add(new Answer(right, asked, System.nanoTime(), status));
        }
    }

    /** Ends the right by a word or by the clock, gives it again, and writes down when. */
    private void giveAndTake(Right right) {
        var random = new Random(right.address().hashCode());
        try (var database = connection()) {
            execute(database, right.give());
            long given = System.nanoTime();
            while (!over) {
                TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(500));
                boolean byTheClock = random.nextBoolean();
                long ending = System.nanoTime();
                execute(database, byTheClock ? right.expire() : right.take());
                long ended = System.nanoTime() + (byTheClock ? 300_000_000L : 0);
                log.add(new Span(right, true, given, ending));
                TimeUnit.MILLISECONDS.sleep(400 + random.nextInt(400));
                long giving = System.nanoTime();
                execute(database, right.give());
                log.add(new Span(right, false, ended, giving));
                given = System.nanoTime();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Right> rights() throws SQLException {
        var plan =
                new Promised(PORTAL.database(), DemoPeople.SOUTHEND, "southend.editor")
                        .plan(SmallPlan.of("Plan of the soak"));
        var review = UUID.randomUUID();
        change(
                List.of(
                        """
                        insert into council.board_membership (council_id, joined_by_name)
                        select c.council_id, 'Soak' from published.council c join published.area a using (area_id)
                         where a.code = '%s' on conflict do nothing
                        """
                                .formatted(DemoPeople.SOUTHEND),
                        """
                        insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)
                        select c.council_id, '%s', 'Review of the soak', 'other', current_date, current_date + 7
                          from published.council c join published.area a using (area_id) where a.code = '%s'
                        """
                                .formatted(review, DemoPeople.SOUTHEND),
                        """
                        insert into council.review_guest (council_id, review_id, email, part, begins_at, ends_at, invited_by_name)
                        select r.council_id, r.review_id, 'peer.reviewer@example.org', 'Reviewer', now(), now() + interval '1 day', 'Soak'
                          from council.review r where r.review_id = '%s'
                        """
                                .formatted(review)));
        var ofTheTeam = share(plan, "review-" + review);
        var ofTheBoard = share(plan, "board");
        return List.of(
                membership("thurrock.viewer", DemoPeople.THURROCK, "/plans"),
                membership("southend.viewer", DemoPeople.SOUTHEND, "/figures"),
                guest(review, ofTheTeam),
                paper(ofTheBoard));
    }

    private static Right membership(String who, String council, String page) {
        var update =
                "update access.membership m set valid_until = %s from access.person p"
                        + " where p.person_id = m.person_id and p.username = '"
                        + who
                        + "'";
        return new Right(
                who,
                "/councils/" + council + page,
                update.formatted("null"),
                update.formatted("now()"),
                update.formatted("now() + interval '300 milliseconds'"));
    }

    private static Right guest(UUID review, UUID paper) {
        var update =
                "update council.review_guest set ends_at = %s where review_id = '" + review + "'";
        return new Right(
                "peer.reviewer",
                "/shared/" + DemoPeople.SOUTHEND + "/" + paper,
                update.formatted("now() + interval '1 day'"),
                update.formatted("now()"),
                update.formatted("now() + interval '300 milliseconds'"));
    }

    private static Right paper(UUID paper) {
        var update = "update shared.paper set %s where paper_id = '" + paper + "'";
        var day = "visible_until = now() + interval '1 day', withdrawn_at = null";
        return new Right(
                "eastern.board",
                "/shared/" + DemoPeople.SOUTHEND + "/" + paper,
                update.formatted(day),
                update.formatted("withdrawn_at = now()"),
                update.formatted("visible_until = now() + interval '300 milliseconds'"));
    }

    /** Shares the paper of a plan at the page, as an administrator does. */
    private static UUID share(UUID plan, String audience) {
        var administrator = PORTAL.signIn("southend.admin");
        var form = new HashMap<String, String>();
        administrator
                .page(SHARING + "/new?plan=" + plan)
                .select("main form input[type=hidden]")
                .forEach(input -> form.put(input.attr("name"), input.val()));
        var id = UUID.randomUUID();
        form.putAll(
                Map.of(
                        "key",
                        id.toString(),
                        "audience",
                        audience,
                        "until",
                        LocalDate.now(ZoneId.of("Europe/London")).plusDays(30).toString(),
                        "looked",
                        "yes"));
        assertThat(administrator.post(SHARING + "/papers", form).statusCode()).isEqualTo(303);
        return id;
    }

    private static Connection connection() throws SQLException {
        EmbeddedDatabase database = PORTAL.database();
        var superuser = database.connectAsSuperuser();
        // Past the triggers, which know no person here.
        execute(superuser, "set session_replication_role = replica");
        return superuser;
    }

    private static void change(List<String> statements) throws SQLException {
        try (var superuser = connection()) {
            for (var each : statements) {
                execute(superuser, each);
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(List<Future<?>> work) throws InterruptedException {
        for (var each : work) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }
}
