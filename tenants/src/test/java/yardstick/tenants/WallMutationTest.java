package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A test of the tests: takes each stone out of the wall in turn and asks that {@link WallMatrix} or
 * {@link WallDoors} sees the hole. Every change is rolled back.
 */
@DisplayName("A hole in the wall")
class WallMutationTest {

    /** Each policy dropped or thrown open, each table's security switched off. */
    private static final String HOLES =
            """
            with policies as (
              select polname || ' on ' || polrelid::regclass as policy, polrelid::regclass::text as relation,
                     pg_get_expr(polqual, polrelid) as readable,
                     pg_get_expr(polwithcheck, polrelid) as writable
                from pg_policy)
            select 'drop policy ' || policy, relation from policies
            union all
            select 'alter policy ' || policy || ' using (true)', relation from policies
             where readable <> 'true'
            union all
            select 'alter policy ' || policy || ' with check (true)', relation from policies
             where writable <> 'true'
            union all
            select 'alter table ' || oid::regclass || ' disable row level security', oid::regclass::text
              from pg_class
             where relkind = 'r'
               and relrowsecurity
               and relnamespace in ('council'::regnamespace, 'access'::regnamespace,
                     'shared'::regnamespace)
            union all
            select 'alter table ' || oid::regclass || ' no force row level security', oid::regclass::text
              from pg_class
             where relkind = 'r' and relforcerowsecurity
               and relnamespace in ('council'::regnamespace, 'shared'::regnamespace)
            """;

    private static final List<String> HOLES_IN_FUNCTIONS =
            List.of(
                    "create or replace function council.may_edit() returns boolean"
                            + " language sql stable return true",
                    "create or replace function access.is_platform_administrator()"
                            + " returns boolean language sql stable return true",
                    "create or replace function council.current_id() returns uuid"
                            + " language sql stable return coalesce(nullif("
                            + " current_setting('app.council_id', true), '')::uuid, '"
                            + SeededDatabase.ELMSHIRE
                            + "')",
                    "create or replace function council.may_approve() returns boolean"
                            + " language sql stable return true",
                    "create or replace function access.sits_on_board_of(region integer)"
                            + " returns boolean language sql stable return true",
                    "create or replace function shared.has_given_its_own(data_set integer, day date)"
                            + " returns boolean language sql stable return true",
                    "create or replace function access.is_guest_of(the_council uuid, the_review uuid)"
                            + " returns boolean language sql stable return true",
                    "create or replace function shared.may_read(the_audience text,"
                            + " the_council uuid, the_review uuid, from_when timestamptz,"
                            + " until_when timestamptz, taken_back timestamptz)"
                            + " returns boolean language sql stable return true",
                    "grant execute on function access.caller_of(uuid) to yardstick_app");

    /** What makes a hole, and in which table; empty where it is in more than one. */
    private record Hole(String made, String table) {}

    @Test
    void is_always_seen() throws SQLException {
        try (var superuser = SeededDatabase.database().connectAsSuperuser()) {
            superuser.setAutoCommit(false);
            var matrix = new WallMatrix(superuser);
            var holes = holes(superuser);
            assertThat(seen(superuser, matrix)).as("no hole").isEmpty();

            var missed = new ArrayList<String>();
            for (var hole : holes) {
                if (!isSeen(superuser, matrix, hole)) {
                    missed.add(hole.made());
                }
            }
            assertThat(holes).hasSizeGreaterThan(60);
            assertThat(missed).as("holes that no test sees, of " + holes.size()).isEmpty();
        }
    }

    /**
     * Makes a hole and looks. A hole in one table is looked for there first: trying all tables for
     * each hole would take as long as their number squared.
     */
    private static boolean isSeen(Connection superuser, WallMatrix matrix, Hole hole)
            throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(hole.made());
            var savepoint = superuser.setSavepoint();
            statement.execute("set local role yardstick_app");
            boolean there = !matrix.breachesOf(hole.table(), superuser).isEmpty();
            superuser.rollback(savepoint);
            return there || !seen(superuser, matrix).isEmpty();
        } finally {
            superuser.rollback();
        }
    }

    private static List<String> seen(Connection superuser, WallMatrix matrix) throws SQLException {
        var seen = new ArrayList<>(new WallDoors(superuser).breaches());
        if (seen.isEmpty()) {
            try (var statement = superuser.createStatement()) {
                statement.execute("set local role yardstick_app");
                seen.addAll(matrix.breaches(superuser));
                statement.execute("reset role");
            }
        }
        return seen;
    }

    private static List<Hole> holes(Connection superuser) throws SQLException {
        var found = new ArrayList<Hole>();
        HOLES_IN_FUNCTIONS.forEach(made -> found.add(new Hole(made, "")));
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(HOLES)) {
            while (rows.next()) {
                found.add(new Hole(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }
}
