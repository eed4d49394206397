package yardstick.portal;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.publishing.DataFolder;
import yardstick.publishing.Load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The published figures that the running portal shows, or without them a few councils. */
final class PublishedData {

    private PublishedData() {}

    /** All published files if there are any and {@code -Dyardstick.data=few} does not forbid it. */
    static void load(EmbeddedDatabase database) throws SQLException {
        var folder = DataFolder.find(System.getenv());
        if (folder.isPresent() && !"few".equals(System.getProperty("yardstick.data"))) {
            loadAll(database, folder.get());
        } else {
            insertCouncils(database);
        }
    }

    private static void loadAll(EmbeddedDatabase database, Path folder) throws SQLException {
        try {
            Load.load(database.url(), EmbeddedDatabase.PASSWORD, folder, line -> {});
        } catch (IOException e) {
            throw new IllegalStateException("The published files could not be read", e);
        }
    }

    private static void insertCouncils(EmbeddedDatabase database) throws SQLException {
        try (var loader = database.connect("yardstick_loader");
                var statement = loader.createStatement()) {
            statement.execute(
                    """
                    insert into published.area (code, kind, name) values
                      ('E92000001', 'england', 'England'), ('E12000006', 'region', 'East of England');
                    insert into published.area (code, kind, name, dfe_code, region_id)
                    select v.code, 'council', v.name, v.dfe, r.area_id
                      from published.area r,
                           (values ('E06000033', 'Southend-on-Sea', '882'), ('E06000034', 'Thurrock', '883'),
                                   ('E10000012', 'Essex', '881')) v (code, name, dfe)
                     where r.code = 'E12000006';
                    insert into published.council (council_id, area_id)
                    select md5('council ' || dfe_code)::uuid, area_id from published.area where kind = 'council';
                    """);
        }
    }
}
