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
              select polname || ' on ' || polrelid::regclass as policy,
                     pg_get_expr(polqual, polrelid) as readable,
                     pg_get_expr(polwithcheck, polrelid) as writable
                from pg_policy)
            select 'drop policy ' || policy from policies
            union all
            select 'alter policy ' || policy || ' using (true)' from policies
             where readable <> 'true'
            union all
            select 'alter policy ' || policy || ' with check (true)' from policies
             where writable <> 'true'
            union all
            select 'alter table ' || oid::regclass || ' disable row level security' from pg_class
             where relkind = 'r'
               and relrowsecurity
               and relnamespace in ('council'::regnamespace, 'access'::regnamespace,
                     'shared'::regnamespace)
            union all
            select 'alter table ' || oid::regclass || ' no force row level security' from pg_class
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
                    "create or replace function access.viewer_is_known() returns boolean"
                            + " language sql stable return true",
                    "create or replace function access.sits_on_board_of(region integer)"
                            + " returns boolean language sql stable return true",
                    "create or replace function shared.has_given_its_own(data_set integer, day date)"
                            + " returns boolean language sql stable return true",
                    "grant execute on function access.caller_of(uuid) to yardstick_app");

    @Test
    void is_always_seen() throws SQLException {
        try (var superuser = SeededDatabase.database().connectAsSuperuser()) {
            superuser.setAutoCommit(false);
            var matrix = new WallMatrix(superuser);
            var holes = holes(superuser);
            assertThat(seenThrough(superuser, matrix, "select 1")).as("no hole").isEmpty();

            var missed = new ArrayList<String>();
            for (var hole : holes) {
                if (seenThrough(superuser, matrix, hole).isEmpty()) {
                    missed.add(hole);
                }
            }
            assertThat(holes).hasSizeGreaterThan(60);
            assertThat(missed).as("holes that no test sees, of " + holes.size()).isEmpty();
        }
    }

    private static List<String> seenThrough(Connection superuser, WallMatrix matrix, String hole)
            throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(hole);
            var seen = new ArrayList<>(new WallDoors(superuser).breaches());
            statement.execute("set local role yardstick_app");
            seen.addAll(matrix.breaches(superuser));
            return seen;
        } finally {
            superuser.rollback();
        }
    }

    private static List<String> holes(Connection superuser) throws SQLException {
        var found = new ArrayList<>(HOLES_IN_FUNCTIONS);
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(HOLES)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
