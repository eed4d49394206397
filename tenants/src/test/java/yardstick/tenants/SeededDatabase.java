package yardstick.tenants;

import yardstick.migrations.EmbeddedDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * One PostgreSQL for all tests of this module, with two invented councils that have a row in every
 * private table.
 */
final class SeededDatabase {

    static final UUID ELMSHIRE = UUID.fromString("e1000000-0000-0000-0000-000000000001");
    static final UUID ELMSHIRE_OFFICER = UUID.fromString("e1000000-0000-0000-0000-0000000000aa");
    static final UUID OAKFORD = UUID.fromString("0a000000-0000-0000-0000-000000000001");
    static final UUID OAKFORD_OFFICER = UUID.fromString("0a000000-0000-0000-0000-0000000000aa");
    static final UUID PLATFORM_OFFICER = UUID.fromString("99000000-0000-0000-0000-0000000000aa");
    static final UUID BOARD_MEMBER = UUID.fromString("99000000-0000-0000-0000-0000000000cc");
    static final UUID PEER_REVIEWER = UUID.fromString("99000000-0000-0000-0000-0000000000dd");
    static final UUID NOBODYS_OFFICER = UUID.fromString("99000000-0000-0000-0000-0000000000bb");

    private static final EmbeddedDatabase DATABASE = seeded();

    private SeededDatabase() {}

    /** The server, which ends with the tests' process. */
    static EmbeddedDatabase database() {
        return DATABASE;
    }

    /** A person with one role in one of the two councils, as sign-in would find them. */
    static SignedIn officer(UUID person, Membership membership) {
        return new SignedIn(
                person, null, "An officer", "token", null, List.of(membership), List.of());
    }

    /** A computer system of a council. */
    static SignedIn system(String client, Membership membership) {
        return new SignedIn(null, client, client, "", null, List.of(membership), List.of());
    }

    static Membership elmshire(Role role) {
        return new Membership(new CouncilId(ELMSHIRE), "E10000901", "Elmshire", role);
    }

    static Membership oakford(Role role) {
        return new Membership(new CouncilId(OAKFORD), "E10000902", "Oakford", role);
    }

    private static EmbeddedDatabase seeded() {
        var database = EmbeddedDatabase.temporary();
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var seed = SeededDatabase.class.getResourceAsStream("seed.sql")) {
            connection.setAutoCommit(false);
            statement.execute(new String(seed.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("seed.sql: " + e.getMessage(), e);
        }
    }

    /** One value of one row, read past all policies: to see what is really there. */
    static String reallyThere(String query) {
        try (var connection = DATABASE.connectAsSuperuser()) {
            return single(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        }
    }
}
