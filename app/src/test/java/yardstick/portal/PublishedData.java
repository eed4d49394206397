package yardstick.portal;

import java.sql.Connection;
import java.sql.SQLException;

/** A few councils and their region, enough for somebody to belong to. */
final class PublishedData {

    private PublishedData() {}

    static void load(Connection loader) throws SQLException {
        try (var statement = loader.createStatement()) {
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
