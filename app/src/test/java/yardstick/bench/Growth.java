package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes the published figures many times as many, in the way in which they grow in life: by further
 * editions, each a month older than the last, that publish all of the largest file's figures again.
 */
final class Growth {

    private static final String EDITION =
            """
            insert into published.edition (load_id, content, publisher, title, label, published_on, published_to_day,
                                           file_name, sha256, row_count)
            select load_id, content, publisher, title, 'generated ' || n,
                   published_on - n * interval '1 month', published_to_day, 'generated-' || n,
                   encode(sha256(convert_to(sha256 || n, 'UTF8')), 'hex'), row_count
              from published.edition cross join (select ?::integer as n) generated
             where edition_id = (select edition_id from published.edition where content = 'lait' order by row_count desc limit 1)
            returning edition_id
            """;

    private static final String OBSERVATIONS =
            """
            insert into published.observation (edition_id, indicator_id, area_id, first_year, source_row, value, missing)
            select ?, indicator_id, area_id, first_year, source_row, value, missing
              from published.observation
             where edition_id = (select edition_id from published.edition where content = 'lait' and label not like 'generated %')
            """;

    private Growth() {}

    /**
     * Adds editions until there are so many times the observations that were published.
     *
     * @return how many observations there are now
     */
    static long to(EmbeddedDatabase database, int times) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            // The checks of each statement's references are the loader's business.
            statement.execute("set session_replication_role = replica");
            for (int n = editions(connection) + 1; n < times; n++) {
                add(connection, n);
            }
            statement.execute("analyze published.observation");
            try (var rows = statement.executeQuery("select count(*) from published.observation")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static int editions(Connection connection) throws SQLException {
        try (var rows =
                connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from published.edition where label like 'generated %'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void add(Connection connection, int number) throws SQLException {
        try (var edition = connection.prepareStatement(EDITION);
                var observations = connection.prepareStatement(OBSERVATIONS)) {
            edition.setInt(1, number);
            try (var rows = edition.executeQuery()) {
                rows.next();
                observations.setInt(1, rows.getInt(1));
            }
            observations.executeUpdate();
        }
    }
}
