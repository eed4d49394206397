package yardstick.tenants;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every private table by every verb by everybody: tries it as the web role and lists what went
 * otherwise than it should. Made from the catalogue, so that a new table is in it by itself.
 */
final class WallMatrix {

    /** PostgreSQL's code for "you may not", whether a grant or a policy said so. */
    private static final String REFUSED = "42501";

    private final List<PrivateTable> tables;
    private final Map<String, List<PrivateTable.Row>> rows = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private int attempts;

    /** Reads the tables and the seed's rows past all policies. */
    WallMatrix(Connection superuser) throws SQLException {
        tables = PrivateTable.all(superuser);
        for (var table : tables) {
            for (var actor : Actor.values()) {
                for (var condition : conditions(actor, table)) {
                    rows.put(table + condition, table.rows(superuser, condition));
                }
            }
        }
    }

    private static List<String> conditions(Actor actor, PrivateTable table) {
        return List.of(
                actor.mayRead(table),
                actor.mayInsert(table),
                actor.mayUpdate(table),
                actor.mayDelete(table));
    }

    List<PrivateTable> tables() {
        return tables;
    }

    /** How many statements the last run tried. */
    int attempts() {
        return attempts;
    }

    /** Tables for which the seed has fewer than two rows, which would prove nothing. */
    List<String> tablesWithoutSeed() {
        return tables.stream()
                .filter(table -> seeded(table, "false").size() < 2)
                .map(PrivateTable::name)
                .toList();
    }

    /** Tries everything on a connection of the web role; all of it is taken back. */
    List<String> breaches(Connection web) throws SQLException {
        return breaches(web, tables);
    }

    /** The same on one table alone, by its name with its schema. */
    List<String> breachesOf(String name, Connection web) throws SQLException {
        return breaches(web, tables.stream().filter(table -> table.name().equals(name)).toList());
    }

    private List<String> breaches(Connection web, List<PrivateTable> tried) throws SQLException {
        breaches.clear();
        attempts = 0;
        for (var actor : Actor.values()) {
            for (var table : tried) {
                reads(web, actor, table);
                updates(web, actor, table);
                deletes(web, actor, table);
                inserts(web, actor, table);
            }
        }
        return List.copyOf(breaches);
    }

    private void reads(Connection web, Actor actor, PrivateTable table) throws SQLException {
        var mine = actor.mayRead(table);
        var count = "select count(*) from " + table;
        expect(web, actor, count + " where not (" + mine + ")", null, 0);
        expect(web, actor, count, null, countOf(table, mine));
    }

    private void updates(Connection web, Actor actor, PrivateTable table) throws SQLException {
        var mine = actor.mayUpdate(table);
        var update = "update %s set %2$s = %2$s".formatted(table, table.updatable());
        expect(web, actor, update + " where not (" + mine + ")", null, 0);
        expect(web, actor, update, null, countOf(table, mine));
        for (var column : table.signedLater()) {
            var signed = "update %s set %s = '%s'".formatted(table, column, actor.somebodyElse());
            expect(web, actor, signed, null, 0);
        }
        if (table.hasCouncil()) {
            var toElmshire = "update %s set council_id = '%s'";
            var toOakford = toElmshire.formatted(table, SeededDatabase.OAKFORD);
            expect(web, actor, toElmshire.formatted(table, SeededDatabase.ELMSHIRE), null, 0);
            expect(web, actor, toOakford, null, 0);
        }
    }

    private void deletes(Connection web, Actor actor, PrivateTable table) throws SQLException {
        var mine = actor.mayDelete(table);
        expect(web, actor, "delete from " + table + " where not (" + mine + ")", null, 0);
        // Without a condition only the policy for deleting is asked, not the one for reading.
        expect(web, actor, "delete from " + table, null, countOf(table, mine));
    }

    private void inserts(Connection web, Actor actor, PrivateTable table) throws SQLException {
        if (!table.isCouncils() && !actor.mayUpdate(table).equals("false")) {
            // May add any membership, but the seed's are there already and never go.
            return;
        }
        var removable =
                seeded(table, actor.mayDelete(table)).stream()
                        .filter(PrivateTable.Row::holds)
                        .map(PrivateTable.Row::json)
                        .collect(Collectors.toSet());
        for (var row : seeded(table, actor.mayInsert(table))) {
            signatures(web, actor, table, row);
            if (!row.holds()) {
                expect(web, actor, table.insert(), row.json(), 0);
            } else if (removable.contains(row.json())) {
                insertsAgain(web, actor, table, row);
            }
        }
    }

    /** Nobody signs with somebody else's name, and a signature of one's own opens no other door. */
    private void signatures(Connection web, Actor actor, PrivateTable table, PrivateTable.Row row)
            throws SQLException {
        // The life of a submission has a guard of its own: see WallDoors.
        if (table.name().equals("council.submission")) {
            return;
        }
        if (row.holds()) {
            var columns = new ArrayList<>(table.signed());
            table.empty().stream().filter(c -> c.endsWith("_by")).forEach(columns::add);
            for (var column : columns) {
                expect(web, actor, table.insertSigned(column, actor.somebodyElse()), row.json(), 0);
            }
        } else if (!table.signed().isEmpty() && actor.person() != null) {
            expect(web, actor, table.insertAs(actor.person()), row.json(), 0);
        }
    }

    private void insertsAgain(Connection web, Actor actor, PrivateTable table, PrivateTable.Row row)
            throws SQLException {
        var savepoint = web.setSavepoint();
        var delete = "delete from " + table;
        try {
            attempt(web, actor, delete, null);
            expect(web, actor, table.insert(), row.json(), 1);
        } catch (SQLException e) {
            breach(actor, delete, String.valueOf(e.getMessage()));
        } finally {
            web.rollback(savepoint);
        }
    }

    private long countOf(PrivateTable table, String condition) {
        return seeded(table, condition).stream().filter(PrivateTable.Row::holds).count();
    }

    private List<PrivateTable.Row> seeded(PrivateTable table, String condition) {
        return rows.getOrDefault(table + condition, List.of());
    }

    private void expect(
            Connection web, Actor actor, String statement, @Nullable String row, long expected)
            throws SQLException {
        attempts++;
        var savepoint = web.setSavepoint();
        try {
            long touched = attempt(web, actor, statement, row);
            if (touched != expected) {
                breach(actor, statement, "touched " + touched + " rows, not " + expected);
            }
        } catch (SQLException e) {
            if (expected > 0 || !REFUSED.equals(e.getSQLState())) {
                breach(actor, statement, String.valueOf(e.getMessage()));
            }
        } finally {
            web.rollback(savepoint);
        }
    }

    private static long attempt(Connection web, Actor actor, String sql, @Nullable String row)
            throws SQLException {
        actor.isNamed(web);
        try (var statement = web.prepareStatement(sql)) {
            if (row != null) {
                statement.setString(1, row);
            }
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void breach(Actor actor, String statement, String what) {
        breaches.add(actor + ": " + statement + ": " + what);
    }
}
