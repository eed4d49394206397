package yardstick.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;

import yardstick.plan.NewPlan;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.portal.Browser;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;
import yardstick.portal.SmallPlan;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** A plan of Southend's at work, and the people who work on it. */
final class Working {

    static final Browser EDITOR = RunningPortal.get().signIn("southend.editor");
    static final Browser ADMIN = RunningPortal.get().signIn("southend.admin");
    static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    static final Browser OTHER = RunningPortal.get().signIn("thurrock.editor");

    static final String SOUTHEND = "/councils/E06000033/plans/";
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static final Promised COUNCIL =
            new Promised(RunningPortal.get().database(), "E06000033", "southend.editor");

    private final UUID plan;

    private Working(UUID plan) {
        this.plan = plan;
    }

    /** A plan of two actions. */
    static Working plan(String title) throws SQLException {
        return plan(SmallPlan.of(title));
    }

    static Working plan(NewPlan made) throws SQLException {
        return new Working(COUNCIL.plan(made));
    }

    String path() {
        return SOUTHEND + plan;
    }

    /** The address of its first action. */
    String action() throws SQLException {
        return path() + "/actions/" + actions().getFirst();
    }

    List<UUID> actions() throws SQLException {
        return whole().actions().map(action -> action.id()).toList();
    }

    WholePlan whole() throws SQLException {
        return COUNCIL.work(
                (sql, author) ->
                        PlanQueries.whole(sql, author.council(), plan, TODAY.plusYears(1))
                                .orElseThrow());
    }

    /** Closes the plan as an administrator does. */
    void close() throws SQLException {
        try (var superuser = RunningPortal.get().database().connectAsSuperuser();
                var closing =
                        superuser.prepareStatement(
                                "update council.plan set closed_at = now() where plan_id = ?")) {
            closing.setObject(1, plan);
            closing.executeUpdate();
        }
    }

    /** How many rows of a table belong to the plan. */
    int count(String table) throws SQLException {
        return counted("council.%s where plan_id = ?".formatted(table));
    }

    /** How many rows there are of a table under a condition that names the plan. */
    int counted(String from) throws SQLException {
        try (var superuser = RunningPortal.get().database().connectAsSuperuser();
                var asking = superuser.prepareStatement("select count(*) from " + from)) {
            asking.setObject(1, plan);
            try (var rows = asking.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String typed(LocalDate day) {
        return DateTimeFormatter.ofPattern("d/M/uuuu").format(day);
    }

    static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
        return answer;
    }
}
