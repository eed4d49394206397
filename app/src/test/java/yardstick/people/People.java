package yardstick.people;

import yardstick.portal.RunningPortal;

import java.sql.SQLException;

/** Puts the demo people's memberships back, as other tests expect them. */
final class People {

    private People() {}

    /** As if an invitation had been made so much earlier. */
    static void earlier(String address, String by) throws SQLException {
        try (var superuser = RunningPortal.get().database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    """
                    update council.invitation set expires_at = expires_at - interval '%s'
                     where email = '%s'
                    """
                            .formatted(by, address));
        }
    }

    /** As they were when the demo began. */
    static void asInTheDemo() throws SQLException {
        try (var superuser = RunningPortal.get().database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    """
                    update access.membership m
                       set valid_until = null,
                           role = case when p.username like '%.admin' then 'administrator'
                                       else split_part(p.username, '.', 2) end
                      from access.person p
                     where p.person_id = m.person_id
                       and p.username ~ '^(southend|thurrock)\\.(viewer|editor|admin)$'
                       and m.council_id = (select c.council_id from published.council c
                             join published.area a using (area_id)
                            where a.code = case when p.username like 'southend%' then 'E06000033'
                                                else 'E06000034' end)
                    """);
        }
    }
}
