package yardstick.tenants;

import static yardstick.tenants.SeededDatabase.single;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The few ways through the wall that are meant to be there, which a matrix of tables and verbs
 * cannot know: sign-in and sessions, signatures, and the trail that the database writes itself.
 */
final class WallDoors {

    private static final String REFUSED = "42501";

    /** Tables of whose rows not even their owner sees any. */
    private static final List<String> OWNERS_OWN =
            List.of(
                    "target",
                    "commentary",
                    "key_indicator",
                    "comparison_group",
                    "comparison_group_member",
                    "indicator_set",
                    "indicator_set_member",
                    "audit_event");

    private static final String CALLER =
            "select (access.caller_by_session(sha256('elmshire'), '1 hour')).";
    private static final String SIGN_COMMENTARY =
            """
            insert into council.commentary
              (council_id, indicator_id, period, body, written_by, written_by_name)
            select '%s', indicator_id, '2024', 'Words', '%s', 'Somebody'
              from published.indicator where code = 'children-in-need'
            """;

    private final Connection superuser;
    private final List<String> breaches = new ArrayList<>();

    /** Works on a superuser's open transaction, in the role that each door is for. */
    WallDoors(Connection superuser) {
        this.superuser = superuser;
    }

    /** Tries every door and lists what went otherwise than it should. */
    List<String> breaches() throws SQLException {
        breaches.clear();
        says("editor", CALLER + "roles[1]");
        says("peer-reviewer", CALLER + "appointments[1]");
        says(
                "E10000901",
                "select council_code from access.council_of_system('elmshire-integration')");
        says(
                "t",
                "select access.sign_in('seed', 'new', 'new', 'New', '', sha256('new'), '', '', '',"
                        + " '1 hour') is not null");
        says("seed", "select access.sign_out(sha256('elmshire'))");
        says("no row", "select 1 where access.sign_out(sha256('guessed')) is not null");
        refused("yardstick_app", "select access.caller_of(person_id) from access.person");
        refused("yardstick_app", signed(SeededDatabase.OAKFORD_OFFICER));
        refused(
                "yardstick_app",
                "update council.commentary set written_by = '"
                        + SeededDatabase.OAKFORD_OFFICER
                        + "'");
        refused(
                "yardstick_owner",
                "insert into council.audit_event (council_id, action, table_name) values ('"
                        + SeededDatabase.ELMSHIRE
                        + "', 'insert', 'council.target')");
        for (var table : OWNERS_OWN) {
            as("yardstick_owner", "0", "select count(*) from council." + table);
        }
        // The web role has no grant here. Were it given one by mistake, policies still stand.
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "grant select on access.session, access.integration to yardstick_app");
            says("0", "select count(*) from access.session");
            says("0", "select count(*) from access.integration");
        } finally {
            superuser.rollback(savepoint);
        }
        return List.copyOf(breaches);
    }

    private static String signed(Object person) {
        return SIGN_COMMENTARY.formatted(SeededDatabase.ELMSHIRE, person);
    }

    private void says(String expected, String query) throws SQLException {
        as("yardstick_app", expected, query);
    }

    private void as(String role, String expected, String query) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try {
            become(role);
            var answer = single(superuser, query);
            if (!expected.equals(answer)) {
                breaches.add(role + ": " + query + ": " + answer + ", not " + expected);
            }
        } catch (SQLException e) {
            breaches.add(role + ": " + query + ": " + e.getMessage());
        } finally {
            superuser.rollback(savepoint);
        }
    }

    private void refused(String role, String command) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            become(role);
            statement.execute(command);
            breaches.add(role + ": " + command + ": was done");
        } catch (SQLException e) {
            if (!Objects.equals(e.getSQLState(), REFUSED)) {
                breaches.add(role + ": " + command + ": " + e.getMessage());
            }
        } finally {
            superuser.rollback(savepoint);
        }
    }

    private void become(String role) throws SQLException {
        Actor.EDITOR_OF_ELMSHIRE.isNamed(superuser);
        try (var statement = superuser.createStatement()) {
            statement.execute("set local role " + role);
        }
    }
}
